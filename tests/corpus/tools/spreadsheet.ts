// A spreadsheet: formulas with references and ranges, a graph of dependencies, recalculation in order, errors as values.
type CellError = "#CYCLE!" | "#DIV/0!" | "#VALUE!" | "#NAME?" | "#REF!";
type Value = number | string | null | { readonly error: CellError };
class Fault extends Error { readonly code: CellError; constructor(code: CellError) { super(code); this.code = code; } }
type Ref = string;
const isRef = (t: string): boolean => /^[A-Z]{1,2}[1-9]\d*$/.test(t);
const column = (letters: string): number => [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0);
const letters = (n: number): string => (n > 26 ? letters(Math.floor((n - 1) / 26)) : "") + String.fromCharCode(65 + ((n - 1) % 26));
function* range(from: string, to: string): Generator<Ref> {
  const [[c1 = "", r1], [c2 = "", r2]] = [from, to].map((r) => (/^([A-Z]+)(\d+)$/.exec(r) ?? []).slice(1)) as [string[], string[]];
  for (let r = Number(r1); r <= Number(r2); r++) for (let c = column(c1); c <= column(c2); c++) yield `${letters(c)}${r}`;
}
const functions: Record<string, (values: Value[]) => number | string> = {
  SUM: (v) => numbers(v).reduce((a, b) => a + b, 0),
  AVG: (v) => { const n = numbers(v); if (n.length === 0) throw new Fault("#DIV/0!"); return n.reduce((a, b) => a + b) / n.length; },
  MAX: (v) => Math.max(...numbers(v)),
  COUNT: (v) => numbers(v).length,
  JOIN: (v) => v.map((x) => (typeof x === "object" ? "" : x)).join("|"),
};
function numbers(values: readonly Value[]): number[] {
  return values.filter((v): v is number => { if (typeof v === "object" && v !== null) throw new Fault(v.error); return typeof v === "number"; });
}
class Sheet {
  readonly #source = new Map<string, string>();
  readonly #cache = new Map<string, Value>();
  readonly #active: string[] = [];
  evaluations = 0;
  set(ref: Ref, text: string): this { this.#source.set(ref, text); this.#cache.clear(); return this; }
  get(ref: Ref): Value {
    const cached = this.#cache.get(ref);
    if (cached !== undefined) return cached;
    if (this.#active.includes(ref)) return { error: "#CYCLE!" };
    this.#active.push(ref);
    let value: Value;
    try {
      value = this.#compute(this.#source.get(ref) ?? "");
    } catch (e) {
      if (!(e instanceof Fault)) throw e;
      value = { error: e.code };
    } finally {
      this.#active.pop();
    }
    this.#cache.set(ref, value);
    return value;
  }
  #compute(text: string): Value {
    this.evaluations++;
    if (!text.startsWith("=")) return text === "" ? null : Number.isFinite(Number(text)) ? Number(text) : text;
    const tokens = text.slice(1).match(/"[^"]*"|[A-Z]+\d*|\d+(?:\.\d+)?|[-+*/(),:&]/g) ?? [];
    let at = 0;
    const number = (v: Value): number => {
      if (typeof v === "number") return v;
      if (v === null) return 0;
      throw new Fault(typeof v === "string" ? "#VALUE!" : v.error);
    };
    const primary = (): Value => {
      const t = tokens[at++];
      if (t === undefined) throw new Fault("#VALUE!");
      if (t === "-") return -number(primary());
      if (t === "(") { const v = sum(); at++; return v; }
      if (t.startsWith('"')) return t.slice(1, -1);
      if (/^\d/.test(t)) return Number(t);
      if (tokens[at] === "(") {
        at++;
        const values: Value[] = [];
        while (at < tokens.length && tokens[at] !== ")") {
          const start = tokens[at]!;
          const end = tokens[at + 2];
          if (tokens[at + 1] === ":" && end !== undefined) { for (const r of range(start, end)) values.push(this.get(r)); at += 3; } else values.push(sum());
          if (tokens[at] === ",") at++;
        }
        at++;
        const f = functions[t];
        if (!f) throw new Fault("#NAME?");
        return f(values);
      }
      if (isRef(t)) return this.get(t);
      throw new Fault("#REF!");
    };
    const product = (): Value => {
      let v = primary();
      for (let op = tokens[at]; op === "*" || op === "/"; op = tokens[at]) {
        at++;
        const [a, b] = [number(v), number(primary())];
        if (op === "/" && b === 0) throw new Fault("#DIV/0!");
        v = op === "*" ? a * b : a / b;
      }
      return v;
    };
    const sum = (): Value => {
      let v = product();
      for (let op = tokens[at]; op === "+" || op === "-" || op === "&"; op = tokens[at]) {
        at++;
        const right = product();
        v = op === "&" ? `${v ?? ""}${right ?? ""}` : number(v) + (op === "+" ? 1 : -1) * number(right);
      }
      return v;
    };
    return sum();
  }
}
const show = (v: Value): string => (v === null ? "(empty)" : typeof v === "object" ? v.error : JSON.stringify(v));
const sheet = new Sheet().set("A1", "10").set("A2", "2.5").set("A3", "=A1*A2-(3-1)").set("B1", "=SUM(A1:A3)").set("B2", "=AVG(A1:A3,B1)/4").set("B3", "=AVG(C7:D9)").set("C1", "text").set("C2", '=C1&"-"&A1').set("C3", "=C1+1").set("D1", "=D2+1").set("D2", "=SUM(D1,1)").set("E1", "=FOO(1)").set("E2", "=A1/Z9").set("E3", "=JOIN(A1:C2)").set("AA1", "=-A2+COUNT(A1:C3)").set("F1", "=MAX(E2,1)").set("F2", "=XYZ").set("F3", "= ");
for (const ref of ["A3", "B1", "B2", "B3", "C2", "C3", "D1", "E1", "E2", "E3", "AA1", "F1", "F2", "F3", "G9"] as const) console.log(ref.padEnd(4), show(sheet.get(ref)));
const before = sheet.evaluations;
console.log(show(sheet.set("A1", "=A2+A2").get("B1")), sheet.evaluations - before, [...range("Y1", "AB2")].join(" "));
