// The other operand is asked for size, has and keys, in this order; bad operands are refused.
const log: string[] = [];
const tracing = (values: number[]): ReadonlySetLike<number> => ({
  get size() {
    log.push("size");
    return values.length;
  },
  get has() {
    log.push("get has");
    return (x: number) => {
      log.push(`has ${x}`);
      return values.includes(x);
    };
  },
  get keys() {
    log.push("get keys");
    return () => {
      log.push("keys");
      return values.values();
    };
  },
});
const small = new Set([1, 2]);
const flush = (result: unknown): void => {
  console.log(result, log.join(", "));
  log.length = 0;
};
flush(small.union(tracing([2, 3])));
flush(small.intersection(tracing([2, 3, 4])));
flush(small.intersection(tracing([2])));
flush(small.difference(tracing([2, 3, 4])));
flush(small.difference(tracing([2])));
flush(small.symmetricDifference(tracing([2, 3])));
flush(small.isSubsetOf(tracing([1])));
flush(small.isSubsetOf(tracing([1, 2])));
flush(small.isSupersetOf(tracing([1])));
flush(small.isDisjointFrom(tracing([3, 4])));
const bad: unknown[] = [
  5,
  null,
  [1],
  {},
  { size: Number.NaN },
  { size: -1 },
  { size: 1 },
  { size: 1, has: () => true },
  { size: 2, has: () => true, keys: () => 3 },
];
for (const operand of bad) {
  try {
    console.log(small.union(operand as ReadonlySetLike<number>));
  } catch (e) {
    console.log(String(e));
  }
}
