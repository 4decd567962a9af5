// Subclasses of collections name both; Symbol.toStringTag of a class stands in brackets.
class Registry extends Map<string, number> {}
class Ids extends Set<number> {}
class Task extends Promise<number> {}
class Tagged {
  x = 1;
  get [Symbol.toStringTag](): string {
    return "Tag";
  }
}
class Same {
  get [Symbol.toStringTag](): string {
    return "Same";
  }
}
console.log(new Registry(), new Registry([["a", 1]]), new Ids([1]), new Ids());
console.log(new Task((resolve) => resolve(1)));
console.log(new Tagged(), new Same(), { t: new Tagged() });
console.log({ m: new Registry(), n: { m: { k: new Registry([["z", 1]]), t: new Tagged() } } });
console.log(new (class extends Map<number, number> {})([[1, 2]]), new (class {})(), [new (class {})()]);
console.log(String(new Tagged()), `${Object.prototype.toString.call(new Tagged())}`);
console.log("%s %o %O", new Tagged(), new Ids([2]), new Registry([["b", 2]]));
console.log(new WeakMap(), new WeakSet(), [new WeakMap()]);
