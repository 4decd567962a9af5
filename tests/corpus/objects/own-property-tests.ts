// hasOwn, in, propertyIsEnumerable over literals, dictionaries, arrays and instances.
class Base {
  field = 1;
  get computed(): number {
    return 2;
  }
  method(): void {}
}
class Derived extends Base {
  own = 3;
}
const instance = new Derived();
for (const key of ["field", "own", "computed", "method", "none"]) {
  console.log(key, Object.hasOwn(instance, key), key in instance, instance.hasOwnProperty(key), instance.propertyIsEnumerable(key));
}
const list = [1, , 3];
for (const key of ["0", "1", "2", "3", "length"]) console.log(key, Object.hasOwn(list, key), key in list);
const optional: { a?: number | undefined; b?: number } = { a: undefined };
console.log("a" in optional, "b" in optional, Object.hasOwn(optional, "a"), Object.keys(optional));
delete optional.a;
optional.b = 1;
console.log("a" in optional, Object.keys(optional), Object.hasOwn([1, 2], 1), Object.hasOwn([1, 2], "length"));
