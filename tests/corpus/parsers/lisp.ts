// A Lisp interpreter: symbols, closures, special forms, tail calls by a loop, errors.
type Value = number | boolean | string | Sym | Value[] | Procedure | null;
class Sym {
  static readonly #all = new Map<string, Sym>();
  readonly name: string;
  private constructor(name: string) {
    this.name = name;
  }
  static of(name: string): Sym {
    let sym = Sym.#all.get(name);
    if (!sym) Sym.#all.set(name, (sym = new Sym(name)));
    return sym;
  }
}
type Procedure = ((...args: Value[]) => Value) | Lambda;
class Lambda {
  readonly params: Sym[];
  readonly body: Value[];
  readonly env: Env;
  constructor(params: Sym[], body: Value[], env: Env) {
    this.params = params;
    this.body = body;
    this.env = env;
  }
}
class Env {
  readonly #vars = new Map<Sym, Value>();
  readonly #outer: Env | null;
  constructor(outer: Env | null) {
    this.#outer = outer;
  }
  define(sym: Sym, value: Value): void {
    this.#vars.set(sym, value);
  }
  #owner(sym: Sym): Env {
    let env: Env | null = this;
    while (env !== null && !env.#vars.has(sym)) env = env.#outer;
    if (env === null) throw new ReferenceError(`unbound ${sym.name}`);
    return env;
  }
  get(sym: Sym): Value {
    return this.#owner(sym).#vars.get(sym) as Value;
  }
  set(sym: Sym, value: Value): void {
    this.#owner(sym).#vars.set(sym, value);
  }
}
function read(text: string): Value[] {
  const tokens = text.match(/[()']|"[^"]*"|[^\s()']+/g) ?? [];
  let at = 0;
  const one = (): Value => {
    const token = tokens[at++];
    if (token === undefined) throw new SyntaxError("unexpected end");
    if (token === ")") throw new SyntaxError("unexpected )");
    if (token === "'") return [Sym.of("quote"), one()];
    if (token === "(") {
      const list: Value[] = [];
      while (tokens[at] !== ")") list.push(one());
      at++;
      return list;
    }
    if (token.startsWith('"')) return token.slice(1, -1);
    if (token === "#t" || token === "#f") return token === "#t";
    const n = Number(token);
    return Number.isNaN(n) ? Sym.of(token) : n;
  };
  const all: Value[] = [];
  while (at < tokens.length) all.push(one());
  return all;
}
function evaluate(x: Value, env: Env): Value {
  for (;;) {
    if (x instanceof Sym) return env.get(x);
    if (!Array.isArray(x)) return x;
    const [head, ...rest] = x;
    if (head instanceof Sym) {
      switch (head.name) {
        case "quote":
          return rest[0] ?? null;
        case "if":
          x = (evaluate(rest[0]!, env) !== false ? rest[1] : rest[2]) ?? null;
          continue;
        case "define": {
          const target = rest[0];
          if (Array.isArray(target)) env.define(target[0] as Sym, new Lambda(target.slice(1) as Sym[], rest.slice(1), env));
          else env.define(target as Sym, evaluate(rest[1]!, env));
          return null;
        }
        case "set!":
          env.set(rest[0] as Sym, evaluate(rest[1]!, env));
          return null;
        case "lambda":
          return new Lambda(rest[0] as Sym[], rest.slice(1), env);
      }
    }
    const f = evaluate(head ?? null, env);
    const args = rest.map((a) => evaluate(a, env));
    if (typeof f === "function") return f(...args);
    if (!(f instanceof Lambda)) throw new TypeError(`not a procedure: ${print(f)}`);
    const frame = new Env(f.env);
    f.params.forEach((p, i) => frame.define(p, args[i] ?? null));
    for (const e of f.body.slice(0, -1)) evaluate(e, frame);
    x = f.body.at(-1) ?? null;
    env = frame;
  }
}
function print(v: Value): string {
  if (v === null) return "nil";
  if (Array.isArray(v)) return `(${v.map(print).join(" ")})`;
  if (v instanceof Sym) return v.name;
  if (v instanceof Lambda || typeof v === "function") return "<procedure>";
  return typeof v === "boolean" ? (v ? "#t" : "#f") : JSON.stringify(v);
}
const num = (v: Value | undefined): number => {
  if (typeof v !== "number") throw new TypeError(`not a number: ${print(v ?? null)}`);
  return v;
};
const global = new Env(null);
const primitives: Record<string, (...args: Value[]) => Value> = {
  "+": (...a) => a.reduce<number>((s, x) => s + num(x), 0),
  "-": (a, b) => num(a) - num(b),
  "*": (...a) => a.reduce<number>((s, x) => s * num(x), 1),
  "<": (a, b) => num(a) < num(b),
  "=": (a, b) => a === b,
  cons: (a, b) => [a!, ...(b as Value[])],
  car: (a) => (a as Value[])[0] ?? null,
  cdr: (a) => (a as Value[]).slice(1),
  list: (...a) => a,
};
for (const [name, f] of Object.entries(primitives)) global.define(Sym.of(name), f);
const run = (text: string): string => {
  try {
    return read(text).map((x) => print(evaluate(x, global))).join(" ");
  } catch (error) {
    return `${(error as Error).name}: ${(error as Error).message}`;
  }
};
for (const text of [
  "(+ 1 2 (* 3 4))",
  "(define (fact n) (if (< n 2) 1 (* n (fact (- n 1))))) (fact 20)",
  "(define (loop n acc) (if (= n 0) acc (loop (- n 1) (+ acc n)))) (loop 20000 0)",
  "(define (counter) (define n 0) (lambda () (set! n (+ n 1)) n)) (define c (counter)) (c) (c) ((counter))",
  "(define (map f l) (if (= (car l) nil) '() (cons (f (car l)) (map f (cdr l)))))",
  "(define nil (car '())) (map (lambda (x) (* x x)) '(1 2 3))",
  "'(a (b \"c\" #t) 1.5)",
  "(undefined-thing 1)",
  "(1 2)",
  "(+ 1 'a)",
  "(list",
  ")",
  "car",
]) console.log(run(text));
