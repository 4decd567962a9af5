// Exact linear equations: rationals over bigint, Gauss elimination, no solution or many solutions as a union.
class Rational {
  static readonly zero = new Rational(0n);
  static readonly one = new Rational(1n);
  readonly n: bigint;
  readonly d: bigint;
  constructor(n: bigint, d = 1n) {
    if (d === 0n) throw new RangeError("Division by zero");
    const g = Rational.gcd(n, d) * (d < 0n ? -1n : 1n);
    this.n = n / g;
    this.d = d / g;
  }
  private static gcd(a: bigint, b: bigint): bigint {
    if (a < 0n) a = -a;
    if (b < 0n) b = -b;
    while (b) [a, b] = [b, a % b];
    return a || 1n;
  }
  static parse(text: string): Rational {
    const match = /^(-?\d+)(?:\/(\d+)|\.(\d+))?$/.exec(text.trim());
    if (!match) throw new SyntaxError(`not a rational: ${text}`);
    const [, whole = "0", denominator, fraction] = match;
    if (fraction !== undefined) return new Rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
    return new Rational(BigInt(whole), BigInt(denominator ?? 1));
  }
  plus(o: Rational): Rational { return new Rational(this.n * o.d + o.n * this.d, this.d * o.d); }
  minus(o: Rational): Rational { return new Rational(this.n * o.d - o.n * this.d, this.d * o.d); }
  times(o: Rational): Rational { return new Rational(this.n * o.n, this.d * o.d); }
  over(o: Rational): Rational { return new Rational(this.n * o.d, this.d * o.n); }
  get isZero(): boolean { return this.n === 0n; }
  toString(): string { return this.d === 1n ? `${this.n}` : `${this.n}/${this.d}`; }
  [Symbol.toPrimitive](hint: "number" | "string" | "default"): number | string { return hint === "number" ? Number(this.n) / Number(this.d) : this.toString(); }
}
type Solution = { kind: "unique"; values: Rational[] } | { kind: "none" } | { kind: "many"; free: number[] };
function solve(rows: readonly (readonly Rational[])[]): Solution {
  const m = rows.map((r) => [...r]);
  const width = (m[0]?.length ?? 1) - 1;
  const pivots: number[] = [];
  for (let column = 0, row = 0; column < width && row < m.length; column++) {
    const pivot = m.findIndex((r, i) => i >= row && !r[column]!.isZero);
    if (pivot < 0) continue;
    [m[row], m[pivot]] = [m[pivot]!, m[row]!];
    const lead = m[row]![column]!;
    m[row] = m[row]!.map((v) => v.over(lead));
    for (const [i, other] of m.entries()) {
      if (i === row || other[column]!.isZero) continue;
      const factor = other[column]!;
      m[i] = other.map((v, j) => v.minus(factor.times(m[row]![j]!)));
    }
    pivots.push(column);
    row++;
  }
  if (m.slice(pivots.length).some((r) => !r[width]!.isZero)) return { kind: "none" };
  if (pivots.length < width) return { kind: "many", free: Array.from({ length: width }, (_, i) => i).filter((i) => !pivots.includes(i)) };
  return { kind: "unique", values: pivots.map((_, i) => m[i]![width]!) };
}
for (const system of ["2 1 5; 1 -3 -1", "1/3 0.25 1; 0.1 1/7 2", "1 1 2; 2 2 4", "1 1 2; 1 1 3", "0 1 1; 1 0 12345678901234567890", "0 0 1 5; 0 1 0 -0.5; 1 2 3 0", "x 1"]) {
  try {
    const solution = solve(system.split(";").map((row) => row.trim().split(" ").map(Rational.parse)));
    console.log(system, "=>", solution.kind === "unique" ? solution.values.join(", ") : solution.kind === "many" ? `free ${solution.free}` : solution.kind);
  } catch (e) { console.log((e as Error).message); }
}
console.log(+Rational.parse("-7/8"), `${Rational.one.over(new Rational(-6n, 4n))}`, Rational.zero + "", new Rational(3n, 9n).plus(Rational.parse("0.5")).toString());
try { Rational.one.over(Rational.zero); } catch (e) { console.log(String(e)); }
