import { default as first } from "./counted.ts";

export { default as again, default } from "./counted.ts";
export { first };
