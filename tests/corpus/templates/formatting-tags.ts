// Tags that escape, dedent, build queries and paths; nested templates and expressions of all kinds.
const html = (parts: TemplateStringsArray, ...values: unknown[]): string =>
  parts.reduce((out, part, i) => out + part + (i < values.length ? String(values[i]).replace(/[<&]/g, (c) => (c === "<" ? "&lt;" : "&amp;")) : ""), "");
console.log(html`<p title="${"a<b"}">${1 + 1} & ${["x", "<"]} ${null}</p>`);
function dedent(parts: TemplateStringsArray, ...values: unknown[]): string {
  const text = String.raw({ raw: parts.map((p) => p) }, ...values);
  const lines = text.replace(/^\n/, "").trimEnd().split("\n");
  const indent = Math.min(...lines.filter((l) => l.trim() !== "").map((l) => /^ */.exec(l)![0].length));
  return lines.map((l) => l.slice(indent)).join("\n");
}
console.log(dedent`
    if (${"ready"}) {
      go(${[1, 2].length});
    }
  `);
interface Query {
  readonly text: string;
  readonly values: readonly unknown[];
}
const sql = (parts: TemplateStringsArray, ...values: unknown[]): Query => ({ text: parts.reduce((t, p, i) => `${t}$${i}${p}`), values });
console.log(sql`select * from t where a = ${1} and b in (${[2, 3]}) limit ${10}`, sql`none`);
const path = (parts: TemplateStringsArray, ...names: string[]): string => parts.map((p, i) => p + (names[i] === undefined ? "" : encodeURIComponent(names[i]))).join("");
console.log(path`/users/${"ann/bob"}/files/${"a b"}?x`);
const list = ["a", "b"];
console.log(`${list.map((x, i) => `${i}:${`<${x}>`}`).join(`,${" "}`)} ${(() => `inner ${list.length}`)()} ${true ? `yes ${`${1}`}` : `no`}`);
console.log(`line1
line2\tTab \u{1F600} \x41 ${"$"}{not} \`tick\``);
const counter = (() => {
  const seen = new WeakMap<TemplateStringsArray, number>();
  return (parts: TemplateStringsArray): number => {
    const n = (seen.get(parts) ?? 0) + 1;
    seen.set(parts, n);
    return n;
  };
})();
const ask = (): number => counter`same place`;
console.log(ask(), ask(), counter`other place`, ask());
