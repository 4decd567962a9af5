// The helpers that everybody writes: chunk, zip, partition, group, unique, range, rotate, shuffle by a seed.
const chunk = <T>(xs: readonly T[], n: number): T[][] => Array.from({ length: Math.ceil(xs.length / n) }, (_, i) => xs.slice(i * n, i * n + n));
const zip = <A, B>(a: readonly A[], b: readonly B[]): [A, B][] => a.slice(0, b.length).map((x, i) => [x, b[i]!]);
const partition = <T, S extends T>(xs: readonly T[], test: (x: T) => x is S): [S[], Exclude<T, S>[]] => [xs.filter(test), xs.filter((x): x is Exclude<T, S> => !test(x))];
const unique = <T, K>(xs: readonly T[], key: (x: T) => K): T[] => [...new Map(xs.map((x) => [key(x), x] as const)).values()];
const range = (a: number, b: number, step = 1): number[] => Array.from({ length: Math.max(0, Math.ceil((b - a) / step)) }, (_, i) => a + i * step);
const rotate = <T>(xs: readonly T[], n: number): T[] => {
  const k = ((n % xs.length) + xs.length) % xs.length;
  return [...xs.slice(k), ...xs.slice(0, k)];
};
function shuffle<T>(xs: readonly T[], seed: number): T[] {
  const out = [...xs];
  for (let i = out.length - 1, s = seed; i > 0; i--) {
    s = (Math.imul(s, 1103515245) + 12345) >>> 0;
    const j = s % (i + 1);
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
}
const mixed: (string | number)[] = ["a", 1, "b", 2];
console.log(chunk(range(0, 7), 3), chunk([], 2), zip([1, 2, 3], "ab".split("")), partition(mixed, (x) => typeof x === "string"), unique(["Ab", "aB", "c"], (s) => s.toLowerCase()));
console.log(range(5, 0, -2), range(0, 1, 0.3), rotate([1, 2, 3, 4], -1), rotate([1], 5), shuffle(range(0, 12), 7), shuffle("hello".split(""), 3).join(""));
