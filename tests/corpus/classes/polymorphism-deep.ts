// Virtual calls over a hierarchy of several levels and interfaces.
interface Visitor<R> {
  num(n: number): R;
  bin(op: string, l: Expr, r: Expr): R;
}
abstract class Expr {
  abstract accept<R>(v: Visitor<R>): R;
}
class Num extends Expr {
  n: number;
  constructor(n: number) {
    super();
    this.n = n;
  }
  accept<R>(v: Visitor<R>): R {
    return v.num(this.n);
  }
}
class Bin extends Expr {
  op: string;
  l: Expr;
  r: Expr;
  constructor(op: string, l: Expr, r: Expr) {
    super();
    this.op = op;
    this.l = l;
    this.r = r;
  }
  accept<R>(v: Visitor<R>): R {
    return v.bin(this.op, this.l, this.r);
  }
}
const evaluate: Visitor<number> = {
  num: (n) => n,
  bin(op, l, r) {
    const a = l.accept(this);
    const b = r.accept(this);
    return op === "+" ? a + b : op === "*" ? a * b : a - b;
  },
};
class Printer implements Visitor<string> {
  depth = 0;
  num(n: number): string {
    return String(n);
  }
  bin(op: string, l: Expr, r: Expr): string {
    this.depth++;
    return `(${l.accept(this)} ${op} ${r.accept(this)})`;
  }
}
const e = new Bin("+", new Num(1), new Bin("*", new Num(2), new Bin("-", new Num(9), new Num(4))));
const p = new Printer();
console.log(e.accept(evaluate), e.accept(p), p.depth);
