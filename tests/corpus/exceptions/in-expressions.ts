// Throws in the middle of expressions leave what was done before.
const log: number[] = [];
const push = (n: number): number => {
  log.push(n);
  if (n === 3) throw new Error("three");
  return n;
};
let x = 1;
try {
  x = push(1) + push(2) + push(3) + push(4);
} catch {
  console.log(x, log.join());
}
const a = [0, 0];
try {
  a[0] = push(3);
} catch {}
console.log(a);
let o = { p: 1 };
try {
  o = { p: push(3) };
} catch {}
console.log(o);
class C {
  a = 1;
  b: number;
  constructor(n: number) {
    this.b = push(n);
  }
}
let c: C | null = null;
try {
  c = new C(3);
} catch {}
console.log(c, new C(4));
try {
  console.log("never", [1, 2, 3].map(push));
} catch (e) {
  console.log((e as Error).message, log.length);
}
const m = new Map<string, number>();
try {
  m.set("a", 1).set("b", push(3));
} catch {}
console.log(m, (() => { try { return push(5); } catch { return -1; } })());
