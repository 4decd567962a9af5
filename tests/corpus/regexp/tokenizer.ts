// Regular expressions: tokenizer.
type Token = { kind: string; text: string };
const rule = /(?<space>\s+)|(?<number>\d+(?:\.\d+)?)|(?<name>[A-Za-z_]\w*)|(?<string>"(?:[^"\\]|\\.)*")|(?<operator>[-+*\/=(){};<>!]=?)/y;
function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  rule.lastIndex = 0;
  while (rule.lastIndex < text.length) {
    const at = rule.lastIndex;
    const match = rule.exec(text);
    if (match?.groups === undefined) throw new SyntaxError(`unexpected ${text[at]} at ${at}`);
    for (const [kind, part] of Object.entries(match.groups as Record<string, string | undefined>))
      if (part !== undefined && kind !== "space") tokens.push({ kind, text: part });
  }
  return tokens;
}
for (const token of tokenize('let x1 = 3.14 * (y + "a\\"b") >= 2;')) console.log(token.kind, token.text);
try {
  tokenize("a # b");
} catch (error) {
  console.log(String(error));
}
export {};
