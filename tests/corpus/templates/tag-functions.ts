// Tag functions: raw text, values of any type, nested templates, methods and generic tags.
const html = (s: TemplateStringsArray, ...v: unknown[]): string =>
  s.reduce((out, part, i) => out + part + (i < v.length ? String(v[i]).replaceAll("<", "&lt;") : ""), "");
console.log(html`<p>${"<b>"} ${1 + 1} ${[1, 2]} ${null}</p>`);
console.log(String.raw`a\nb${1}\u0041`, String.raw`${"x"}\\`);
const raws = (s: TemplateStringsArray): string[] => [...s.raw];
console.log(raws`one\ttwo`, raws``, raws`\${escaped}`);
class Sql {
  readonly params: unknown[] = [];
  q(s: TemplateStringsArray, ...v: (string | number)[]): string {
    this.params.push(...v);
    return s.join("?");
  }
}
const sql = new Sql();
console.log(sql.q`select ${1} from ${"t"}`, sql.params);
const wrap = (n: number) => (s: TemplateStringsArray, ...v: number[]): number => n * (s.length + v.length);
console.log(wrap(10)`a${1}b${2}c`, html`${html`<i>${"x"}</i>`}`);
