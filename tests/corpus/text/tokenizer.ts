// A tokenizer and a recursive-descent calculator.
type Token = { kind: "num"; value: number } | { kind: "op"; value: string } | { kind: "end" };
function tokenize(s: string): Token[] {
  const out: Token[] = [];
  let i = 0;
  while (i < s.length) {
    const c = s[i]!;
    if (c === " ") i++;
    else if ((c >= "0" && c <= "9") || c === ".") {
      let j = i;
      while (j < s.length && ((s[j]! >= "0" && s[j]! <= "9") || s[j] === ".")) j++;
      out.push({ kind: "num", value: Number(s.slice(i, j)) });
      i = j;
    } else if ("+-*/()^".includes(c)) {
      out.push({ kind: "op", value: c });
      i++;
    } else throw new SyntaxError(`unexpected "${c}" at ${i}`);
  }
  out.push({ kind: "end" });
  return out;
}
class Parser {
  #t: Token[];
  #at = 0;
  constructor(s: string) {
    this.#t = tokenize(s);
  }
  #take(...ops: string[]): string | undefined {
    const t = this.#t[this.#at]!;
    if (t.kind !== "op" || !ops.includes(t.value)) return undefined;
    this.#at++;
    return t.value;
  }
  sum(): number {
    let v = this.product();
    for (let op = this.#take("+", "-"); op; op = this.#take("+", "-")) v = op === "+" ? v + this.product() : v - this.product();
    return v;
  }
  product(): number {
    let v = this.atom();
    for (let op = this.#take("*", "/"); op; op = this.#take("*", "/")) v = op === "*" ? v * this.atom() : v / this.atom();
    return v;
  }
  atom(): number {
    if (this.#take("-")) return -this.atom();
    if (this.#take("(")) {
      const v = this.sum();
      if (!this.#take(")")) throw new SyntaxError("missing )");
      return v;
    }
    const t = this.#t[this.#at++]!;
    if (t.kind !== "num") throw new SyntaxError("number expected, found " + (t.kind === "op" ? t.value : t.kind));
    return this.#take("^") ? t.value ** this.atom() : t.value;
  }
}
for (const s of ["1 + 2 * 3", "(1 + 2) * 3", "-2 ^ 2", "10 / 4 / 5", "2 * (3", "1 + $", "7 *", "0.1 + .2"]) {
  try {
    console.log(s, "=", new Parser(s).sum());
  } catch (e) {
    console.log(s, "!", (e as Error).message);
  }
}
