// instanceof with builtins, errors and classes in unions.
class A {}
class B extends A {}
const values: unknown[] = [new A(), new B(), new Error("e"), new TypeError("t"), [1], new Map(), new Set(), () => 0, 5, null, "s"];
for (const v of values) {
  const kinds: string[] = [];
  if (v instanceof A) kinds.push("A");
  if (v instanceof B) kinds.push("B");
  if (v instanceof Error) kinds.push("Error");
  if (v instanceof TypeError) kinds.push("TypeError");
  if (v instanceof Array) kinds.push("Array");
  if (v instanceof Map) kinds.push("Map");
  if (v instanceof Set) kinds.push("Set");
  if (v instanceof Function) kinds.push("Function");
  if (v instanceof Object) kinds.push("Object");
  console.log(kinds.join() || "none");
}
