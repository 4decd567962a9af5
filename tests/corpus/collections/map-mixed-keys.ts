// Keys of every kind in one Map, among them such as look alike.
const object = { id: 1 };
const list = [1];
const call = (): number => 1;
const symbol = Symbol("s");
const map = new Map<unknown, string>([
  [1, "number"],
  ["1", "string"],
  [1n, "bigint"],
  [true, "true"],
  ["true", "string true"],
  [null, "null"],
  [undefined, "undefined"],
  ["undefined", "string undefined"],
  [object, "object"],
  [list, "list"],
  [call, "function"],
  [symbol, "symbol"],
  [123456789012345678901234567890n, "big"],
]);
for (const key of [1, "1", 1n, true, "true", null, undefined, "undefined", object, list, call, symbol]) console.log(map.get(key));
console.log(map.get(123456789012345678901234567890n), map.get(-1n), map.get({ id: 1 }), map.get([1]), map.get(Symbol("s")));
console.log(map.get(BigInt("1")), map.get(0n), map.delete(1n), map.has(1n), map.has(1), map.size);
console.log(map.get(false), map.has(NaN), map.has(0));
