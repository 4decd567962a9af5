// A large old array whose elements are replaced by new objects again and again.
interface Item {
  readonly id: number;
  readonly name: string;
}
const SIZE = 5000;
const items: Item[] = [];
for (let i = 0; i < SIZE; i++) items.push({ id: i, name: `first ${i}` });
let place = 1;
for (let i = 0; i < 20_000; i++) {
  place = (place * 48271) % 2147483647;
  const at = place % SIZE;
  items[at] = { id: at, name: `later ${i % 7}` };
}
let wrong = 0;
const names = new Map<string, number>();
for (const [i, item] of items.entries()) {
  if (item.id !== i) wrong++;
  const key = item.name.startsWith("first") ? "first" : item.name;
  names.set(key, (names.get(key) ?? 0) + 1);
}
console.log(wrong, [...names].sort().map(([name, count]) => `${name}=${count}`).join(" "));
