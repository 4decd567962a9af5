// A value of a class's type may be any object with its members: reads and writes reach fields that the class
// never sees, and the other way round.

class Counter {
  count = 0;
  step = 1;
  next(): number {
    this.count += this.step;
    return this.count & 255;
  }
}

interface Counting {
  count: number;
  step: number;
}

function advance(c: Counting, by: number): number {
  c.step = by;
  c.count += by;
  return c.count;
}

function read(c: Counter): number {
  return (c.count | 0) + c.count;
}

const real = new Counter();
console.log(real.next(), real.next(), read(real));
console.log(advance(real, 0.5), real.next(), read(real));

const alike: Counter = {
  count: 1.5,
  step: 0.25,
  next(): number {
    return this.count + this.step;
  },
};
console.log(alike.next(), read(alike), advance(alike, 4294967296), read(alike));

const taken = (real.next as (this: Counter) => number).call({ count: 2.5, step: 0.125, next: () => 0 });
console.log(taken);

class Fine extends Counter {
  override step = 0.5;
  halve(): void {
    this.count /= 2;
  }
}
const fine = new Fine();
console.log(fine.next(), read(fine), fine.next(), read(fine));
fine.halve();
console.log(read(fine), fine.count);
