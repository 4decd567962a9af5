// Equal strings made in different ways are one key: literals, ropes, slices, wide strings.
const map = new Map<string, number>();
const long = "abcdefghijklmnopqrstuvwxyz0123456789";
map.set(long, 1);
let built = "";
for (const c of long) built += c;
console.log(map.get(built), map.get(long.slice(0, 18) + long.slice(18)), map.has(long.slice(1)));
map.set("é" + "ü", 2);
map.set("\u{1f600}" + "x".repeat(40), 3);
console.log(map.get("éü"), map.get("\u{1f600}".concat("x".repeat(20), "x".repeat(20))));
map.set("", 4);
console.log(map.get("".concat("")), map.get("a".slice(1)), map.size);
const rope = "left side of it ".repeat(2) + "right side of it ".repeat(2);
map.set(rope, 5);
for (const key of map.keys()) console.log(key.length, JSON.stringify(key));
console.log(map.delete(rope.slice(0, 32) + rope.slice(32)), map.size);
