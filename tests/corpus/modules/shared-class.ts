// A class hierarchy and generic function across modules; same names in different modules.
import { Animal, describe, registry } from "./lib/animals.ts";
const name = "module main";
function helper(): string {
  return "main helper " + name;
}
class Fish extends Animal {
  constructor() {
    super("fish");
  }
  override sound(): string {
    return super.sound() + " blub";
  }
}
console.log(describe(new Fish()), describe(new Animal("cow")), helper());
console.log(registry.size, [...registry.keys()], new Fish() instanceof Animal);
