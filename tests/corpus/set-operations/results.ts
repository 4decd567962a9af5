// union, intersection, difference, symmetricDifference: contents and order.
const a = new Set([1, 2, 3, 4]);
const b = new Set([5, 4, 3]);
console.log(a.union(b), b.union(a));
console.log(a.intersection(b), b.intersection(a));
console.log(a.difference(b), b.difference(a));
console.log(a.symmetricDifference(b), b.symmetricDifference(a));
console.log(a, b);
const map = new Map([
  [2, "two"],
  [9, "nine"],
]);
console.log(a.union(map), a.intersection(map), a.difference(map), a.symmetricDifference(map));
const empty = new Set<number>();
console.log(empty.union(a), a.intersection(empty), a.difference(empty), empty.symmetricDifference(b));
console.log(new Set([Number.NaN, 0]).intersection(new Set([-0, Number.NaN])));
console.log(new Set<unknown>(["x", 1]).union(new Set<unknown>([true, "x"])));
const same = a.union(empty);
console.log(same === a, same.size);
