// What comparisons may give: fractions, infinities, NaN, booleans as numbers.
const list = [5, 3, 9, 1, 7];
console.log([...list].sort((a, b) => (a - b) / 100), [...list].sort(() => Number.NaN));
console.log([...list].sort((a, b) => (a > b ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY)));
console.log([...list].sort(() => 0), [...list].sort((a, b) => Number(a > b) - Number(a < b)));
console.log([...list].sort((a, b) => b - a), list.toSorted((a, b) => a - b), list);
const people = [
  { name: "Ann", age: 30 },
  { name: "Bob", age: 25 },
  { name: "Cid", age: 30 },
  { name: "Dee", age: 25 },
];
const byAge = people.toSorted((a, b) => a.age - b.age);
console.log(byAge.map((p) => p.name).join(), byAge[0] === people[1]);
const byBoth = people.toSorted((a, b) => b.age - a.age || (a.name < b.name ? 1 : -1));
console.log(byBoth.map((p) => p.name).join());
