// A Map that grows far beyond its room, with gaps, under several iterators at different places.
const map = new Map<number, number>();
for (let i = 0; i < 8; i++) map.set(i, i);
const early = map.keys();
const middle = map.keys();
const late = map.entries();
for (let i = 0; i < 3; i++) middle.next();
for (let i = 0; i < 7; i++) late.next();
early.next();
for (let i = 0; i < 6; i++) map.delete(i);
for (let i = 100; i < 200; i++) {
  map.set(i, -i);
  if (i % 3 === 0) map.delete(i - 1);
}
console.log(early.next().value, middle.next().value, JSON.stringify(late.next().value));
let sum = 0;
for (const key of early) sum += key;
console.log(sum, [...middle].length, [...late].length);
console.log(early.next().done, middle.next().done, late.next().done);
map.set(999, 999);
console.log(early.next().done, map.has(999), map.size);
