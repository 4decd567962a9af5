// A small line-based renderer with state.
type Block = { type: "h"; level: number; text: string } | { type: "p"; text: string } | { type: "ul"; items: string[] };
function parse(src: string): Block[] {
  const out: Block[] = [];
  let list: string[] | null = null;
  for (const raw of src.split("\n")) {
    const line = raw.trim();
    if (line.startsWith("- ")) {
      if (!list) {
        list = [];
        out.push({ type: "ul", items: list });
      }
      list.push(line.slice(2));
      continue;
    }
    list = null;
    if (line === "") continue;
    let level = 0;
    while (line[level] === "#") level++;
    if (level > 0) out.push({ type: "h", level, text: line.slice(level).trim() });
    else {
      const last = out.at(-1);
      if (last?.type === "p") last.text += " " + line;
      else out.push({ type: "p", text: line });
    }
  }
  return out;
}
function inline(s: string): string {
  return s.split("*").map((part, i) => (i % 2 ? `<b>${part}</b>` : part)).join("").replaceAll("&", "&amp;");
}
function render(b: Block): string {
  switch (b.type) {
    case "h": return `<h${b.level}>${inline(b.text)}</h${b.level}>`;
    case "p": return `<p>${inline(b.text)}</p>`;
    case "ul": return `<ul>${b.items.map((i) => `<li>${inline(i)}</li>`).join("")}</ul>`;
  }
}
const blocks = parse("# Title\n\nSome *bold* text\nand more & more.\n\n- one\n- *two*\n\n## Sub\nEnd");
console.log(blocks.map(render).join("\n"));
console.log(blocks);
