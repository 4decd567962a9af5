// Object patterns: renaming, defaults, nesting, rest, parameters.
const { a, b: renamed, c = 3 } = { a: 1, b: 2 } as { a: number; b: number; c?: number };
console.log(a, renamed, c);
const { p: { q, r: [first, second = 9] }, ...rest } = { p: { q: 1, r: [2] }, s: 3, t: 4 };
console.log(q, first, second, rest);
function f({ x, y = x * 2 }: { x: number; y?: number }, [z]: number[] = [5]): string {
  return `${x} ${y} ${z}`;
}
console.log(f({ x: 1 }), f({ x: 1, y: 1 }, [7]));
let m = 0;
let n = "";
({ m, n } = { m: 5, n: "five" });
console.log(m, n);
const target = { v: 0 };
({ v: target.v } = { v: 8 });
console.log(target);
for (const { id, tags: [t] } of [{ id: 1, tags: ["a"] }, { id: 2, tags: ["b", "c"] }]) console.log(id, t);
const { length } = "four";
console.log(length);
