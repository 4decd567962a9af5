// Arrays of every element type, growing across kinds of number.
const ints: number[] = [1, 2, 3];
ints.push(0.5, NaN, -0, 2 ** 40);
console.log(ints);
const opt: (number | undefined)[] = [1, undefined, 3];
console.log(opt, opt[1], opt.length, opt.map((x) => x ?? -1));
const nul: (string | null)[] = ["a", null];
console.log(nul, nul[1] === null, nul.filter((x) => x !== null));
const any: unknown[] = [1, "a", true, null, undefined, [1], { a: 1 }, 5n, () => 1];
console.log(any.map((x) => typeof x).join());
const fns: (() => number)[] = [() => 1, () => 2];
console.log(fns.reduce((s, f) => s + f(), 0));
const bools = ints.map((x) => x > 1);
console.log(bools, bools.filter(Boolean).length);
const tuples: [string, number][] = [["a", 1], ["b", 2]];
for (const [k, v] of tuples) console.log(k, v);
