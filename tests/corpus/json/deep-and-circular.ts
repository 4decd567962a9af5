// Depth and circles: nesting both ways, and the message that tells of a circle.
let deep: unknown = 1;
for (let i = 0; i < 500; i++) deep = i % 2 === 0 ? [deep] : { d: deep };
const text = JSON.stringify(deep);
console.log(text.length, JSON.stringify(JSON.parse(text)) === text);
interface Node {
  name: string;
  next: Node | null;
  list: Node[];
}
const a: Node = { name: "a", next: null, list: [] };
const b: Node = { name: "b", next: a, list: [a, a] };
console.log(JSON.stringify(b));
a.next = b;
try {
  JSON.stringify({ start: [a] });
} catch (error) {
  console.log((error as Error).name, (error as Error).message.split("\n")[0]);
}
a.next = null;
console.log(JSON.stringify({ same: a, again: a }));
