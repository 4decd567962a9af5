// Tuples: labelled, optional, rest and readonly; spread into parameters.
type Entry = readonly [name: string, size?: number, ...tags: string[]];
const entries: Entry[] = [["a"], ["b", 2], ["c", 3, "x", "y"]];
for (const [name, size = 0, ...tags] of entries) console.log(name, size, tags.length);
const f = (...args: [number, string?, ...boolean[]]): string => `${args[0]} ${args[1] ?? "-"} ${args.length}`;
console.log(f(1), f(2, "s"), f(3, "t", true, false), f(...([4, "u"] as [number, string])));
const swap = <A, B>([a, b]: [A, B]): [B, A] => [b, a];
const [s, n] = swap([1, "one"]);
console.log(s.length, n.toFixed(1), entries.at(-1)?.[2]);
