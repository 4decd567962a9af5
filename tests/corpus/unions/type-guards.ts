// User-defined guards, in, Array.isArray, truthiness and assertion functions.
interface A {
  a: number;
}
interface B {
  b: string;
}
const isA = (x: A | B): x is A => "a" in x;
const show = (x: A | B): string => (isA(x) ? "A" + x.a : "B" + x.b);
console.log(show({ a: 1 }), show({ b: "z" }));
function total(x: number | number[] | null): number {
  if (!x) return -1;
  if (Array.isArray(x)) return x.reduce((s, n) => s + n, 0);
  return x;
}
console.log(total(null), total(0), total(5), total([1, 2, 3]), total([]));
function assertString(x: unknown): asserts x is string {
  if (typeof x !== "string") throw new TypeError("not a string: " + String(x));
}
function shout(x: unknown): string {
  assertString(x);
  return x.toUpperCase();
}
console.log(shout("hey"));
try {
  shout(5);
} catch (e) {
  console.log((e as Error).message);
}
function kind(x: unknown): string {
  if (x === null) return "null";
  if (Array.isArray(x)) return "array of " + x.length;
  if (typeof x === "object") return "object";
  if (typeof x === "function") return "function";
  return typeof x;
}
console.log([null, [1], {}, () => 1, "s", 1, undefined, true, 1n].map(kind));
