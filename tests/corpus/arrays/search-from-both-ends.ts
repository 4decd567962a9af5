// find, findLast, indexOf, lastIndexOf, includes with positions, NaN and minus zero; at and with.
const list = [3, NaN, -0, 7, 3, undefined, null, "3", NaN];
for (const v of [3, NaN, 0, undefined, null, "3", "nothing"]) {
  console.log(v, list.indexOf(v), list.lastIndexOf(v), list.includes(v), list.indexOf(v, 1), list.lastIndexOf(v, -6), list.includes(v, -3));
}
for (const from of [-20, -9, -1, 0, 4, 8, 9, NaN, Infinity, -Infinity, 3.9]) {
  console.log(from, list.indexOf(3, from), list.lastIndexOf(3, from), list.includes(3, from), list.at(from));
}
const order: number[] = [];
const big = (limit: number) => (x: unknown, i: number): boolean => {
  order.push(i);
  return typeof x === "number" && x > limit;
};
console.log(list.find(big(3)), list.findIndex(big(3)), list.findLast(big(2)), list.findLastIndex(big(2)), list.findLast(big(99)), list.findLastIndex(big(99)));
console.log(order.join(""));
const isText = (x: unknown): x is string => typeof x === "string";
const text: string | undefined = list.find(isText);
const last: string | undefined = ["a", 1, "b", 2].findLast(isText);
console.log(text?.length, last?.toUpperCase(), list.filter(isText), list.every(isText), list.some(isText));
const nums = [5, 1, 4];
console.log(nums.with(0, 9), nums.with(-1, 9), nums.toSorted(), nums.toReversed(), nums);
for (const i of [3, -4, Infinity, NaN, 1.7]) {
  try {
    console.log(i, nums.with(i, 0));
  } catch (e) {
    console.log(i, (e as Error).name, (e as Error).message);
  }
}
console.log(nums.reduceRight((acc, v, i) => `${acc}(${i}:${v})`, ""), nums.reduceRight((a, b) => a - b), [7].reduceRight((a, b) => a * b + 1));
try {
  ([] as number[]).reduceRight((a, b) => a + b);
} catch (e) {
  console.log((e as Error).message);
}
