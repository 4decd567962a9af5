// Spread in arrays, calls and objects.
const a = [1, 2];
const b = [0, ...a, 3, ...a];
console.log(b, [...a], [..."hey"], [...new Set([1, 1, 2])]);
const o = { x: 1, y: 2 };
console.log({ ...o }, { ...o, y: 3 }, { ...o, z: { ...o } });
const copy = { ...o };
copy.x = 100;
console.log(o.x, copy.x);
function f(a: number, b: number, c = 10): number {
  return a * 100 + b * 10 + c;
}
const args: [number, number] = [1, 2];
console.log(f(...args), f(1, ...([2, 3] as [number, number])));
console.log([...[], ...[1], ...[]], { ...{} });
