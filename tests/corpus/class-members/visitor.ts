// Double dispatch with abstract visitors and generic results.
interface Visitor<R> {
  num(n: Num): R;
  add(a: Add): R;
  neg(n: Neg): R;
}
abstract class Expr {
  abstract accept<R>(v: Visitor<R>): R;
}
class Num extends Expr {
  readonly n: number;
  constructor(n: number) {
    super();
    this.n = n;
  }
  accept<R>(v: Visitor<R>): R {
    return v.num(this);
  }
}
class Add extends Expr {
  readonly a: Expr;
  readonly b: Expr;
  constructor(a: Expr, b: Expr) {
    super();
    this.a = a;
    this.b = b;
  }
  accept<R>(v: Visitor<R>): R {
    return v.add(this);
  }
}
class Neg extends Expr {
  readonly e: Expr;
  constructor(e: Expr) {
    super();
    this.e = e;
  }
  accept<R>(v: Visitor<R>): R {
    return v.neg(this);
  }
}
const evaluate: Visitor<number> = {
  num: (x) => x.n,
  add: (x) => x.a.accept(evaluate) + x.b.accept(evaluate),
  neg: (x) => -x.e.accept(evaluate),
};
class Show implements Visitor<string> {
  depth = 0;
  num(x: Num): string {
    return String(x.n);
  }
  add(x: Add): string {
    this.depth++;
    return `(${x.a.accept(this)} + ${x.b.accept(this)})`;
  }
  neg(x: Neg): string {
    return `-${x.e.accept(this)}`;
  }
}
const e = new Add(new Num(1), new Neg(new Add(new Num(2), new Num(3))));
const show = new Show();
console.log(e.accept(evaluate), e.accept(show), show.depth);
