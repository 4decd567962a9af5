// Callbacks of typed arrays: arguments, results of the same kind, conversions by map.
const list = Uint8Array.of(1, 2, 3);
console.log(list.map((x) => x * 100), list.map((x, i) => x - i - 2), list.filter((x) => x > 1));
const trace: string[] = [];
list.forEach((x, i, whole) => trace.push(`${x}${i}${whole === list}`));
console.log(trace, list.reduce((a, b) => a + b), list.reduceRight((text, x) => text + x, ""));
console.log(list.find((x) => x > 1), list.findIndex((x) => x > 9), list.findLast((x) => x < 3), list.findLastIndex((x) => x < 3));
console.log(list.some((x) => x === 2), list.every((x) => x < 3), list.at(-1), list.at(9));
console.log([...list.entries()], [...list.keys()], [...list.values()], [...list]);
console.log(Float64Array.from(list, (x) => x / 4), Int8Array.from(new Set([1, 300])), Uint16Array.from("12"));
console.log(list.toReversed(), list.with(0, 258), list.toSorted((a, b) => b - a), list);
const bigs = new BigInt64Array([3n, -1n]);
console.log(bigs.map((x) => x * 2n), bigs.toSorted(), bigs.includes(3n), bigs.indexOf(-1n));
