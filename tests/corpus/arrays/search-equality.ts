// indexOf is strict, includes takes NaN, and both know -0; positions from behind.
const mixed: unknown[] = [Number.NaN, 0, "1", 1, null, undefined, [], 1n];
for (const wanted of [Number.NaN, -0, 1, "1", null, undefined, [], 1n, true] as unknown[]) {
  console.log(wanted, mixed.indexOf(wanted), mixed.lastIndexOf(wanted), mixed.includes(wanted));
}
const list = [1, 2, 3, 2, 1];
for (const from of [-9, -2, 0, 1, 3, 9, Number.NaN]) {
  console.log(from, list.indexOf(2, from), list.lastIndexOf(2, from), list.includes(1, from));
}
console.log(list.findLast((x) => x < 3), list.findLastIndex((x) => x === 2), list.findLast((x) => x > 9));
console.log([, 1].includes(undefined), [, 1].indexOf(undefined), [, 1].findIndex((x) => x === undefined));
