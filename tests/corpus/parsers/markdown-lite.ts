// A small Markdown to HTML converter: blocks by lines, spans by regular expressions, escaping.
const escapeHtml = (s: string): string => s.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] ?? c);
function spans(text: string): string {
  const kept: string[] = [];
  const keep = (html: string): string => `\u0000${kept.push(html) - 1}\u0000`;
  return escapeHtml(text)
    .replace(/`([^`]+)`/g, (_, code: string) => keep(`<code>${code}</code>`))
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, label: string, to: string) => `<a href="${to}">${label}</a>`)
    .replace(/\*\*(.+?)\*\*/g, "<b>$1</b>")
    .replace(/(?<![\w*])\*(?!\s)(.+?)\*(?!\w)/g, "<i>$1</i>")
    .replace(/\u0000(\d+)\u0000/g, (_, n: string) => kept[Number(n)]!);
}
function* blocks(source: string): Generator<string> {
  const lines = source.split(/\r?\n/);
  let paragraph: string[] = [];
  const flush = function* (): Generator<string> {
    if (paragraph.length > 0) yield `<p>${spans(paragraph.join(" "))}</p>`;
    paragraph = [];
  };
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(line);
    if (heading) {
      yield* flush();
      yield `<h${heading[1]!.length}>${spans(heading[2]!)}</h${heading[1]!.length}>`;
    } else if (line.startsWith("```")) {
      yield* flush();
      const from = ++i;
      while (i < lines.length && !lines[i]!.startsWith("```")) i++;
      yield `<pre>${escapeHtml(lines.slice(from, i).join("\n"))}</pre>`;
    } else if (/^[-*] /.test(line)) {
      yield* flush();
      const items: string[] = [];
      for (; i < lines.length && /^[-*] /.test(lines[i]!); i++) items.push(`<li>${spans(lines[i]!.slice(2))}</li>`);
      i--;
      yield `<ul>${items.join("")}</ul>`;
    } else if (line.trim() === "") yield* flush();
    else paragraph.push(line.trim());
  }
  yield* flush();
}
const source = `# Title with \`code\` #

Some **bold** and *italic* text & more,
over two lines: 2 * 3 * 4.

- one <tag>
- two [link](http://x.y/?a=1&b=2)
## Second
\`\`\`
if (a < b && c) **not bold**
\`\`\`
end \`*raw*\` "quoted"`;
for (const block of blocks(source)) console.log(block);
