// Literals of two modules with equal content are equal: strings, lone surrogates, bigints; as keys of maps, too.
import * as a from "./lib/twin-a.ts";
import * as b from "./lib/twin-b.ts";
console.log(a.tag() === b.tag(), a.lone === b.lone, a.lone.length, a.big === b.big, a.big - b.big);
const seen = new Map<string | bigint, number>();
for (const key of [a.tag(), b.tag(), a.lone, b.lone, a.big, b.big]) seen.set(key, (seen.get(key) ?? 0) + 1);
console.log([...seen.values()].join());
console.log(new Set([a.tag(), b.tag(), "twin", `tw${"in"}`]).size, Object.is(a.lone, "\ud800x"));
