// A Pratt parser and evaluator: precedence, associativity, unary operators, errors with their column.
type Expr =
  | { t: "num"; value: number }
  | { t: "var"; name: string }
  | { t: "unary"; op: string; arg: Expr }
  | { t: "binary"; op: string; left: Expr; right: Expr }
  | { t: "call"; name: string; args: Expr[] };
class ParseError extends SyntaxError {
  readonly column: number;
  constructor(message: string, column: number) {
    super(`${message} at column ${column + 1}`);
    this.name = "ParseError";
    this.column = column;
  }
}
const binding: Record<string, [left: number, right: number]> = { "+": [1, 2], "-": [1, 2], "*": [3, 4], "/": [3, 4], "%": [3, 4], "^": [8, 7] };
class Parser {
  readonly #text: string;
  #at = 0;
  constructor(text: string) {
    this.#text = text;
  }
  #peek(): string {
    while (this.#text[this.#at] === " ") this.#at++;
    return this.#text[this.#at] ?? "";
  }
  #expect(c: string): void {
    if (this.#peek() !== c) throw new ParseError(`expected '${c}' but found ${this.#peek() ? `'${this.#peek()}'` : "the end"}`, this.#at);
    this.#at++;
  }
  #word(accept: (c: string) => boolean): string {
    const from = this.#at;
    while (this.#at < this.#text.length && accept(this.#text[this.#at]!)) this.#at++;
    return this.#text.slice(from, this.#at);
  }
  parse(): Expr {
    const result = this.expression(0);
    if (this.#peek() !== "") throw new ParseError(`unexpected '${this.#peek()}'`, this.#at);
    return result;
  }
  expression(least: number): Expr {
    let left = this.#prefix();
    for (;;) {
      const op = this.#peek();
      const power = binding[op];
      if (power === undefined || power[0] < least) return left;
      this.#at++;
      left = { t: "binary", op, left, right: this.expression(power[1]) };
    }
  }
  #prefix(): Expr {
    const c = this.#peek();
    if (c >= "0" && c <= "9") return { t: "num", value: Number(this.#word((d) => (d >= "0" && d <= "9") || d === ".")) };
    if (c === "-" || c === "+") {
      this.#at++;
      return { t: "unary", op: c, arg: this.expression(5) };
    }
    if (c === "(") {
      this.#at++;
      const inner = this.expression(0);
      this.#expect(")");
      return inner;
    }
    const name = this.#word((d) => d >= "a" && d <= "z");
    if (name === "") throw new ParseError(c ? `unexpected '${c}'` : "unexpected end", this.#at);
    if (this.#peek() !== "(") return { t: "var", name };
    this.#at++;
    const args: Expr[] = [];
    while (this.#peek() !== ")") {
      args.push(this.expression(0));
      if (this.#peek() === ",") this.#at++;
      else break;
    }
    this.#expect(")");
    return { t: "call", name, args };
  }
}
const functions: Readonly<Record<string, (...args: number[]) => number>> = { max: Math.max, min: (...n) => Math.min(...n), sqrt: (n = NaN) => Math.sqrt(n) };
function evaluate(e: Expr, scope: Map<string, number>): number {
  switch (e.t) {
    case "num":
      return e.value;
    case "var": {
      const value = scope.get(e.name);
      if (value === undefined) throw new ReferenceError(`${e.name} is not defined`);
      return value;
    }
    case "unary":
      return e.op === "-" ? -evaluate(e.arg, scope) : evaluate(e.arg, scope);
    case "binary": {
      const [l, r] = [evaluate(e.left, scope), evaluate(e.right, scope)];
      return e.op === "+" ? l + r : e.op === "-" ? l - r : e.op === "*" ? l * r : e.op === "/" ? l / r : e.op === "%" ? l % r : l ** r;
    }
    case "call": {
      const f = functions[e.name];
      if (!f) throw new ReferenceError(`no function ${e.name}`);
      return f(...e.args.map((a) => evaluate(a, scope)));
    }
  }
}
const show = (e: Expr): string =>
  e.t === "num" ? `${e.value}` : e.t === "var" ? e.name : e.t === "unary" ? `(${e.op}${show(e.arg)})` : e.t === "binary" ? `(${show(e.left)} ${e.op} ${show(e.right)})` : `${e.name}(${e.args.map(show).join(", ")})`;
const scope = new Map([["x", 3], ["pi", Math.PI]]);
for (const text of ["1 + 2 * 3", "2 ^ 3 ^ 2", "-2 ^ 2", "(1 - 2) - 3", "7 % 4 / 2", "max(1, x, min(9, 8), )", "sqrt(x*x + 16)", "1 +", "2 * (3", "4 $ 4", "y", "f(1)", "max()", "1..2", "pi * 2"]) {
  try {
    const tree = new Parser(text).parse();
    console.log(text, "=>", show(tree), "=", evaluate(tree, scope));
  } catch (error) {
    if (error instanceof ParseError) console.log(text, "=>", error.name, error.message, error.column);
    else console.log(text, "=>", String(error));
  }
}
