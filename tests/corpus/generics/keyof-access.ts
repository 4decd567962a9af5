// keyof and indexed access: pluck, pick, omit, typed paths and mapped copies.
interface Person {
  name: string;
  age: number;
  address?: { city: string; zip: number };
}
const pluck = <T, K extends keyof T>(items: readonly T[], key: K): T[K][] => items.map((item) => item[key]);
const pick = <T extends object, K extends keyof T>(o: T, ...keys: K[]): Pick<T, K> => {
  const out: Partial<T> = {};
  for (const key of keys) if (key in o) out[key] = o[key];
  return out as Pick<T, K>;
};
const omit = <T extends object, K extends keyof T>(o: T, ...keys: K[]): Omit<T, K> => {
  const out: Partial<T> = { ...o };
  for (const key of keys) delete out[key];
  return out as Omit<T, K>;
};
const people: Person[] = [{ name: "ann", age: 3 }, { name: "bob", age: 4, address: { city: "x", zip: 1 } }];
console.log(pluck(people, "name"), pluck(people, "age").reduce((a, b) => a + b), pluck(people, "address"));
console.log(pick(people[1]!, "address", "age"), pick(people[0]!, "address"), omit(people[1]!, "address"), people[1]);
type Getters<T> = { [K in keyof T & string as `get${Capitalize<K>}`]-?: () => T[K] };
function getters<T extends object>(o: T): Getters<T> {
  const out: Record<string, () => unknown> = {};
  for (const [k, v] of Object.entries(o)) out[`get${k[0]!.toUpperCase()}${k.slice(1)}`] = () => v as unknown;
  return out as Getters<T>;
}
const g = getters(people[1]!);
console.log(g.getName(), g.getAge() + 1, g.getAddress()?.city, Object.keys(g));
const update = <T, K extends keyof T>(o: T, key: K, f: (old: T[K]) => T[K]): T => ({ ...o, [key]: f(o[key]) });
console.log(update(people[0]!, "age", (n) => n * 10), update(people[0]!, "name", (s) => s.toUpperCase()));
