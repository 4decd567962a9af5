// JSON.stringify of what has no JSON gives undefined, whatever TypeScript's library says.
const nothing: unknown = undefined;
const callable: unknown = (): number => 1;
console.log(JSON.stringify(undefined), JSON.stringify(callable), JSON.stringify(Symbol("s")));
console.log(JSON.stringify(nothing));
console.log(`${JSON.stringify(nothing)}`, JSON.stringify(nothing) + "!", String(JSON.stringify(callable)));
console.log(JSON.stringify({ a: 1 }, () => undefined), JSON.stringify([1], (_k, v: unknown) => v));
console.log(JSON.stringify(nothing) === undefined, typeof JSON.stringify(nothing), typeof JSON.stringify(1));
console.log(JSON.stringify(nothing) ?? "default", JSON.stringify(null) ?? "default");
try {
  console.log(JSON.stringify(nothing).length);
} catch (e) {
  console.log(String(e));
}
