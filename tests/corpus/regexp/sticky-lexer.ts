// A lexer of sticky expressions with line numbers, strings, comments and an error that says where.
interface Token {
  readonly kind: string;
  readonly text: string;
  readonly line: number;
  readonly column: number;
}
const rules: [string, RegExp][] = [
  ["space", /\s+/y],
  ["comment", /\/\/[^\n]*|\/\*[\s\S]*?\*\//y],
  ["number", /0x[\da-f]+|\d+(?:\.\d+)?/iy],
  ["string", /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/y],
  ["word", /[A-Za-z_$][\w$]*/y],
  ["op", /=>|[=!<>]=?|&&|\|\||[-+*/%(){}[\];,.]/y],
];
function* lex(source: string): Generator<Token> {
  let [at, line, start] = [0, 1, 0];
  scan: while (at < source.length) {
    for (const [kind, rule] of rules) {
      rule.lastIndex = at;
      const text = rule.exec(source)?.[0];
      if (!text) continue;
      if (kind !== "space" && kind !== "comment") yield { kind, text, line, column: at - start + 1 };
      for (const m of text.matchAll(/\n/g)) [line, start] = [line + 1, at + m.index + 1];
      at += text.length;
      continue scan;
    }
    throw new SyntaxError(`${line}:${at - start + 1}: unexpected ${JSON.stringify(source[at])}`);
  }
}
const show = (source: string): void => {
  const out: string[] = [];
  try {
    for (const { kind, text, line, column } of lex(source)) out.push(`${kind[0]}${line}:${column}${text}`);
  } catch (e) {
    out.push((e as Error).message);
  }
  console.log(out.join(" "));
};
show("let x = 0xFF + y1; // end\n  f('it\\'s', \"a\\\"b\") /* two\nlines */ => [1.5]");
show("a # b");
show('x = "open\n');
show("");
