// Re-exports in many forms.
export * from "./star.ts";
export * as forms from "./forms.ts";
export { scale as viaStar } from "./star.ts";
import type { Shape } from "./forms.ts";
export function area(s: Shape): number {
  return s.side ** 2;
}
