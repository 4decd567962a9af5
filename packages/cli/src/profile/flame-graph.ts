// A flame graph as one HTML file that needs nothing else: width is time, a function stands on the one that called it.
// A click enlarges a function to the whole width, the field searches names, the title shows counts.
import type { StackNode } from "./samples.ts";

const ROW_PIXELS = 18;
/** Functions below this part of all samples are too narrow to see. */
const LEAST_PART = 0.0005;

interface Box {
  readonly name: string;
  readonly depth: number;
  /** Left edge and width as parts of the whole. */
  readonly left: number;
  readonly width: number;
  readonly samples: number;
}

function boxes(root: StackNode): Box[] {
  const list: Box[] = [];
  const visit = (node: StackNode, depth: number, left: number) => {
    const width = node.samples / root.samples;
    if (width < LEAST_PART) return;
    list.push({ name: node.name, depth, left, width, samples: node.samples });
    let at = left;
    for (const child of [...node.children.values()].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      visit(child, depth + 1, at);
      at += child.samples / root.samples;
    }
  };
  visit(root, 0, 0);
  return list;
}

export function escapeHtml(text: string): string {
  const names: Readonly<Record<string, string>> = { "&": "amp", "<": "lt", ">": "gt", '"': "quot" };
  return text.replace(/[&<>"]/g, (character) => `&${names[character]};`);
}

/** The program's own functions are warm, Tessera's packages cool; the shade tells neighbours apart. */
function colourOf(name: string): string {
  let hash = 0;
  for (const character of name) hash = (hash * 31 + character.charCodeAt(0)) & 0xffff;
  const shade = hash % 20;
  if (name.startsWith("(") || name === "all") return `hsl(0 0% ${78 + (shade % 8)}%)`;
  return / \(packages\//.test(name) ? `hsl(${195 + shade} 45% 74%)` : `hsl(${20 + shade} 85% 68%)`;
}

const STYLE = `
body { font: 13px system-ui, sans-serif; margin: 16px; color: #222; background: #fff; }
header { display: flex; gap: 16px; align-items: baseline; flex-wrap: wrap; margin-bottom: 12px; }
h1 { font-size: 16px; margin: 0; }
#graph { position: relative; width: 100%; overflow: hidden; }
#graph div { position: absolute; height: ${ROW_PIXELS - 1}px; line-height: ${ROW_PIXELS - 1}px; overflow: hidden; white-space: nowrap;
  text-indent: 3px; font-size: 12px; cursor: pointer; border-radius: 2px; box-sizing: border-box; border-right: 1px solid #fff; }
#graph div:hover { outline: 1px solid #000; z-index: 1; }
#graph div.found { background: #c5f !important; }
`;

/** Positions are recomputed here for the function that fills the width: [left, left + width) of the whole. */
const SCRIPT = `
const boxes = [...document.querySelectorAll("#graph div")];
const data = boxes.map((box) => ({ box, left: +box.dataset.l, width: +box.dataset.w, depth: +box.dataset.d }));
function show(from, width, depth) {
  for (const { box, left, width: own, depth: row } of data) {
    const isOutside = left + own <= from + 1e-9 || left >= from + width - 1e-9;
    const start = Math.max(left, from), end = Math.min(left + own, from + width);
    box.hidden = isOutside;
    box.style.left = (100 * (start - from)) / width + "%";
    box.style.width = (100 * (end - start)) / width + "%";
    box.style.opacity = row < depth ? 0.5 : 1;
  }
}
for (const { box, left, width, depth } of data) box.onclick = () => show(left, width, depth);
document.getElementById("search").oninput = (event) => {
  const word = event.target.value.toLowerCase();
  for (const box of boxes) box.classList.toggle("found", word !== "" && box.title.toLowerCase().includes(word));
};
`;

/** The page. \`title\` says what was profiled. */
export function flameGraph(root: StackNode, title: string): string {
  const list = boxes(root);
  const depth = list.reduce((most, box) => Math.max(most, box.depth), 0);
  const rows = list.map((box) => {
    const percent = ((100 * box.samples) / root.samples).toFixed(1);
    const label = escapeHtml(box.name);
    const place = `left:${(box.left * 100).toFixed(4)}%;width:${(box.width * 100).toFixed(4)}%;bottom:${box.depth * ROW_PIXELS}px`;
    return `<div data-l="${box.left.toFixed(6)}" data-w="${box.width.toFixed(6)}" data-d="${box.depth}" style="${place};background:${colourOf(box.name)}" title="${label}: ${box.samples} samples, ${percent} %">${label}</div>`;
  });
  const heading = escapeHtml(title);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${heading}</title>
<style>${STYLE}</style>
<header><h1>${heading}</h1><span>${root.samples} samples, one per millisecond of processor time</span>
<input id="search" type="search" placeholder="search functions"></header>
<div id="graph" style="height:${(depth + 1) * ROW_PIXELS}px">
${rows.join("\n")}
</div>
<script>${SCRIPT}</script>
</html>
`;
}
