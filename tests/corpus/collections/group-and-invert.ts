// Grouping, inverting and counting with Map and Set, printed as Node prints them.
interface Person {
  readonly name: string;
  readonly team: string;
  readonly age: number;
}
const people: Person[] = [
  { name: "Ada", team: "red", age: 36 },
  { name: "Bob", team: "blue", age: 25 },
  { name: "Cyd", team: "red", age: 25 },
  { name: "Dan", team: "green", age: 36 },
];
function groupBy<T, K>(items: readonly T[], key: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}
for (const [team, members] of groupBy(people, (p) => p.team)) console.log(team, members.map((p) => p.name).join("+"));
console.log(new Map([...groupBy(people, (p) => p.age)].map(([age, list]) => [age, list.length])));
const inverted = new Map(people.map((p, i): [string, number] => [p.name.toLowerCase(), i]));
console.log(inverted, new Set(people.map((p) => p.team)));
const pairs = new Map<Person, Set<Person>>();
for (const p of people) pairs.set(p, new Set(people.filter((q) => q !== p && q.age === p.age)));
console.log([...pairs].map(([p, others]) => `${p.name}:${[...others].map((q) => q.name).join()}`).join(" "));
