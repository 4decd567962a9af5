// How functions print, and their name and length.
function named(a: number, b: number): number {
  return a + b;
}
const arrow = (x: number) => x;
const o = { method(): void {}, prop: () => 1, arrow };
class C {
  m(): void {}
  static s(): void {}
}
console.log(named, arrow, o, C);
console.log([named, arrow], [() => 1], { f: () => 1 });
console.log(named.name, arrow.name, o.method.name, o.prop.name, o.arrow.name, C.name, C.s.name);
console.log(named.length, arrow.length, ((a: number, b = 1, ...c: number[]) => a + b + c.length).length);
async function later(): Promise<void> {}
function* gen(): Generator<number> {
  yield 1;
}
console.log(later, gen, [async () => 1]);
