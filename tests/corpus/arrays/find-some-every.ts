// Searching with callbacks and by value.
const a = [5, 12, 8, 130, 44];
console.log(a.find((x) => x > 10), a.find((x) => x > 1000), a.findIndex((x) => x > 10), a.findIndex(() => false));
console.log(a.findLast((x) => x > 10), a.findLastIndex((x) => x < 10), a.findLast(() => false));
console.log(a.some((x) => x === 8), a.some((x) => x === 9), a.every((x) => x > 0), a.every((x) => x > 5));
const none: number[] = [];
console.log(none.some(() => true), none.every(() => false));
console.log(a.indexOf(8), a.indexOf(9), a.indexOf(5, 1), a.indexOf(44, -1), a.lastIndexOf(5), a.includes(130), a.includes(131));
const odd = [NaN, 0, -0, 1];
console.log(odd.indexOf(NaN), odd.includes(NaN), odd.indexOf(-0), odd.lastIndexOf(0), odd.includes(-0));
console.log(["a", "b"].includes("b"), ["a", "b"].indexOf("c"));
