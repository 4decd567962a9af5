// Imported by order-a first.
import { log } from "./order-log.ts";
log.push("b");
export const b = "b" + log.length;
