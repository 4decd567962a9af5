// Symbolic algebra: a parser, simplification by rules, derivatives, printing with few parentheses, evaluation.
type Expr = { readonly t: "num"; readonly value: number } | { readonly t: "var"; readonly name: string } | { readonly t: "bin"; readonly op: "+" | "-" | "*" | "/" | "^"; readonly a: Expr; readonly b: Expr } | { readonly t: "fn"; readonly name: keyof typeof functions; readonly arg: Expr };
const functions = { sin: Math.sin, cos: Math.cos, exp: Math.exp, ln: Math.log } as const;
const num = (value: number): Expr => ({ t: "num", value });
const bin = (op: (Expr & { t: "bin" })["op"], a: Expr, b: Expr): Expr => ({ t: "bin", op, a, b });
const call = (name: keyof typeof functions, arg: Expr): Expr => ({ t: "fn", name, arg });
const level = { "+": 1, "-": 1, "*": 2, "/": 2, "^": 3 } as const;
function parse(text: string): Expr {
  const tokens = text.match(/\d+(?:\.\d+)?|[a-z]+|[-+*/^()]/g) ?? [];
  let at = 0;
  const expect = (t: string): void => { if (tokens[at++] !== t) throw new SyntaxError(`expected ${t} before ${tokens[at - 1] ?? "the end"}`); };
  const atom = (): Expr => {
    const token = tokens[at++];
    if (token === undefined) throw new SyntaxError("unexpected end");
    if (token === "(") { const e = climb(1); expect(")"); return e; }
    if (token === "-") return bin("*", num(-1), climb(2));
    if (/^\d/.test(token)) return num(Number(token));
    if (token in functions) { expect("("); const e = climb(1); expect(")"); return call(token as keyof typeof functions, e); }
    if (/^[a-z]+$/.test(token)) return { t: "var", name: token };
    throw new SyntaxError(`unexpected ${token}`);
  };
  const climb = (least: number): Expr => {
    let left = atom();
    for (;;) {
      const op = tokens[at] as keyof typeof level | undefined;
      if (op === undefined || !(op in level) || level[op] < least) return left;
      at++;
      left = bin(op, left, climb(op === "^" ? level[op] : level[op] + 1));
    }
  };
  const result = climb(1);
  if (at < tokens.length) throw new SyntaxError(`unexpected ${tokens[at]}`);
  return result;
}
function simplify(e: Expr): Expr {
  if (e.t === "fn") return { ...e, arg: simplify(e.arg) };
  if (e.t !== "bin") return e;
  const [a, b] = [simplify(e.a), simplify(e.b)];
  const is = (x: Expr, v: number): boolean => x.t === "num" && x.value === v;
  if (a.t === "num" && b.t === "num" && !(e.op === "/" && !Number.isInteger(a.value / b.value))) return num(evaluate(bin(e.op, a, b), {}));
  switch (e.op) {
    case "+": return is(a, 0) ? b : is(b, 0) ? a : bin("+", a, b);
    case "-": return is(b, 0) ? a : bin("-", a, b);
    case "*":
      if (is(a, 0) || is(b, 0)) return num(0);
      return is(a, 1) ? b : is(b, 1) ? a : b.t === "num" ? bin("*", b, a) : bin("*", a, b);
    case "/": return is(a, 0) ? num(0) : is(b, 1) ? a : bin("/", a, b);
    case "^": return is(b, 0) ? num(1) : is(b, 1) ? a : bin("^", a, b);
  }
}
function derive(e: Expr, x: string): Expr {
  switch (e.t) {
    case "num": return num(0);
    case "var": return num(+(e.name === x));
    case "fn": {
      const outer: Record<keyof typeof functions, () => Expr> = { sin: () => call("cos", e.arg), cos: () => bin("*", num(-1), call("sin", e.arg)), exp: () => e, ln: () => bin("/", num(1), e.arg) };
      return bin("*", outer[e.name](), derive(e.arg, x));
    }
    case "bin": {
      const { op, a, b } = e;
      const [da, db] = [derive(a, x), derive(b, x)];
      if (op === "+" || op === "-") return bin(op, da, db);
      if (op === "*") return bin("+", bin("*", da, b), bin("*", a, db));
      if (op === "/") return bin("/", bin("-", bin("*", da, b), bin("*", a, db)), bin("^", b, num(2)));
      if (b.t === "num") return bin("*", bin("*", b, bin("^", a, num(b.value - 1))), da);
      return bin("*", e, derive(bin("*", b, call("ln", a)), x));
    }
  }
}
function evaluate(e: Expr, env: Readonly<Record<string, number>>): number {
  switch (e.t) {
    case "num": return e.value;
    case "var": return env[e.name] ?? NaN;
    case "fn": return functions[e.name](evaluate(e.arg, env));
    case "bin": {
      const [a, b] = [evaluate(e.a, env), evaluate(e.b, env)];
      return e.op === "+" ? a + b : e.op === "-" ? a - b : e.op === "*" ? a * b : e.op === "/" ? a / b : a ** b;
    }
  }
}
function show(e: Expr, outer = 0): string {
  if (e.t === "num") return `${e.value}`;
  if (e.t === "var") return e.name;
  if (e.t === "fn") return `${e.name}(${show(e.arg)})`;
  const own = level[e.op];
  const text = `${show(e.a, e.op === "^" ? own + 1 : own)}${own === 1 ? ` ${e.op} ` : e.op}${show(e.b, e.op === "^" ? own : own + 1)}`;
  return own < outer ? `(${text})` : text;
}
for (const text of ["x^3 + 2*x - 7", "sin(x^2)", "(x+1)/(x-1)", "exp(-x)*y", "x^x", "2^3^2 - (1-(2-3))", "ln(x)/x", "3*(x+", "a b", "2 ? 3"]) {
  try {
    const e = parse(text);
    const d = simplify(derive(e, "x"));
    console.log(`${show(simplify(e))}  ->  ${show(d)}  =  ${evaluate(d, { x: 2, y: 3 }).toPrecision(6)}`);
  } catch (error) { console.log(`${text}: ${(error as Error).message}`); }
}
