// Own and enumerable properties asked for by names and symbols: errors, classes, literals, arrays, strings, functions.
const e: Error = new Error("x", { cause: 1 });
console.log(e.hasOwnProperty("message"), e.propertyIsEnumerable("message"), e.propertyIsEnumerable("stack"), e.propertyIsEnumerable("cause"));
class A { x = 1; #p = 2; get y(): number { return this.#p; } m(): number { return 1; } }
const a = new A();
console.log(a.propertyIsEnumerable("x"), a.propertyIsEnumerable("y"), a.propertyIsEnumerable("m"), a.propertyIsEnumerable("z"));
const o: Record<string, number> = { b: 1 };
console.log(o.propertyIsEnumerable("b"), o.propertyIsEnumerable("c"));
console.log([1, 2].propertyIsEnumerable(0), [1, 2].propertyIsEnumerable("length"), [1, 2].propertyIsEnumerable(5));
const sym = Symbol("s");
const withSymbol = { [sym]: 1, x: 2 };
console.log(withSymbol.hasOwnProperty(sym), withSymbol.propertyIsEnumerable(sym), Object.hasOwn(withSymbol, sym), Object.hasOwn(withSymbol, Symbol.iterator));
console.log(new Uint8Array(2).propertyIsEnumerable(1), "ab".propertyIsEnumerable(1), "ab".propertyIsEnumerable("length"));
function fn(): void {}
console.log(fn.propertyIsEnumerable("name"), fn.hasOwnProperty("name"), fn.hasOwnProperty("extra"));
class B { static s = 1; static t(): number { return 1; } }
console.log(Object.hasOwn(B, "s"), Object.hasOwn(B, "t"));
class I { *[Symbol.iterator](): Generator<number> { yield 1; } [sym] = 4; }
const inst = new I();
console.log(inst.hasOwnProperty(Symbol.iterator), inst.hasOwnProperty(sym), inst.propertyIsEnumerable(sym), Symbol.iterator in inst, sym in inst, Object.hasOwn([1], Symbol.iterator));
const dict: Record<PropertyKey, number> = {};
dict[sym] = 1; dict["q"] = 2; dict[3] = 4;
console.log(Object.hasOwn(dict, sym), Object.hasOwn(dict, "q"), Object.hasOwn(dict, 3), dict.propertyIsEnumerable(3), Object.hasOwn(dict, Symbol("s")));
