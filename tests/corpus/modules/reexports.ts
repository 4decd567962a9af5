// Re-exports by name, with renaming, of everything, and of namespaces.
import { sum, product, area, shapes, Kind } from "./lib/index.ts";
import type { Shape } from "./lib/index.ts";
import defaultThing from "./lib/index.ts";
const s: Shape = { kind: Kind.Square, size: 3 };
console.log(sum(1, 2), product(3, 4), area(s), shapes.area({ kind: Kind.Circle, size: 1 }), defaultThing);
