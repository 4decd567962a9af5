// A tokenizer with one sticky expression, positions by line and column, and errors.
type Token = { kind: string; text: string; line: number; column: number };
function tokenize(source: string): Token[] {
  const pattern = /(?<space>\s+|#.*)|(?<number>\d+(?:\.\d+)?)|(?<name>[A-Za-z_]\w*)|(?<string>"(?:[^"\\]|\\.)*")|(?<symbol>[-+*\/=()<>{};,]=?)/y;
  const tokens: Token[] = [];
  let line = 1;
  let start = 0;
  while (pattern.lastIndex < source.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(source);
    if (!match) throw new SyntaxError(`${line}:${at - start + 1}: unexpected ${JSON.stringify(source[at])}`);
    const [kind] = Object.entries<string | undefined>(match.groups ?? {}).find(([, text]) => text !== undefined)!;
    if (kind !== "space") tokens.push({ kind, text: match[0], line, column: at - start + 1 });
    for (let i = match[0].indexOf("\n"); i >= 0; i = match[0].indexOf("\n", i + 1)) {
      line++;
      start = at + i + 1;
    }
  }
  return tokens;
}
for (const token of tokenize('let x = 3.5; # note\nprint(x <= 10, "a\\"b");')) console.log(`${token.line}:${token.column} ${token.kind} ${token.text}`);
for (const bad of ["a @ b", "ok\n  ?", '"open']) {
  try {
    tokenize(bad);
  } catch (error) {
    console.log(String(error));
  }
}
