// Objects deeper than two levels are abbreviated.
class P {
  inner = { a: { b: { c: 1 } } };
}
console.log({ a: { b: { c: { d: 1 } } } });
console.log([[[[1]]]], [[[[]]]], { a: { b: { c: {} } } }, { a: { b: { c: [] } } });
console.log([{ a: { b: { c: 1 } } }], new P(), { p: new P() }, [[new P()]]);
console.log({ a: { b: { c: new Map([[1, 2]]) } } }, { a: { b: { c: new Set() } } }, { a: { b: { c: () => 1 } } });
console.log({ a: { b: { c: new P() } } }, { a: { b: { c: new Uint8Array(2) } } });
console.log(new Map([["k", { a: { b: { c: 1 } } }]]));
