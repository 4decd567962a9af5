// reverse in place; sort by text by default and by comparator.
const a = [3, 1, 2];
const r = a.reverse();
console.log(a, r === a);
console.log([10, 9, 1, 100, 2].sort(), [10, 9, 1, 100, 2].sort((x, y) => x - y), [10, 9, 1].sort((x, y) => y - x));
console.log(["b", "a", "C", "B"].sort(), ["bb", "a", "ccc"].sort((x, y) => y.length - x.length));
console.log([true, false, true].sort(), [-1, -2, 5, 0].sort());
const none: number[] = [];
console.log(none.sort(), none.reverse(), [1].sort(), [2, 1].sort());
const words = "the quick brown fox jumps over the lazy dog".split(" ");
console.log(words.sort().join(" "));
console.log([3, 1, 2].toSorted((x, y) => x - y), [3, 1, 2].toReversed());
