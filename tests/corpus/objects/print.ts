// How Node prints plain objects.
console.log({ a: 1, b: "text", c: true, d: null, e: undefined });
console.log({ a: [1, 2, 3], b: { c: { d: 1 } } });
console.log([{ id: 1 }, { id: 2 }]);
console.log({});
console.log({ f: -0, g: NaN, h: 1.5, i: 10n });
console.log({ "key with space": 1, valid_name: 2, $x: 3, "1a": 4 });
console.log({ s: "it's", t: 'say "hi"', u: `both ' and "` });
const o = { n: 1 };
console.log(o, "tail", [o, o]);
