// Each evaluation of a function expression makes an object of its own, whatever it captures.
const arrows = (): (() => number) => () => 1;
const expressions = () => function named(): number { return 2; };
function declared(): () => number {
  function inner(): number {
    return 3;
  }
  return inner;
}
function twice(): boolean {
  function inner(): void {}
  const a = inner;
  return a === inner;
}
const methods = () => ({ m(): number { return 4; }, f: () => 5 });
console.log(arrows() === arrows(), expressions() === expressions(), declared() === declared(), twice(), methods().m === methods().m, methods().f === methods().f);
console.log(new Set([arrows(), arrows(), arrows()]).size, new Map([[declared(), 1], [declared(), 2]]).size, arrows()() + declared()() + methods().m());

let heard = 0;
const target = new EventTarget();
for (let i = 0; i < 3; i++) target.addEventListener("x", () => heard++);
target.dispatchEvent(new Event("x"));
console.log(heard);

const list: { (): string; label?: string }[] = [];
for (const label of ["a", "b"]) {
  const f: { (): string; label?: string } = () => "called";
  f.label = label;
  list.push(f);
}
console.log(list.map((f) => f.label), list[0] === list[1]);

class Holder {
  handler = () => 6;
  static shared = () => 7;
}
console.log(new Holder().handler === new Holder().handler, Holder.shared === Holder.shared, new Holder().handler());

// The same evaluation, the same object.
const once = arrows();
const copies = [once, once];
console.log(copies[0] === copies[1], [1, 2].map((n) => n * 2), [3, 1, 2].sort((a, b) => a - b), ((x: number) => x + 1)(1), "abc".replace(/b/, () => "-"));
function recursion(n: number): number {
  const even = (k: number): boolean => (k === 0 ? true : odd(k - 1));
  function odd(k: number): boolean {
    return k === 0 ? false : even(k - 1);
  }
  return Number(even(n)) + (n > 0 ? recursion(n - 1) : 0);
}
console.log(recursion(9));
const kept: unknown[] = [];
const keep = <T>(f: T): T => (kept.push(f), f);
for (let i = 0; i < 2; i++) keep(() => 8);
console.log(kept[0] === kept[1], kept.length, typeof kept[0]);
