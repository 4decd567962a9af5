// Spread into calls, constructors, push and array literals of mixed sources.
function f(...xs: (number | string)[]): string {
  return xs.join("");
}
const a = [1, 2];
console.log(f(...a), f(0, ...a, "x", ..."yz"), f(...new Set([3, 3, 4])), f(...new Map([["k", 1]]).keys()), f(...[]));
class V {
  xs: number[];
  constructor(...xs: number[]) {
    this.xs = xs;
  }
}
console.log(new V(...a, 3).xs, new V(...a).xs !== a);
const out: number[] = [];
out.push(...a, ...a.map((x) => x * 10));
out.unshift(...[-1, 0]);
console.log(out, Math.max(...out), Math.min(...out, -5), String.fromCharCode(...[72, 105]));
const big = Array.from({ length: 2000 }, (_, i) => i);
console.log(Math.max(...big), [...big, ...big].length, f(...big).length);
function* g(): Generator<number> {
  yield* a;
  yield 9;
}
console.log([...g(), ...g()], [...a.entries()], [...[[1], [2]]].flat());
const copy = [...a];
copy[0] = 100;
console.log(a, copy);
