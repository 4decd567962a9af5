// Callbacks of wider and narrower types, comparators by projection, and composition.
interface Animal {
  readonly name: string;
}
interface Dog extends Animal {
  readonly tricks: number;
}
const compareBy = <T, K>(project: (value: T) => K, compare: (a: K, b: K) => number) => (a: T, b: T): number =>
  compare(project(a), project(b));
const ascending = (a: number, b: number): number => a - b;
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const reversed = <T>(compare: (a: T, b: T) => number) => (a: T, b: T): number => compare(b, a);
const then = <T>(...comparators: ((a: T, b: T) => number)[]) => (a: T, b: T): number => {
  for (const compare of comparators) {
    const order = compare(a, b);
    if (order !== 0) return order;
  }
  return 0;
};
const dogs: Dog[] = [{ name: "rex", tricks: 2 }, { name: "ada", tricks: 2 }, { name: "bo", tricks: 5 }];
const byName = compareBy((a: Animal) => a.name, byText);
console.log(dogs.toSorted(byName).map((d) => d.name), dogs.toSorted(reversed(compareBy((d: Dog) => d.tricks, ascending))).map((d) => d.name));
console.log(dogs.toSorted(then(compareBy((d: Dog) => -d.tricks, ascending), byName)).map((d) => d.name));
const compose = <A, B, C>(f: (a: A) => B, g: (b: B) => C) => (a: A): C => g(f(a));
console.log(dogs.map(compose((d: Animal) => d.name, (s) => s.length)), compose(Number, Math.sqrt)("16"));
