// Named and default exports, renaming, constants, functions, classes.
import { add, PI as pi, greeting, Point, makePoint } from "./lib/basic.ts";
import multiply, { version } from "./lib/basic.ts";
console.log(add(1, 2), pi, greeting, multiply(3, 4), version);
const p = new Point(1, 2);
console.log(p, makePoint(5).x, makePoint(5) instanceof Point, p.sum());
