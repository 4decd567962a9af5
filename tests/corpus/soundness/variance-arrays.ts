// Covariant arrays: what was put in through the wider type is found, and checked where it is used.
class Animal {
  name = "animal";
}
class Dog extends Animal {
  bark(): string {
    return "woof";
  }
}
const dogs: Dog[] = [new Dog()];
const animals: Animal[] = dogs;
animals.push(new Animal());
console.log(dogs.length, animals.map((a) => a.name).join());
try {
  dogs.forEach((d) => console.log(d.bark()));
} catch (e) {
  console.log(e instanceof TypeError);
}
