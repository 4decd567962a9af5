// isSubsetOf, isSupersetOf, isDisjointFrom.
const all = new Set([1, 2, 3, 4]);
const sets: [string, Set<number>][] = [
  ["empty", new Set()],
  ["one", new Set([1])],
  ["odd", new Set([1, 3])],
  ["far", new Set([7, 8])],
  ["all", new Set([4, 3, 2, 1])],
  ["more", new Set([1, 2, 3, 4, 5])],
];
for (const [name, set] of sets) {
  console.log(name, all.isSubsetOf(set), all.isSupersetOf(set), all.isDisjointFrom(set));
  console.log("  turned", set.isSubsetOf(all), set.isSupersetOf(all), set.isDisjointFrom(all));
}
console.log(all.isSupersetOf(new Map([[1, "x"]])), all.isDisjointFrom(new Map([[9, "x"]])));
