// Globs by hand-written matching with backtracking, against a translation to regular expressions.
function match(pattern: string, text: string): boolean {
  const go = (p: number, t: number): boolean => {
    for (; p < pattern.length; p++, t++) {
      const c = pattern[p]!;
      if (c === "*") {
        const deep = pattern[p + 1] === "*";
        const next = p + (deep ? 2 : 1);
        for (let end = t; end <= text.length; end++) {
          if (go(next, end)) return true;
          if (!deep && text[end] === "/") break;
        }
        return false;
      }
      if (t >= text.length) return false;
      if (c === "?") {
        if (text[t] === "/") return false;
      } else if (c === "[") {
        const close = pattern.indexOf("]", p + 2);
        if (close < 0) return false;
        let set = pattern.slice(p + 1, close);
        const not = set.startsWith("!");
        if (not) set = set.slice(1);
        let hit = false;
        for (let i = 0; i < set.length; i++) {
          if (set[i + 1] === "-" && i + 2 < set.length) {
            hit ||= text[t]! >= set[i]! && text[t]! <= set[i + 2]!;
            i += 2;
          } else hit ||= text[t] === set[i];
        }
        if (hit === not) return false;
        p = close;
      } else if (c !== text[t]) return false;
    }
    return t === text.length;
  };
  return go(0, 0);
}
function toRegExp(pattern: string): RegExp {
  const source = pattern.replace(/\*\*|\*|\?|\[!?[^\]]+\]|[.+^${}()|\\]/g, (token) => {
    if (token === "**") return ".*";
    if (token === "*") return "[^/]*";
    if (token === "?") return "[^/]";
    if (token.startsWith("[")) return token.startsWith("[!") ? `[^${token.slice(2)}` : token;
    return `\\${token}`;
  });
  return new RegExp(`^${source}$`, "s");
}
const texts = ["src/main.ts", "src/a/b/c.ts", "main.ts", "src/.x", "a+b.txt", "file1.log", "fileA.log", ""];
for (const pattern of ["src/*.ts", "src/**.ts", "**", "*", "file[0-9].log", "file[!0-9].log", "a+b.*", "???????", "src/**/c.ts", ""]) {
  const found = texts.filter((t) => match(pattern, t));
  const expected = texts.filter((t) => toRegExp(pattern).test(t));
  console.log(JSON.stringify(pattern), found, found.join("|") === expected.join("|"));
}
