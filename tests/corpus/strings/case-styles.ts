// Names from one style into others; acronyms, digits and separators.
const words = (name: string): string[] => name.replace(/([a-z\d])([A-Z])/g, "$1 $2").replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2").split(/[^A-Za-z\d]+/).filter(Boolean);
const capital = (w: string): string => w.charAt(0).toUpperCase() + w.slice(1).toLowerCase();
const styles: Record<string, (ws: string[]) => string> = {
  camel: (ws) => ws.map((w, i) => (i === 0 ? w.toLowerCase() : capital(w))).join(""),
  pascal: (ws) => ws.map(capital).join(""),
  snake: (ws) => ws.join("_").toLowerCase(),
  constant: (ws) => ws.join("_").toUpperCase(),
  kebab: (ws) => ws.join("-").toLowerCase(),
  title: (ws) => ws.map((w, i) => (i > 0 && ["of", "the", "and"].includes(w.toLowerCase()) ? w.toLowerCase() : capital(w))).join(" "),
  initials: (ws) => ws.map((w) => w[0]).join("").toUpperCase(),
};
for (const name of ["helloWorld", "XMLHttpRequest", "user_id2", "  the-art  of_TypeScript ", "HTML5Parser", "", "A", "already Fine 42"]) {
  const ws = words(name);
  console.log(JSON.stringify(name), Object.entries(styles).map(([style, f]) => `${style}=${f(ws)}`).join(" "));
}
const plural = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;
const ordinal = (n: number): string => `${n}${["th", "st", "nd", "rd"][((n % 100) - 20) % 10] ?? ["th", "st", "nd", "rd"][n % 100] ?? "th"}`;
console.log([0, 1, 2].map((n) => plural(n, "box", "boxes")), [1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111, 113].map(ordinal).join(" "), ["a", "b", "c"].map((_, i, all) => all.slice(0, i + 1)).map((l) => (l.length > 1 ? `${l.slice(0, -1).join(", ")} and ${l.at(-1)}` : l[0])));
