// new.target in constructors names the class that is being made.
class Base {
  readonly made: string;
  constructor() {
    this.made = new.target.name;
    if (new.target === Base) console.log("exactly Base");
  }
}
class Derived extends Base {
  readonly also: boolean;
  constructor() {
    super();
    this.also = new.target === Derived;
  }
}
class Leaf extends Derived {}
console.log(new Base().made, new Derived().made, new Derived().also, new Leaf().made, new Leaf().also);
abstract class Shape {
  constructor() {
    const check = (): boolean => new.target !== undefined;
    console.log(check());
  }
}
class Dot extends Shape {}
new Dot();
