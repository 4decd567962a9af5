import { before } from "./throws-at-start.ts";
console.log("never reached", before);
export const after: number = before;
