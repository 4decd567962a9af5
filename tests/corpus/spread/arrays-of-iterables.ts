// Spread of strings, maps, sets, generators, typed arrays and argument lists, with evaluation in order.
const log: string[] = [];
const note = <T>(name: string, value: T): T => {
  log.push(name);
  return value;
};
function* count(n: number): Generator<number> {
  for (let i = 0; i < n; i++) yield note(`y${i}`, i);
}
const all = [note("first", "s"), ...note("text", "a😀"), ...count(2), ...new Set([1, 1, 2]), ...new Map([["k", 1]]), ...Uint8Array.of(7, 8), note("last", null)];
console.log(all, log.join(" "));
console.log([...[], ...[[]], ...[undefined, null]], [...""].length, [...[1, 2].entries()], [...[, 3]].length);
console.log(Math.max(...[1, 5], 3, ...new Set([9])), String.fromCharCode(...[72, 105], 33), Array.of(...count(3)));
const copy = [...all];
copy.push("more");
console.log(copy.length - all.length, [...all.keys()].length);
const nested = [[1, [2]], [3]] as const;
const shallow = [...nested];
console.log(shallow[0] === nested[0], [...nested[0], ...nested[1]]);
try {
  console.log([...(5 as unknown as number[])]);
} catch (error) {
  console.log((error as Error).name);
}
const args: [number, string, ...boolean[]] = [1, "b", true, false];
const f = (n: number, s: string, ...rest: boolean[]): string => `${n}${s}${rest.length}${rest}`;
console.log(f(...args), f(2, "c", ...args.slice(2).map(Boolean)), f.call(null, ...args), f(3, ..."z".split("") as [string]));
