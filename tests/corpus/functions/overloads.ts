// Overload signatures with one implementation.
function len(x: string): number;
function len(x: number[]): number;
function len(x: number): string;
function len(x: string | number[] | number): number | string {
  if (typeof x === "number") return "#" + x;
  return x.length;
}
console.log(len("abc"), len([1, 2]), len(5).slice(1));
class Parser {
  get(key: string): string;
  get(key: string, kind: "number"): number;
  get(key: string, kind?: "number"): string | number {
    return kind === "number" ? key.length : key;
  }
}
const p = new Parser();
console.log(p.get("abcd"), p.get("abcd", "number") + 1);
type Op = { (a: number, b: number): number };
const ops: Record<string, Op> = { add: (a, b) => a + b, mul: (a, b) => a * b };
console.log(Object.entries(ops).map(([k, f]) => k + f(3, 4)));
