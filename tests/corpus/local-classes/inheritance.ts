// A class in a function extends another one of the same function; both capture.
function zoo(prefix: string): string[] {
  const log: string[] = [];
  class Animal {
    readonly name: string;
    constructor(name: string) {
      this.name = prefix + name;
      log.push("made " + this.name);
    }
    speak(): string {
      return this.name + " speaks";
    }
  }
  class Dog extends Animal {
    trick = prefix + "roll";
    override speak(): string {
      return super.speak() + " and does " + this.trick;
    }
  }
  class Puppy extends Dog {
    constructor() {
      super("puppy");
      log.push("young");
    }
  }
  const pets: Animal[] = [new Animal("cat"), new Dog("rex"), new Puppy()];
  for (const pet of pets) log.push(pet.speak());
  log.push(String(pets[2] instanceof Dog), String(pets[0] instanceof Dog), String(pets[2] instanceof Animal));
  return log;
}
console.log(zoo("a-").join("\n"));
console.log(zoo("b-").join("\n"));
