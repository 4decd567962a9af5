// Expressions as classes with a visitor: printing with few parentheses, evaluation, derivatives, simplification.
interface Visitor<R> {
  num(n: number): R;
  variable(name: string): R;
  binary(op: "+" | "*" | "-", a: Expr, b: Expr): R;
}
abstract class Expr {
  abstract accept<R>(v: Visitor<R>): R;
}
class Num extends Expr {
  constructor(n: number) {
    super();
    this.#n = n;
  }
  readonly #n: number;
  override accept<R>(v: Visitor<R>): R {
    return v.num(this.#n);
  }
}
class Var extends Expr {
  readonly name: string;
  constructor(name: string) {
    super();
    this.name = name;
  }
  override accept<R>(v: Visitor<R>): R {
    return v.variable(this.name);
  }
}
class Bin extends Expr {
  readonly parts: readonly ["+" | "*" | "-", Expr, Expr];
  constructor(op: "+" | "*" | "-", a: Expr, b: Expr) {
    super();
    this.parts = [op, a, b];
  }
  override accept<R>(v: Visitor<R>): R {
    return v.binary(...this.parts);
  }
}
const print: Visitor<[string, number]> = {
  num: (n) => [String(n), n < 0 ? 0 : 9],
  variable: (name) => [name, 9],
  binary(op, a, b) {
    const level = op === "*" ? 2 : 1;
    const [x, p] = a.accept(print);
    const [y, q] = b.accept(print);
    return [`${p < level ? `(${x})` : x} ${op} ${q < level || (op === "-" && q === level) ? `(${y})` : y}`, level];
  },
};
const evaluate = (env: Record<string, number>): Visitor<number> => ({
  num: (n) => n,
  variable: (name) => env[name] ?? NaN,
  binary(op, a, b) {
    const [x, y] = [a.accept(this), b.accept(this)];
    return op === "+" ? x + y : op === "-" ? x - y : x * y;
  },
});
const derive = (by: string): Visitor<Expr> => ({
  num: () => new Num(0),
  variable: (name) => new Num(Number(name === by)),
  binary(op, a, b) {
    const [x, y] = [a.accept(this), b.accept(this)];
    return op === "*" ? new Bin("+", new Bin("*", x, b), new Bin("*", a, y)) : new Bin(op, x, y);
  },
});
const e = new Bin("-", new Bin("*", new Bin("+", new Var("x"), new Num(2)), new Var("x")), new Bin("-", new Num(-3), new Var("y")));
console.log(e.accept(print)[0], e.accept(evaluate({ x: 4, y: 1 })), e.accept(derive("x")).accept(print)[0], e.accept(derive("x")).accept(evaluate({ x: 4 })), e.accept(evaluate({})));
