// Accessors, static members, classes, null prototypes and symbols as they look.
const object = {
  get read(): number {
    return 1;
  },
  set written(_: number) {},
  get both(): number {
    return 2;
  },
  set both(_: number) {},
};
console.log(object, Object.keys(object));
class Base {
  static count = 3;
  #secret = 1;
  shown = this.#secret;
  get computed(): number {
    return this.shown;
  }
}
class Derived extends Base {
  extra = [1];
}
console.log(Base, Derived, new Base(), new Derived(), [Derived], { Base });
console.log(class {}, [class Named {}], function declared() {}, () => {}, async () => {}, function* generator() {});
const bare = Object.create(null) as Record<string, number>;
bare["x"] = 1;
console.log(bare, [bare], Object.create(null));
console.log({ [Symbol("s")]: 1, [Symbol.iterator]: 2, "key with space": 3, valid_key: 4, 1: 5, "a-b": 6 });
class Empty {}
console.log(new Empty(), [new Empty()], {}, [{}], [[]]);
