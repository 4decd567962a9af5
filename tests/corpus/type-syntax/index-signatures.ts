// Index signatures, records, optional and readonly modifiers, and noUncheckedIndexedAccess.
interface Scores {
  [name: string]: number;
}
const s: Scores = { ann: 1 };
s["bob"] = 2;
const total = (o: Readonly<Scores>): number => Object.values(o).reduce((a, b) => a + b, 0);
const matrix: Record<number, Record<string, boolean>> = { 1: { a: true }, 0: {} };
console.log(s["ann"], s["zoe"], total(s), matrix[1]?.["a"], matrix[2]?.["a"], Object.keys(matrix));
type Opt = { readonly a: number; b?: string };
const o: Opt = { a: 1 };
const p: Required<Opt> = { a: 2, b: "x" };
const q: Partial<Opt> = {};
const { a, ...others } = p;
console.log(o.b, p.b, q.a, others, a);
