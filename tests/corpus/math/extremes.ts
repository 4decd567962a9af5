// Math.min and Math.max of any number of values: NaN, zeros of both signs, order of evaluation, spread.
const show = (value: number): string => (Object.is(value, -0) ? "-0" : String(value));

let turn = 0;
function next(value: number): number {
  turn = turn * 10 + value;
  return value;
}

console.log(Math.min(next(3), next(1), next(2)), Math.max(next(3), next(1), next(2)), turn);
let n = 4;
console.log(Math.min(n, n++, n, ++n), Math.max(n, n--, n), n);
console.log(show(Math.min(0, -0, 1)), show(Math.max(-0, 0, -1)), show(Math.max(-0, -0, -1)));
console.log(Math.min(1, NaN, 0), Math.max(NaN, 1, 2), Math.min(1, 2, NaN), Math.max(Infinity, 1, NaN));
console.log(Math.min(), Math.max(), Math.min(7), Math.max(2, -Infinity, 1.5, 1e300));
const many = [5, 3, 9, 1];
console.log(Math.min(...many), Math.max(0, ...many, 4), Math.min(many.length, many[0]!, many[1]!, many[2]!));
const bytes = new Uint8Array([200, 100, 50]);
console.log(Math.min(bytes[0]!, bytes[1]!, bytes[2]!) | 0, (Math.max(bytes[0]!, bytes[1]!, bytes.length) + 1) | 0);
