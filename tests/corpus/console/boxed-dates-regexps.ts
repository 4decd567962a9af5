// Dates, regular expressions, symbols and promises inside of containers.
const date = new Date(Date.UTC(2024, 1, 29, 12, 30));
console.log(date, [date], { date }, new Date(Number.NaN), [new Date(Number.NaN)]);
console.log(/a+/gi, [/x/], { r: /\//u }, new Map([[/k/, date]]));
console.log(Symbol("s"), [Symbol()], { s: Symbol("in object") }, Symbol.for("reg"), Symbol.iterator);
console.log(Promise.resolve(5), [Promise.resolve({ a: 1 })], new Promise(() => {}));
const rejected = Promise.reject(7);
rejected.catch(() => {});
console.log(rejected, { rejected });
console.log(new WeakMap(), new WeakSet(), [new ArrayBuffer(4)], new DataView(new ArrayBuffer(2), 1));
console.log([1, 2].entries(), new Map([[1, 2]]).keys(), new Set(["a"]).values(), "ab"[Symbol.iterator]());
console.log((function* (): Generator<number> {})(), [new Map([["a", 1]]).entries()]);
