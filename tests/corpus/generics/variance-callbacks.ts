// Callbacks of a wider parameter and narrower result stand in for each other; fewer parameters are fine.
class Animal {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
  sound(): string {
    return "...";
  }
}
class Dog extends Animal {
  override sound(): string {
    return "woof";
  }
  fetch(): string {
    return `${this.name} fetches`;
  }
}
type Handler<in T, out R> = (value: T, index: number) => R;
function each<T, R>(items: readonly T[], handler: Handler<T, R>): R[] {
  return items.map((item, i) => handler(item, i));
}
const describe: Handler<Animal, string> = (a) => `${a.name}: ${a.sound()}`;
const dogs = [new Dog("rex"), new Dog("fido")];
console.log(each(dogs, describe), each(dogs, (d, i) => d.fetch() + i), each(dogs, () => 1));
const make: (name: string) => Animal = (name) => (name.startsWith("d") ? new Dog(name) : new Animal(name));
const animals: readonly Animal[] = ["duke", "cat"].map(make);
console.log(each(animals, describe), animals.map((a) => a instanceof Dog));
const mixed: (Animal | string)[] = [...animals, "rock"];
console.log(mixed.map((m) => (typeof m === "string" ? m : m instanceof Dog ? m.fetch() : m.sound())));
