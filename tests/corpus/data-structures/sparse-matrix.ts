// Records of records of numbers: sums, products and transposes, with keys in numeric order.
type Sparse = Record<number, Record<number, number>>;
const set = (m: Sparse, i: number, j: number, x: number): void => {
  if (x === 0) delete m[i]?.[j];
  else (m[i] ??= {})[j] = x;
};
const get = (m: Sparse, i: number, j: number): number => m[i]?.[j] ?? 0;
function* entries(m: Sparse): Generator<[number, number, number]> {
  for (const [i, row] of Object.entries(m)) for (const [j, x] of Object.entries(row)) yield [Number(i), Number(j), x];
}
function multiply(a: Sparse, b: Sparse): Sparse {
  const out: Sparse = {};
  for (const [i, k, x] of entries(a)) for (const j in b[k]) set(out, i, +j, get(out, i, +j) + x * b[k][+j]!);
  return out;
}
function transpose(m: Sparse): Sparse {
  const out: Sparse = {};
  for (const [i, j, x] of entries(m)) set(out, j, i, x);
  return out;
}
const a: Sparse = {};
set(a, 10, 2, 5);
set(a, 0, 7, 1.5);
set(a, 10, 0, -1);
set(a, 3, 3, 9);
set(a, 3, 3, 0);
console.log(a, [...entries(a)]);
console.log(transpose(a));
console.log(multiply(a, transpose(a)));
console.log(get(a, 10, 2), get(a, 99, 1), 3 in a, Object.keys(a[3] ?? {}).length);
