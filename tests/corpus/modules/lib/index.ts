// A facade over other modules.
export { plus as sum, times as product } from "./arith.ts";
export * from "./shapes.ts";
export * as shapes from "./shapes.ts";
export type { Shape } from "./shapes.ts";
export { default } from "./arith.ts";
