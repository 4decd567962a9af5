// Properties named by symbols come after the others, in brackets.
const named = Symbol("named");
class Holder {
  [named] = { deep: { deeper: { deepest: 1 } } };
  y = 6;
}
console.log({ [Symbol("s")]: 1, b: 2, [Symbol()]: "x" });
console.log({ [Symbol.toStringTag]: "Lit", a: 1 });
console.log({ [named]: [1, 2], [Symbol.for("shared")]: new Map([[1, 2]]) });
console.log(new Holder());
console.log({ [named]: 1 }, [{ [named]: "in array" }]);
const long = { [Symbol("a rather long description of a symbol")]: "x".repeat(40), other: "y".repeat(20) };
console.log(long);
