// Functions called where they are made: arrows, async, generators, with this and arguments.
console.log((() => 1)(), ((a: number, b = 2) => a + b)(1), (function (this: { n: number }) { return this.n; }).call({ n: 3 }));
console.log([...(function* (): Generator<number> { yield 1; yield 2; })()]);
(async () => {
  await null;
  console.log("async");
})();
const once = ((): (() => number) => {
  let n = 0;
  return () => ++n;
})();
once();
console.log(once(), ((...xs: number[]) => xs.length)(...[1, 2, 3]));
