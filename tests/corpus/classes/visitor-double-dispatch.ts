// The visitor pattern with generic results: evaluation, printing, and counting with state.
interface Visitor<R> {
  number(n: Num): R;
  sum(s: Sum): R;
  product(p: Product): R;
  negation?(n: Neg): R;
}
abstract class Node {
  abstract accept<R>(v: Visitor<R>): R;
  toString(): string {
    return this.accept(new Printer());
  }
}
class Num extends Node {
  readonly value: number;
  constructor(value: number) {
    super();
    this.value = value;
  }
  accept<R>(v: Visitor<R>): R {
    return v.number(this);
  }
}
class Sum extends Node {
  readonly terms: readonly Node[];
  constructor(...terms: Node[]) {
    super();
    this.terms = terms;
  }
  accept<R>(v: Visitor<R>): R {
    return v.sum(this);
  }
}
class Product extends Sum {
  override accept<R>(v: Visitor<R>): R {
    return v.product(this);
  }
}
class Neg extends Node {
  readonly inner: Node;
  constructor(inner: Node) {
    super();
    this.inner = inner;
  }
  accept<R>(v: Visitor<R>): R {
    if (!v.negation) throw new TypeError(`${v.constructor.name} cannot visit a negation`);
    return v.negation(this);
  }
}
class Printer implements Visitor<string> {
  number = (n: Num): string => `${n.value}`;
  sum(s: Sum): string {
    return `(${s.terms.map((t) => t.accept(this)).join(" + ")})`;
  }
  product(p: Product): string {
    return p.terms.map((t) => t.accept(this)).join(" * ");
  }
  negation(n: Neg): string {
    return `-${n.inner.accept(this)}`;
  }
}
const evaluator: Visitor<number> = {
  number: (n) => n.value,
  sum: (s) => s.terms.reduce((a, t) => a + t.accept(evaluator), 0),
  product: (p) => p.terms.reduce((a, t) => a * t.accept(evaluator), 1),
  negation: (n) => -n.inner.accept(evaluator),
};
class Counter implements Visitor<void> {
  counts: Record<string, number> = {};
  #bump(name: string): void {
    this.counts[name] = (this.counts[name] ?? 0) + 1;
  }
  number(): void {
    this.#bump("number");
  }
  sum(s: Sum): void {
    this.#bump(s.constructor.name);
    for (const t of s.terms) t.accept(this);
  }
  product(p: Product): void {
    this.sum(p);
  }
}
const plain = new Sum(new Num(1), new Product(new Num(2), new Sum(new Num(3), new Num(4))), new Sum());
const counter = new Counter();
plain.accept(counter);
console.log(`${plain} = ${plain.accept(evaluator)}`, counter.counts);
const negative = new Neg(plain);
console.log(`${negative} = ${negative.accept(evaluator)}`);
try {
  negative.accept(counter);
} catch (error) {
  console.log(String(error));
}
