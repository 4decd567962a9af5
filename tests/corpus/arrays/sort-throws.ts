// A comparator that throws, and sorting words by several keys.
try {
  [3, 2, 1].sort(() => {
    throw new RangeError("no order");
  });
} catch (e) {
  console.log((e as Error).name, (e as Error).message);
}
const people = [
  { name: "Ann", age: 30 },
  { name: "bob", age: 25 },
  { name: "Cy", age: 30 },
  { name: "Di", age: 25 },
];
people.sort((a, b) => a.age - b.age || (a.name < b.name ? 1 : -1));
console.log(people.map((p) => p.name).join());
console.log(people.toSorted((a, b) => a.name.length - b.name.length).map((p) => p.name).join(), people[0]!.name);
const mixed: (number | string)[] = [10, "9", 1, "b", "B", 2];
console.log(mixed.sort());
console.log([[2, "b"], [1, "a"], [10, "c"]].sort());
