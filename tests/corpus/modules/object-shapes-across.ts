// Objects of equal keys from two modules are read, changed, spread and listed alike.
import { named, pair, read } from "./lib/shapes-of-objects.ts";
const own = { x: 1, y: 2 };
const others: { x: number; y?: number }[] = [pair(3, 4), own, named("n", 5), { x: 6 }, { y: 8, x: 7 }];
console.log(others.map(read).join(" "));
for (const o of others) o.x *= 10;
console.log(others.map((o) => Object.keys(o).join("")).join(" "), JSON.stringify(others));
console.log({ ...pair(1, 2), ...named("z", 9) }, own.x, { ...others[2], y: 0 });
