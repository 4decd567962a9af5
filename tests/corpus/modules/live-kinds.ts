// Imported variables of all kinds show what their module made of them last, also after a collection of much garbage.
import * as state from "./lib/state.ts";
import { advance, count, last, list, name, ratio, ready } from "./lib/state.ts";
console.log(count, ratio, name, ready, list.length, last);
advance(3);
console.log(count, ratio, name, ready, list, last);
let garbage = 0;
for (let i = 0; i < 20000; i++) garbage += [i, i + 1].map((n) => `${n}`).join().length;
advance(4);
console.log(state.count === count, ratio, state.name, ready, list.join(), state.last?.value, garbage);
