// Indices that are no plain integers, texts that are indices, and lengths that grow and shrink.
const list: (number | string)[] = ["a", "b", "c"];
const at = (i: number): unknown => list[i];
console.log([0, 1.5, -1, 2, 3, NaN, 2 ** 31, 2 ** 32 - 1, -0, Infinity].map(at));
const dictionary: Record<string, unknown> = { ...list };
console.log(dictionary["0"], dictionary["00"], dictionary["1.0"], "1" in list, 1 in list, 5 in list, Object.keys(list), list.at(-1.9), list.at(0.9));
list[4] = "e";
console.log(list.length, list, 3 in list, list.indexOf(undefined as never), list.includes(undefined as never), list.findIndex((x) => x === undefined));
list.length = 2;
list[list.length] = "z";
console.log(list, list.length, [..."ab"].entries().next(), Array.isArray(list), list.concat([[1]] as never, 2), delete list[0], list, list.flat());
for (const i in list) console.log(i, typeof i);
