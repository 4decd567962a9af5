// A small language: tokenizer, recursive-descent parser to a tree of tagged unions, and an evaluator.

export const expected = "1597 50005000";

type Token =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "sign"; readonly text: string }
  | { readonly kind: "end" };

type Expr =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "binary"; readonly op: string; readonly left: Expr; readonly right: Expr }
  | { readonly kind: "call"; readonly name: string; readonly args: Expr[] };

type Statement =
  | { readonly kind: "let"; readonly name: string; readonly value: Expr }
  | { readonly kind: "while"; readonly condition: Expr; readonly body: Statement[] }
  | { readonly kind: "if"; readonly condition: Expr; readonly body: Statement[] }
  | { readonly kind: "return"; readonly value: Expr };

interface Definition {
  readonly parameters: string[];
  readonly body: Statement[];
}

function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const isDigit = (c: string): boolean => c >= "0" && c <= "9";
  const isLetter = (c: string): boolean => (c >= "a" && c <= "z") || c === "_";
  while (at < source.length) {
    const c = source[at]!;
    if (c === " " || c === "\n") at++;
    else if (isDigit(c)) {
      const start = at;
      while (at < source.length && isDigit(source[at]!)) at++;
      tokens.push({ kind: "number", value: Number(source.slice(start, at)) });
    } else if (isLetter(c)) {
      const start = at;
      while (at < source.length && isLetter(source[at]!)) at++;
      tokens.push({ kind: "name", text: source.slice(start, at) });
    } else {
      tokens.push({ kind: "sign", text: c });
      at++;
    }
  }
  tokens.push({ kind: "end" });
  return tokens;
}

class Parser {
  readonly #tokens: Token[];
  #at = 0;
  readonly functions = new Map<string, Definition>();

  constructor(tokens: Token[]) {
    this.#tokens = tokens;
  }

  program(): void {
    while (this.#peek() !== "") {
      this.#expect("fun");
      const name = this.#name();
      this.#expect("(");
      const parameters: string[] = [];
      while (this.#peek() !== ")") {
        parameters.push(this.#name());
        if (this.#peek() === ",") this.#expect(",");
      }
      this.#expect(")");
      this.functions.set(name, { parameters, body: this.#block() });
    }
  }

  #peek(): string {
    const token = this.#tokens[this.#at]!;
    switch (token.kind) {
      case "number":
        return String(token.value);
      case "end":
        return "";
      default:
        return token.text;
    }
  }

  #expect(text: string): void {
    if (this.#peek() !== text) throw new SyntaxError(`Expected ${text}, found ${this.#peek()}`);
    this.#at++;
  }

  #name(): string {
    const token = this.#tokens[this.#at++]!;
    if (token.kind !== "name") throw new SyntaxError("Expected a name");
    return token.text;
  }

  #block(): Statement[] {
    this.#expect("{");
    const list: Statement[] = [];
    while (this.#peek() !== "}") list.push(this.#statement());
    this.#expect("}");
    return list;
  }

  #statement(): Statement {
    const word = this.#peek();
    if (word === "while" || word === "if") {
      this.#expect(word);
      const condition = this.#expression(0);
      return { kind: word, condition, body: this.#block() };
    }
    if (word === "return") {
      this.#expect("return");
      const value = this.#expression(0);
      this.#expect(";");
      return { kind: "return", value };
    }
    const name = this.#name();
    this.#expect("=");
    const value = this.#expression(0);
    this.#expect(";");
    return { kind: "let", name, value };
  }

  #expression(least: number): Expr {
    let left = this.#primary();
    for (;;) {
      const op = this.#peek();
      const power = op === "<" ? 1 : op === "+" || op === "-" ? 2 : op === "*" ? 3 : 0;
      if (power === 0 || power <= least) return left;
      this.#expect(op);
      left = { kind: "binary", op, left, right: this.#expression(power) };
    }
  }

  #primary(): Expr {
    const token = this.#tokens[this.#at]!;
    if (token.kind === "number") {
      this.#at++;
      return { kind: "number", value: token.value };
    }
    if (token.kind === "sign") {
      this.#expect("(");
      const inner = this.#expression(0);
      this.#expect(")");
      return inner;
    }
    const name = this.#name();
    if (this.#peek() !== "(") return { kind: "variable", name };
    this.#expect("(");
    const args: Expr[] = [];
    while (this.#peek() !== ")") {
      args.push(this.#expression(0));
      if (this.#peek() === ",") this.#expect(",");
    }
    this.#expect(")");
    return { kind: "call", name, args };
  }
}

class Machine {
  readonly #functions: Map<string, Definition>;

  constructor(functions: Map<string, Definition>) {
    this.#functions = functions;
  }

  call(name: string, args: readonly number[]): number {
    const definition = this.#functions.get(name);
    if (definition === undefined) throw new ReferenceError(`No function ${name}`);
    const scope = new Map<string, number>();
    definition.parameters.forEach((parameter, i) => {
      scope.set(parameter, args[i] ?? 0);
    });
    return this.#run(definition.body, scope) ?? 0;
  }

  #run(body: readonly Statement[], scope: Map<string, number>): number | undefined {
    for (const statement of body) {
      switch (statement.kind) {
        case "let":
          scope.set(statement.name, this.#evaluate(statement.value, scope));
          break;
        case "while":
          while (this.#evaluate(statement.condition, scope) !== 0) {
            const result = this.#run(statement.body, scope);
            if (result !== undefined) return result;
          }
          break;
        case "if":
          if (this.#evaluate(statement.condition, scope) !== 0) {
            const result = this.#run(statement.body, scope);
            if (result !== undefined) return result;
          }
          break;
        case "return":
          return this.#evaluate(statement.value, scope);
      }
    }
    return undefined;
  }

  #evaluate(e: Expr, scope: Map<string, number>): number {
    switch (e.kind) {
      case "number":
        return e.value;
      case "variable": {
        const value = scope.get(e.name);
        if (value === undefined) throw new ReferenceError(`No variable ${e.name}`);
        return value;
      }
      case "binary": {
        const left = this.#evaluate(e.left, scope);
        const right = this.#evaluate(e.right, scope);
        switch (e.op) {
          case "+":
            return left + right;
          case "-":
            return left - right;
          case "*":
            return left * right;
          default:
            return left < right ? 1 : 0;
        }
      }
      case "call":
        return this.call(
          e.name,
          e.args.map((a) => this.#evaluate(a, scope)),
        );
    }
  }
}

const SOURCE = `
fun fib(n) { if n < 2 { return n; } return fib(n - 1) + fib(n - 2); }
fun sum(n) { total = 0; i = 1; while i < n + 1 { total = total + i; i = i + 1; } return total; }
`;

export function run(): string {
  let machine: Machine | null = null;
  for (let i = 0; i < 20; i++) {
    const parser = new Parser(tokenize(SOURCE));
    parser.program();
    machine = new Machine(parser.functions);
  }
  return `${machine!.call("fib", [17])} ${machine!.call("sum", [10_000])}`;
}
