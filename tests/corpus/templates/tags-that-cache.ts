// Tags: raw and cooked strings, identity per site, values kept unconverted, nested tags, tags that are methods.
type Part = string | number | bigint | null | undefined | { toString(): string };
const seen = new Map<TemplateStringsArray, number>();
function count(strings: TemplateStringsArray, ...values: Part[]): number {
  const n = (seen.get(strings) ?? 0) + 1;
  seen.set(strings, n);
  return n * 100 + values.length;
}
const site = (x: number) => count`a${x}b${x}`;
console.log(site(1), site(2), count`a${1}b${1}`, site(3), seen.size);
function parts(strings: TemplateStringsArray, ...values: unknown[]): unknown {
  return [strings.slice(), strings.raw.slice(), values.map((v) => typeof v), Array.isArray(strings.raw)];
}
console.log(parts`line\n${1}tab\t${null}\u{1F600}${undefined}${{}}\\`);
console.log(parts``, parts`${Symbol.iterator}${1n}`);
const sql = {
  quote: "'",
  tag(strings: TemplateStringsArray, ...values: Part[]): string {
    return strings.reduce((a, s, i) => a + this.quote + String(values[i - 1]) + this.quote + s);
  },
};
console.log(sql.tag`select ${1} from ${"t"} where ${null}`, sql["tag"]`x${sql.tag`y${2}`}`);
const chain = (strings: TemplateStringsArray, ...v: number[]) => {
  const total = v.reduce((a, b) => a + b, strings.raw.join("").length);
  return (s2: TemplateStringsArray, ...w: number[]) => `${total}/${s2.raw[0]}/${w.length}`;
};
console.log(chain`ab${1}c${2}``end${3}`);
console.log(String.raw`\u00zz ${1 + 1}\n`, String.raw({ raw: ["x", "y", "z"] }, 1), String.raw({ raw: "abc" }, 1, 2, 3));
class Doc {
  #out: string[] = [];
  h(strings: TemplateStringsArray, ...v: Part[]): this {
    this.#out.push(String.raw({ raw: strings }, ...v));
    return this;
  }
  toString(): string {
    return this.#out.join("|");
  }
}
console.log(`${new Doc().h`one ${1}`.h`two ${[2, 3]}`.h`three`}`);
