// `export default x` exports the value that x has there; `export { x }` exports the variable.
import passed, { again, first } from "./lib/counted-through.ts";
import value, * as counted from "./lib/counted.ts";
import { bump, default as same, now } from "./lib/counted.ts";

function show(): void {
  console.log(value, same, passed, again, first, counted.default);
  console.log(now, counted.now, value + now, `${value} ${now}`);
}

show();
console.log(bump(5), value === same, value === now);
show();
const { default: taken, now: current } = counted;
console.log(taken, current, Object.keys(counted).join());
const loaded = await import("./lib/counted.ts");
bump(100);
console.log(loaded.default, loaded.now, taken, current);
