// Imports are live views of the exporting module's variables.
import { count, increment, items, reset } from "./lib/counter.ts";
import * as counter from "./lib/counter.ts";
console.log(count, counter.count);
increment();
increment();
console.log(count, counter.count, items);
items.push("from outside");
reset();
console.log(count, counter.count, counter.items.length);
const read = (): number => count;
increment();
console.log(read(), typeof counter.increment);
