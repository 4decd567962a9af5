// Object.assign assigns: an own key __proto__ of a source does not become one of the target, unless it has it already.
const source = { ["__proto__"]: 1, b: 2 };
console.log(Object.keys(source), JSON.stringify(source));
const target = Object.assign({ z: 1 }, source) as object;
console.log(Object.keys(target), JSON.stringify(target), Object.hasOwn(target, "__proto__"));
const spread = { ...source };
console.log(Object.keys(spread), Object.hasOwn(spread, "__proto__"));
const parsed: unknown = JSON.parse('{"__proto__": "text", "a": {"__proto__": 5}}');
console.log(Object.keys(Object.assign({}, parsed)), JSON.stringify(Object.assign({}, parsed)));
console.log(JSON.stringify(Object.assign({ ["__proto__"]: 0 }, source)));
const bare = Object.assign(Object.create(null) as object, source);
console.log(Object.keys(bare));
class Point {
  x = 1;
}
console.log(Object.assign(new Point(), { ["__proto__"]: true, x: 3 }));
