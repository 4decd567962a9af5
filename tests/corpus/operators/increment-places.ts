// ++ and -- on fields, elements, privates, typed arrays and getters.
class C {
  #n = 1;
  static total = 0;
  up(): number {
    C.total++;
    return this.#n++ + ++this.#n;
  }
}
const c = new C();
console.log(c.up(), c.up(), C.total, C.total--, --C.total);
const a = [1, 2, 3];
let i = 0;
a[i++]!++;
--a[i]!;
console.log(a, i, a[2]!--, a);
const u = new Uint8Array([255, 0]);
u[0]!++;
u[1]!--;
console.log(u, u[0]!++, ++u[1]!);
const big = { n: 5n };
big.n++;
console.log(big.n--, big.n);
const r: Record<string, number> = {};
r["k"] = (r["k"] ?? 0) + 1;
r["k"]!++;
console.log(r);
