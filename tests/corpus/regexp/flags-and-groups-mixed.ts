// Named groups, lookbehind, sticky scans, v sets, d indices, matchAll and lastIndex together.
const log = "2024-01-02 ERROR [db] lost=3 ms=1.5; 2024-01-03 WARN [web] slow=true";
const entry = /(?<date>\d+(?:-\d+){2})\s+(?<level>[A-Z]+)\s+\[(?<tag>\w+)\](?<rest>[^;]*)/dg;
for (const m of log.matchAll(entry)) {
  const { date, level, tag, rest } = m.groups!;
  console.log(date, level, tag, m.index, m.indices!.groups!["tag"], m.indices![0]);
  for (const { 1: k, 2: v, index } of rest!.matchAll(/(\w+)=(\S+)/g)) console.log(" ", index, k, v);
}
console.log(entry.lastIndex, entry.flags, entry.source.length);
const scan = (text: string): string[] => {
  const out: string[] = [];
  const token = /\s*(?:(?<num>\d+(?:\.\d+)?)|(?<id>[a-z_]\w*)|(?<op>[-+*/()=]))/iy;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const m = token.exec(text);
    if (!m) {
      out.push(`error at ${at}`);
      break;
    }
    const [kind, value] = Object.entries(m.groups as Record<string, string | undefined>).find(([, v]) => v !== undefined)!;
    out.push(`${kind}:${value}`);
  }
  return out;
};
console.log(scan("x1 = (3.14 + y_2)*-2"), scan("a ? b"));
console.log("price: $42, €7, £x".match(/(?<=[$€])\d+/g), "price: $42, €7".match(/(?<![$\d])\d+/g), "aab".match(/(?<=(a))b/)?.[1], "abc".match(/(?<=(\w)(\w))c/)?.slice(1));
console.log("a😀b".match(/[\p{Emoji}--\p{ASCII}]/v)?.[0], "xyz".match(/[[a-z]&&[^aeiou]]+/v)?.[0], "é".match(/\w/u), "K\u212a".match(/k/giu)?.length, "ß".match(/^[^x]$/v)?.length);
const g = /o/g;
console.log(g.test("foo"), g.lastIndex, g.test("foo"), g.lastIndex, g.test("foo"), g.lastIndex, "foo".match(g), g.lastIndex);
g.lastIndex = 2;
console.log([..."foo boo".matchAll(g)].map((m) => m.index), g.lastIndex, "foo".search(g), g.lastIndex);
const m = /(?<a>x)|(?<b>y)(z)?/.exec("wy")!;
console.log(m, m.groups, Object.keys(m.groups!), m.length, "b" in m.groups!);
console.log("ab\ncd".match(/^\w+$/gm), "ab\ncd".match(/b.c/s)?.index, /a.c/.test("a\u2028c"), /\bfoo\b/.test("a foo."), /(\w+) \1/.exec("the the")?.[1], /\k<q>(?<q>x)/.exec("x")?.[0]);
try {
  new RegExp("(?<n>a)(?<n>b)");
} catch (e) {
  console.log((e as Error).name);
}
