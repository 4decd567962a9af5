// Well-known symbols as values.
const key: typeof Symbol.iterator = Symbol.iterator;
const list = { *[key](): Generator<number> { yield 1; yield 2; } };
console.log([...list], key.toString(), key.description, Symbol.iterator in list, Symbol.asyncIterator.description);
const keys: symbol[] = [Symbol.iterator, Symbol.asyncIterator, Symbol.hasInstance, Symbol.toPrimitive, Symbol.toStringTag];
console.log(keys.map((k) => String(k)).join(), keys[0] === Symbol.iterator);
const it = [1, 2, 3][Symbol.iterator]();
console.log(it.next(), it.next().value);
