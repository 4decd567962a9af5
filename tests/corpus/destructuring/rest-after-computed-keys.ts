// The rest of an object pattern leaves out computed keys as well: texts, numbers and symbols.
const record: Readonly<Record<string, number>> = { a: 1, b: 2, c: 3 };
function without(key: string): [number | undefined, Record<string, number>] {
  const { [key]: value, ...rest } = record;
  return [value, rest];
}
console.log(without("a"), without("zz"));
const tag: unique symbol = Symbol("tag");
const tagged = { [tag]: 1, x: 2, [Symbol.iterator]: 3 };
const { [tag]: one, ...plain } = tagged;
console.log(one, plain);
const { x, ...symbols } = tagged;
console.log(x, symbols[tag], symbols[Symbol.iterator], Object.keys(symbols));
const numbered: Record<number, string> = { 1: "one", 2: "two" };
for (const n of [1, 2, 3]) {
  const { [n]: text, ...others } = numbered;
  console.log(n, text, others);
}
const log: string[] = [];
const key = (name: string): string => {
  log.push(name);
  return name;
};
let target: Record<string, number> = {};
let first: number | undefined;
({ [key("b")]: first, ...target } = record);
console.log(first, target, log);
