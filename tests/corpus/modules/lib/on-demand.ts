// Evaluated on demand.
import { prefix } from "./on-demand-part.ts";
console.log("on-demand evaluated");
export const greet = (name: string): string => `${prefix} ${name}`;
