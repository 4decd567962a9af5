// A tokenizer as a generator over a table of sticky expressions, with positions and lookahead.
interface Token<K extends string = string> {
  readonly kind: K;
  readonly text: string;
  readonly line: number;
  readonly column: number;
}
const rules = [
  ["space", /[ \t]+/y],
  ["newline", /\r?\n/y],
  ["comment", /\/\/[^\n]*/y],
  ["number", /0x[\da-f]+|\d+(?:\.\d+)?/iy],
  ["name", /[A-Za-z_]\w*/y],
  ["string", /"(?:[^"\\\n]|\\.)*"/y],
  ["operator", /=>|[-+*/=<>!]=?|&&|\|\|/y],
  ["punctuation", /[(){}[\];,.]/y],
] as const;
type Kind = (typeof rules)[number][0];
function* tokenize(source: string): Generator<Token<Kind>, number, undefined> {
  let line = 1;
  let lineStart = 0;
  let count = 0;
  scan: for (let at = 0; at < source.length; ) {
    for (const [kind, pattern] of rules) {
      pattern.lastIndex = at;
      const match = pattern.exec(source);
      if (match === null) continue;
      const token: Token<Kind> = { kind, text: match[0], line, column: at - lineStart + 1 };
      at = pattern.lastIndex;
      if (kind === "newline") {
        line++;
        lineStart = at;
      } else if (kind !== "space" && kind !== "comment") {
        count++;
        yield token;
      }
      continue scan;
    }
    throw new SyntaxError(`unexpected ${JSON.stringify(source[at])} at ${line}:${at - lineStart + 1}`);
  }
  return count;
}
const source = 'let x = 0xFF + 3.14; // comment\n  if (x >= 10 && y) { print("a\\"b"); }\n\treturn x=>x';
for (const { kind, text, line, column } of tokenize(source)) console.log(`${line}:${column}`, kind, text);
const counts: Partial<Record<Kind, number>> = {};
for (const { kind } of tokenize(source)) counts[kind] = (counts[kind] ?? 0) + 1;
console.log(counts);
try {
  for (const token of tokenize("a\n b # c")) console.log(token.text);
} catch (error) {
  console.log(String(error));
}
const it = tokenize("one two");
console.log(it.next().value, it.return(7), it.next());
