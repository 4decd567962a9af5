// Numbers that reach fields through parameters, defaults, generators, accessors, destructuring and other fields.

class Registers {
  a: number;
  b: number;
  c = 0;
  constructor(a: number, b = 2) {
    this.a = a;
    this.b = b;
  }
  get sum(): number {
    return (this.a + this.b + this.c) | 0;
  }
  set sum(value: number) {
    this.c = value;
  }
  swap(): void {
    [this.a, this.b] = [this.b, this.a];
  }
  take(from: { a: number; b: number }): void {
    ({ a: this.a, b: this.b } = from);
  }
}

const r = new Registers(1);
console.log(r.sum, r.a % 2);
r.swap();
console.log(r.sum, r.a % 2, r.b);
r.take({ a: 2.5, b: 4294967297 });
console.log(r.sum, r.a % 2, r.b);
r.sum = -0;
console.log(r.sum, Object.is(r.c, -0), 1 / r.c);

class Chain {
  length = 0;
  ratio = 1;
  link(other: Chain): number {
    this.length = other.length + 1;
    this.ratio = other.ratio;
    return (this.length << 3) + (this.ratio | 0);
  }
}
const links = [new Chain(), new Chain(), new Chain(), new Chain()];
for (let i = 1; i < links.length; i++) console.log(links[i]!.link(links[i - 1]!));
links[0]!.ratio = 2.75;
for (let i = 1; i < links.length; i++) console.log(links[i]!.link(links[i - 1]!), links[i]!.ratio);

class Sequence {
  at = 0;
  *steps(by: number): Generator<number> {
    for (let i = 0; i < 3; i++) {
      this.at += by;
      yield this.at & 15;
    }
  }
  async later(by: number): Promise<number> {
    await null;
    this.at *= by;
    return (this.at | 0) + this.at;
  }
}
const sequence = new Sequence();
console.log([...sequence.steps(3)].join(" "), [...sequence.steps(0.5)].join(" "), sequence.at);
console.log(await sequence.later(-0), Object.is(sequence.at, -0));
