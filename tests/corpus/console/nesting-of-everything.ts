// console.log of nested classes, maps, sets, errors-free structures, arrays over six numbers, long strings, accessors.
class Empty {}
class Node {
  value: unknown;
  next: Node | null = null;
  #hidden = 1;
  static count = 3;
  constructor(value: unknown) {
    this.value = value;
  }
  get hidden(): number {
    return this.#hidden;
  }
}
class Named extends Map<string, number> {}
const n = new Node(new Node(new Node(new Node("deep"))));
console.log(n);
console.log([n], { n });
console.log(new Empty(), Empty, Node, Named, class {}, class extends Empty {}, new Named([["k", 1]]), new (class extends Set<number> {})([1]));
console.log({ a: { b: { c: { d: 1 } } } }, [[[[1]]]], new Map([[{ k: { l: { m: {} } } }, new Set([[[[]]]])]]), { e: {}, a: [], m: new Map(), s: new Set() });
console.log([1, 2, 3, 4, 5, 6, 7], [1.5, -2, 333333, 4, 55, 6, 7, 8, 9, 10], Array.from({ length: 27 }, (_, i) => i ** 3), Array.from({ length: 101 }, (_, i) => i));
console.log(["a", "bb", "ccc", "dddd", "eeeee", "ffffff", "ggggggg"], [true, false, null, undefined, 1n, Symbol("s"), "x"], "x".repeat(20), ["x".repeat(75)], { long: "y".repeat(80) }, ["it's", 'say "hi"', "`tick'\"", "line\nbreak"]);
console.log({ get a() { return 1; }, set a(v) {}, get b() { return 2; }, set c(v: number) {}, f() {}, g: () => {}, async h() {}, *i() {}, [Symbol("k")]: 1, "a-b": 2, 3: 4 });
console.log(Object.assign(() => {}, { x: 1 }), Object.assign(function named() {}, { y: { z: 1 } }), [function () {}, async () => {}, function* gen() {}, class A {}]);
console.log(new Map<unknown, unknown>([["a", 1], [1, "a"], [null, undefined]]), new Set<unknown>(["a", 1, { x: 1 }, [1, 2]]), new Map([["m", new Map([["n", new Map([["o", new Map()]])]])]]));
console.log("%s is %d years and %i, %f, %j %O %%", "Bob", 42.5, 42.5, "1.5", { a: 1 }, { b: { c: {} } }, "extra", { d: 1 });
console.log([undefined, null, -0, NaN], [[], {}], [{}], { a: [{ b: 1 }, { b: 2 }] }, [["a", 1], ["b", 2]], { u: undefined, n: null, d: new Date(0), r: /x/g });
console.log(Symbol("top"), [Symbol.iterator], { [Symbol.iterator]: 1 }, -0, [-0], 1n, [1n], "str", ["str"], null, undefined, true);
console.log(new WeakMap(), new WeakSet(), Promise.resolve(1), Promise.resolve({ a: 1 }), new Uint8Array(3), new ArrayBuffer(2), [new Date(NaN)], Object.create(null), Object.freeze({ z: 1 }), [1, 2, 3].entries(), new Map([[1, 2]]).keys(), (function* () {})());
