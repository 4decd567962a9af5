// A tag that escapes what is put in, joins lists, keeps safe parts, and counts what it did.
class Safe {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
  toString(): string {
    return this.html;
  }
}
const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
let escapes = 0;
type Part = string | number | boolean | null | undefined | Safe | readonly Part[];
function show(part: Part): string {
  if (part instanceof Safe) return part.html;
  if (Array.isArray(part)) return (part as readonly Part[]).map(show).join("");
  if (part === null || part === undefined || part === false) return "";
  return String(part as string | number | true).replace(/[&<>"]/g, (c) => (escapes++, entities[c]!));
}
const html = (strings: TemplateStringsArray, ...parts: Part[]): Safe => new Safe(strings.reduce((out, s, i) => out + show(parts[i - 1]) + s));
const items = ["a & b", "<c>", 'say "d"'];
const page = html`<h1 title="${"x>y"}">${"Tom & Jerry"}</h1>
<ul>${items.map((text, i) => html`<li class=${i % 2 === 0 ? "even" : "odd"}>${text}${i > 1 && html`<b>${i}</b>`}</li>`)}</ul>${[]}${null}${undefined}${0}${true}`;
console.log(String(page), escapes);
console.log(String(html``), String(html`${html`${html`${"<"}`}`}`), html`a${1}b${2}c`.html, `${html`<${"&lt;"}>`}`);
