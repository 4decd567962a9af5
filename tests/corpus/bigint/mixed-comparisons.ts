// Bigints beside numbers and texts: ==, <, sorting of mixed lists, truth, typeof, keys.
const any = (x: unknown): unknown => x;
const mixed: (number | bigint)[] = [3, 2n, -1, 10n ** 20n, 1e20, 0, -0, 0n, 1.5, -(2n ** 60n), Infinity, -Infinity];
console.log(mixed.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)).join(" "));
console.log(any(2n) == 2, any(2n) == "2", any(0n) == "", any(1n) == true, any(2n) === 2, 2n < 2.5, (2n as number | bigint) > 1, any(2n ** 53n) == 2 ** 53, any(2n ** 53n + 1n) == 2 ** 53);
console.log(10n ** 400n > Number.MAX_VALUE, 10n ** 400n < Infinity, 1n < NaN, 1n > NaN);
console.log(mixed.filter(Boolean).length, typeof 0n, any(0n) ? "t" : "f", !any(0n), -0n === 0n, Object.is(-0n, 0n));
const map = new Map<number | bigint, string>([[1, "number"], [1n, "bigint"]]);
console.log(map.get(1), map.get(1n), map.size, new Set([1n, 1n, 2n ** 70n, 2n ** 70n]).size);
const record: Record<string, number> = { [`${5n}`]: 1 };
console.log(record["5"], `${2n ** 65n}`, "a" + 1n, [1n, [2n]].join(), String([1n]));
for (const action of [() => (1n as unknown as number) + 1, () => Math.max(1n as unknown as number), () => +(1n as unknown as number), () => JSON.stringify({ n: 1n })]) {
  try {
    console.log(action());
  } catch (error) {
    console.log((error as Error).name);
  }
}
