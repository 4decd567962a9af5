// Directives of the first argument: each one, unknown ones, too few and too many arguments.
console.log("%s %d %i %f %j %o %O %c %%", "s", 1.5, 1.5, 1.5, { a: [1] }, { a: 1 }, { a: 1 }, "css");
console.log("%s", "a", "b", { c: 1 });
console.log("%s %s", "only");
console.log("%x %", 1, "%");
console.log("100%", 5, "50% off", "%s");
console.log("%s", { a: { b: { c: { d: 1 } } } }, "%s", [1, [2, [3, [4]]]]);
console.log("%s %s %s %s", null, undefined, Symbol("y"), 7n);
console.log("%s", new Error("boom").message, "%s", new Date(0));
class Point {
  readonly x = 1;
}
class Named {
  toString(): string {
    return "named!";
  }
}
console.log("%s %s", new Point(), new Named());
console.log("%O", { a: { b: { c: { d: { e: 1 } } } } });
console.log("%j %j", undefined, { toJSON: () => "J" });
console.log("a%sb%sc", 1);
console.log(5, "%s", 6);
