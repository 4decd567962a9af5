// extends, super, overriding, instanceof.
class Animal {
  name: string;
  constructor(name: string) {
    this.name = name;
  }
  sound(): string {
    return "...";
  }
  speak(): string {
    return this.name + " says " + this.sound();
  }
}
class Dog extends Animal {
  override sound(): string {
    return "Woof";
  }
}
class Puppy extends Dog {
  age: number;
  constructor(name: string, age: number) {
    super(name + " jr");
    this.age = age;
  }
  override sound(): string {
    return super.sound().toLowerCase() + "!";
  }
  override speak(): string {
    return super.speak() + " (" + this.age + ")";
  }
}
const all: Animal[] = [new Animal("Thing"), new Dog("Rex"), new Puppy("Rex", 1)];
for (const a of all) console.log(a.speak(), a instanceof Animal, a instanceof Dog, a instanceof Puppy);
const [first] = all;
if (first instanceof Puppy) console.log("no");
else console.log("plain");
