// One function over many shapes that satisfy an interface.
interface Named {
  name: string;
}
class User {
  id = 1;
  name: string;
  constructor(name: string) {
    this.name = name;
  }
}
class Place {
  name = "place";
  lat = 1.5;
}
function hello(n: Named): string {
  return "hi " + n.name;
}
const literal = { extra: 0, name: "lit" };
const things: Named[] = [new User("u"), new Place(), literal, { name: "inline" }];
console.log(things.map(hello));
for (const t of things) t.name += "!";
console.log(things.map(hello), literal.name);
interface Sized {
  size(): number;
}
const sized: Sized[] = [{ size: () => 1 }, new (class { n = 2; size() { return this.n; } })(), { size() { return 3; } }];
console.log(sized.reduce((s, x) => s + x.size(), 0));
interface Point { x: number; y: number }
const pts: Point[] = [{ x: 1, y: 2 }, { y: 4, x: 3 }];
console.log(pts.map((p) => p.x * 10 + p.y), pts);
