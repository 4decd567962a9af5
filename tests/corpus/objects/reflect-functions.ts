// Reflect.has, get, ownKeys and apply.
const tag = Symbol("tag");
const o = { b: 1, a: 2, 5: "five", [tag]: true };
console.log(Reflect.ownKeys(o), Reflect.ownKeys([7, 8]), Reflect.ownKeys({}));
console.log(Reflect.has(o, "a"), Reflect.has(o, "z"), Reflect.has(o, tag), Reflect.has([1], "0"), Reflect.has([1], "length"));
console.log(Reflect.get(o, "b"), Reflect.get(o, tag), Reflect.get(o, "none"), Reflect.get([4, 5], 1));
console.log(Reflect.apply(Math.max, null, [3, 9, 2]), Reflect.apply((...args: number[]) => args.length, undefined, []));
function whoAmI(this: { name: string }, mark: string): string {
  return this.name + mark;
}
console.log(Reflect.apply(whoAmI, { name: "me" }, ["!"]));
for (const attempt of [(): unknown => Reflect.has(1 as unknown as object, "x"), (): unknown => Reflect.ownKeys("s" as unknown as object), (): unknown => Reflect.get(null as unknown as object, "x")]) {
  try {
    console.log(attempt());
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
  }
}
