// Regular expressions: markdown links.
const text = "See [the docs](https://example.org/a?b=1) and [more](./x.md \"title\"), not [this].";
for (const m of text.matchAll(/\[([^\]]+)\]\(([^\s)]+)(?:\s+"([^"]*)")?\)/g)) console.log(m[1], m[2], m[3]);
const slug = (s: string): string => s.toLowerCase().replace(/[^\w\s-]/g, "").trim().replace(/[\s_-]+/g, "-");
console.log(slug("  Hello, World! -- again "));
console.log("a  b\t\nc".split(/\s+/), "1,234,567".replace(/,/g, ""), "1234567".replace(/\B(?=(\d{3})+(?!\d))/g, ","));
export {};
