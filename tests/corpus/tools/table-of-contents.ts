// A table of contents from Markdown headings: slugs that stay unique, nesting, and fences that hide headings.
interface Heading { readonly level: number; readonly title: string; readonly slug: string; readonly children: Heading[] }
const source = `# Guide
intro
## Getting *started*
\`\`\`sh
# not a heading
\`\`\`
### Install
### Install
#### On \`Linux\` & co.
## FAQ?!
##no space
# Ünïcode Köpfe 2
####### seven
### Skips a level ###
`;
function slugger(): (title: string) => string {
  const seen = new Map<string, number>();
  return (title) => {
    const base = title.toLowerCase().normalize("NFC").replace(/[^\p{L}\p{N}\s-]/gu, "").trim().replace(/\s+/g, "-");
    const n = seen.get(base) ?? 0;
    seen.set(base, n + 1);
    return n === 0 ? base : `${base}-${n}`;
  };
}
function parse(text: string): Heading[] {
  const slug = slugger();
  const root: Heading = { level: 0, title: "", slug: "", children: [] };
  const path: [Heading, ...Heading[]] = [root];
  let fence: string | null = null;
  for (const line of text.split("\n")) {
    const mark = /^(```|~~~)/.exec(line)?.[1] ?? null;
    if (mark !== null) { fence = fence === null ? mark : fence === mark ? null : fence; continue; }
    if (fence !== null) continue;
    const [, hashes, raw] = line.match(/^(#{1,6})\s+(.*?)(?:\s+#+)?\s*$/) ?? [];
    if (hashes === undefined || raw === undefined) continue;
    const title = raw.replace(/[*_`]/g, "");
    const heading: Heading = { level: hashes.length, title, slug: slug(title), children: [] };
    while (path.at(-1)!.level >= heading.level) path.pop();
    path.at(-1)!.children.push(heading);
    path.push(heading);
  }
  return root.children;
}
const render = (headings: readonly Heading[], depth = 0, limit = 3): string[] =>
  depth >= limit ? [] : headings.flatMap(({ title, slug, children }) => [`${"  ".repeat(depth)}- [${title}](#${slug})`, ...render(children, depth + 1, limit)]);
const toc = parse(source);
console.log(render(toc).join("\n"));
console.log(render(toc, 0, 1), parse(""), JSON.stringify(toc, (key, value: unknown) => (key === "children" && Array.isArray(value) && value.length === 0 ? undefined : value)).length);
