// Functions as values: pipelines of map, filter and reduce, composition, counters, memoisation, currying.

export const expected = 649412755;

type Step = (value: number) => number;

const compose =
  (...steps: Step[]): Step =>
  (value) =>
    steps.reduce((x, step) => step(x), value);

const add =
  (n: number): Step =>
  (x) =>
    x + n;
const scale =
  (n: number): Step =>
  (x) =>
    x * n;

function counter(): () => number {
  let count = 0;
  return () => ++count;
}

function memoize(f: Step): Step {
  const known = new Map<number, number>();
  return (x) => {
    const before = known.get(x);
    if (before !== undefined) return before;
    const result = f(x);
    known.set(x, result);
    return result;
  };
}

export function run(): number {
  const numbers = Array.from({ length: 5000 }, (_, i) => i);
  const pipeline = compose(add(3), scale(2), add(-1), scale(0.5));
  const next = counter();
  const slow = memoize((x) => {
    let sum = 0;
    for (let i = 0; i < 50; i++) sum += (x * i) % 13;
    return sum;
  });
  let total = 0;
  for (let round = 0; round < 10; round++) {
    total += numbers
      .map((n) => pipeline(n) + round)
      .filter((n) => n % 2 !== 1)
      .map((n) => n * 4)
      .reduce((sum, n) => sum + n, 0);
    numbers.forEach((n) => {
      total += n % 3 === 0 ? next() : slow(n % 100);
    });
    if (numbers.some((n) => n < 0) || !numbers.every((n) => n < 5000)) total = -1;
  }
  return total;
}
