// Generators: ranges, filters that pull from others, a recursive walk of a tree with `yield*`.

export const expected = 39085253;

function* range(from: number, to: number): Generator<number> {
  for (let i = from; i < to; i++) yield i;
}

function* filter(source: Iterable<number>, keep: (n: number) => boolean): Generator<number> {
  for (const n of source) if (keep(n)) yield n;
}

function* take(source: Iterable<number>, count: number): Generator<number> {
  let left = count;
  for (const n of source) {
    if (left-- <= 0) return;
    yield n;
  }
}

class Node {
  readonly value: number;
  readonly left: Node | null;
  readonly right: Node | null;

  constructor(value: number, left: Node | null, right: Node | null) {
    this.value = value;
    this.left = left;
    this.right = right;
  }

  *[Symbol.iterator](): Generator<number> {
    if (this.left !== null) yield* this.left;
    yield this.value;
    if (this.right !== null) yield* this.right;
  }
}

function tree(low: number, high: number): Node | null {
  if (low > high) return null;
  const middle = (low + high) >> 1;
  return new Node(middle, tree(low, middle - 1), tree(middle + 1, high));
}

export function run(): number {
  let sum = 0;
  for (const n of range(0, 20_000)) sum += n & 7;
  for (const n of take(
    filter(range(0, 100_000), (n) => n % 3 === 0),
    5000,
  ))
    sum += n;
  const root = tree(0, 1022)!;
  for (const n of root) sum += n;
  for (const [a, b] of pairs(2000)) sum += a * b;
  return sum;
}

function* pairs(count: number): Generator<[number, number]> {
  for (let i = 0; i < count; i++) yield [i, i & 1];
}
