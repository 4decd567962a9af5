// Tags that build queries, keep raw texts, cache by strings, and nest.
interface Query {
  readonly text: string;
  readonly values: readonly unknown[];
}
const isQuery = (v: unknown): v is Query => typeof v === "object" && v !== null && "text" in v;
function sql(strings: TemplateStringsArray, ...parts: unknown[]): Query {
  let text = "";
  const values: unknown[] = [];
  strings.forEach((piece, i) => {
    text += piece;
    if (i >= parts.length) return;
    const part = parts[i];
    if (isQuery(part)) {
      text += part.text.replace(/\$(\d+)/g, (_, n: string) => `$${Number(n) + values.length}`);
      values.push(...part.values);
    } else {
      values.push(part);
      text += `$${values.length}`;
    }
  });
  return { text: text.replace(/\s+/g, " ").trim(), values };
}
const where = (id: number) => sql`id = ${id} AND kind IN (${"a"}, ${"b"})`;
console.log(sql`SELECT * FROM t
  WHERE ${where(5)} OR ${sql`x > ${1.5}`}
  LIMIT ${10}`);
const seen = new Map<TemplateStringsArray, number>();
const count = (s: TemplateStringsArray): number => (seen.set(s, (seen.get(s) ?? 0) + 1), seen.get(s)!);
const hit = (): number => count`same`;
console.log(hit(), hit(), count`same`, seen.size, String.raw`\n${1}\u0041`, ((s: TemplateStringsArray) => [s.raw[0], s[0]])`a\tb`);
const dedent = (s: TemplateStringsArray, ...v: unknown[]): string => String.raw({ raw: s }, ...v).split("\n").map((l) => l.trim()).filter(Boolean).join("|");
console.log(dedent`
   first ${1 + 1}
     second ${`inner ${[1, 2].map((n) => `<${n}>`).join("")}`}
`);
