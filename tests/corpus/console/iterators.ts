// Iterators and generators are named by their tags.
console.log([1, 2].values(), [1].entries(), "a"[Symbol.iterator](), new Uint8Array(1).keys());
console.log(new Map([[1, 2]]).entries(), new Map([[1, 2]]).keys(), new Set(["x"]).values(), new Set([1]).entries());
console.log("ab".matchAll(/a/g));
function* generator(): Generator<number> {
  yield 1;
}
async function* asyncGenerator(): AsyncGenerator<number> {
  yield 1;
}
console.log(generator(), asyncGenerator(), { nested: { deep: { generator: generator() } } });
console.log(String(generator()), String([].values()), String(new Map().values()), String(new Set().keys()));
console.log(Object.prototype.toString.call(asyncGenerator()));
console.log([new Map([["k", { v: 1 }]]).values(), new Set([[1, 2]]).values()]);
