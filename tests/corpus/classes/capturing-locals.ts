// Classes made by a function, using its parameters: each call gives a class of its own.
function makeClass(k: number) {
  return class {
    v = k;
    get(): number {
      return this.v * k;
    }
  };
}
const Two = makeClass(2);
const Five = makeClass(5);
console.log(new Two().get(), new Five().get(), new Two() instanceof Two, new Two() instanceof Five);
