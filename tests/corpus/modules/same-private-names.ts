// Two modules whose private functions, variables and classes have equal names stay apart.
import * as a from "./lib/twin-a.ts";
import * as b from "./lib/twin-b.ts";
console.log(new a.Box(1).get(), new b.Box(1).get(), new a.Box(2).get());
console.log(a.count(), b.count(), a.Box.name === b.Box.name);
const boxes: object[] = [new a.Box(0), new b.Box(0)];
console.log(boxes.map((box) => [box instanceof a.Box, box instanceof b.Box].join()).join(" "));
console.log(JSON.stringify(boxes), (a.Box as unknown) === b.Box);
