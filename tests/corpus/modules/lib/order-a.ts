// First import of order.ts; needs order-b.
import { b } from "./order-b.ts";
import { log } from "./order-log.ts";
log.push("a sees " + b);
