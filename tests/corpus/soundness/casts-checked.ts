// Casts that hold change nothing, whatever the way they took.
interface Point {
  x: number;
  y?: number;
}
class Node {
  value = 1;
  next: Node | null = null;
}
const anything: unknown = JSON.parse('{"x": 1, "list": [1, "two", null]}');
const p = anything as Point;
const list = (anything as { list: unknown[] }).list;
console.log(p.x + 1, p.y, list[1] as string, (list[0] as number).toFixed(1));
const n = new Node() as unknown as { value: number };
n.value += 5;
console.log(n, (n as unknown as Node).next, (n as unknown as Node) instanceof Node);
const maybe: string | undefined = list.length > 2 ? "present" : undefined;
console.log(maybe!.length, (maybe as string | number as string).toUpperCase());
const animals: (string | number)[] = ["a"];
const covariant: unknown[] = animals;
covariant.push(5);
console.log(animals, animals.map((a) => typeof a));
