// Modules run once, depth first, in the order of imports.
import "./lib/order-a.ts";
import { log } from "./lib/order-log.ts";
import "./lib/order-b.ts";
import "./lib/order-a.ts";
log.push("main");
console.log(log.join(" "));
