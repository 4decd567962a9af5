// Map.groupBy: keys of any kind, compared as Map does.
const odd = { odd: true };
const even = { odd: false };
const groups = Map.groupBy([1, 2, 3, 4, 5], (n) => (n % 2 === 1 ? odd : even));
console.log(groups.get(odd), groups.get(even), groups.size);
console.log(groups);
console.log(Map.groupBy([0, -0, Number.NaN, Number.NaN, 1], (n) => n));
function* pairs(): Generator<[string, number]> {
  yield ["a", 1];
  yield ["b", 2];
  yield ["a", 3];
}
for (const [key, list] of Map.groupBy(pairs(), ([name]) => name)) console.log(key, list);
console.log(Map.groupBy(["x", "y"], (_v, index) => index));
