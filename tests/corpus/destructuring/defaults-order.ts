// Defaults are evaluated only when needed, in order, and may use earlier names.
const log: string[] = [];
const d = <T>(name: string, v: T): T => {
  log.push(name);
  return v;
};
const source: { a?: number; b?: number | undefined; c?: number | null } = { a: 1, b: undefined, c: null };
const { a = d("a", 10), b = d("b", a + 1), c = d("c", 30) } = source;
console.log(a, b, c, log.splice(0));
const [x = d("x", 1), y = d("y", x * 5), z = d("z", y + 1)]: (number | undefined)[] = [undefined, 7];
console.log(x, y, z, log.splice(0));
const { p: { q = d("q", 5) } = d("p", {} as { q?: number }) }: { p?: { q?: number } } = {};
console.log(q, log.splice(0));
const { p: { r = d("r", 5) } = d("p2", {} as { r?: number }) }: { p?: { r?: number } } = { p: { r: 9 } };
console.log(r, log);
const nul: { v: string | null } = { v: null };
const { v = "default" } = nul;
console.log(v);
