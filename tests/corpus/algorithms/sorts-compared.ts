// Six sorts written by hand agree with Array.prototype.sort on seeded inputs of several kinds.
type Sort = (a: number[]) => number[];
const insertion: Sort = (a) => {
  for (let i = 1; i < a.length; i++) {
    const x = a[i]!;
    let j = i;
    for (; j > 0 && a[j - 1]! > x; j--) a[j] = a[j - 1]!;
    a[j] = x;
  }
  return a;
};
const merge: Sort = (a) => {
  if (a.length < 2) return a;
  const middle = a.length >> 1;
  const [left, right] = [merge(a.slice(0, middle)), merge(a.slice(middle))];
  const out: number[] = [];
  for (let i = 0, j = 0; i < left.length || j < right.length; ) {
    out.push(j >= right.length || (i < left.length && left[i]! <= right[j]!) ? left[i++]! : right[j++]!);
  }
  return out;
};
const quick: Sort = (a) => {
  const sort = (lo: number, hi: number): void => {
    while (lo < hi) {
      const pivot = a[(lo + hi) >>> 1]!;
      let [i, j] = [lo, hi];
      while (i <= j) {
        while (a[i]! < pivot) i++;
        while (a[j]! > pivot) j--;
        if (i <= j) [a[i++], a[j--]] = [a[j]!, a[i]!];
      }
      sort(lo, j);
      lo = i;
    }
  };
  sort(0, a.length - 1);
  return a;
};
const heap: Sort = (a) => {
  const sink = (i: number, n: number): void => {
    for (let c = 2 * i + 1; c < n; c = 2 * i + 1) {
      if (c + 1 < n && a[c + 1]! > a[c]!) c++;
      if (a[i]! >= a[c]!) return;
      [a[i], a[c]] = [a[c]!, a[i]!];
      i = c;
    }
  };
  for (let i = (a.length >> 1) - 1; i >= 0; i--) sink(i, a.length);
  for (let n = a.length - 1; n > 0; n--) {
    [a[0], a[n]] = [a[n]!, a[0]!];
    sink(0, n);
  }
  return a;
};
const shell: Sort = (a) => {
  for (let gap = a.length >> 1; gap > 0; gap >>= 1) {
    for (let i = gap; i < a.length; i++) {
      for (let j = i - gap; j >= 0 && a[j]! > a[j + gap]!; j -= gap) [a[j], a[j + gap]] = [a[j + gap]!, a[j]!];
    }
  }
  return a;
};
const radix: Sort = (a) => {
  let from = Int32Array.from(a);
  for (let shift = 0; shift < 32; shift += 8) {
    const counts = new Int32Array(257);
    const key = (x: number): number => ((x ^ 0x80000000) >>> shift) & 255;
    for (const x of from) counts[key(x) + 1]!++;
    for (let i = 0; i < 256; i++) counts[i + 1]! += counts[i]!;
    const to = new Int32Array(from.length);
    for (const x of from) to[counts[key(x)]!++] = x;
    from = to;
  }
  return [...from];
};
let seed = 7;
const random = (): number => (seed = (seed * 48271) % 2147483647);
const inputs: [string, number[]][] = [
  ["empty", []],
  ["one", [3]],
  ["random", Array.from({ length: 300 }, () => (random() % 1000) - 500)],
  ["sorted", Array.from({ length: 100 }, (_, i) => i)],
  ["reversed", Array.from({ length: 100 }, (_, i) => -i)],
  ["equal", new Array<number>(50).fill(4)],
];
const sorts = { insertion, merge, quick, heap, shell, radix };
for (const [name, input] of inputs) {
  const expected = input.toSorted((a, b) => a - b).join();
  for (const [sort, run] of Object.entries(sorts)) {
    const got = run([...input]).join();
    if (got !== expected) console.log("WRONG", name, sort, got);
  }
  console.log(name, expected.length, expected.slice(0, 24));
}
