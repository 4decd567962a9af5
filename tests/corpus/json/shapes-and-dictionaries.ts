// Objects from JSON.parse beside literals with the same names: order, absent and additional names, changes later on.
interface Point {
  x: number;
  y: number;
  label?: string;
}
const made: Point = { x: 1, y: 2 };
const parsed = JSON.parse('{"x":3,"y":4}') as Point;
const swapped = JSON.parse('{"y":5,"x":6}') as Point;
const labelled = JSON.parse('{"x":7,"y":8,"label":"p"}') as Point;
for (const p of [made, parsed, swapped, labelled]) console.log(p.x + p.y, Object.keys(p).join(), JSON.stringify(p));
parsed.label = "added";
parsed.x += 10;
delete labelled.label;
console.log(parsed, labelled, swapped, made);
console.log("label" in labelled, "label" in parsed, Object.entries(parsed).join(";"));
const frozen = Object.freeze(JSON.parse('{"x":1,"y":2}') as Point);
try {
  (frozen as { x: number }).x = 9;
} catch (error) {
  console.log((error as Error).name, frozen.x);
}
const copy = { ...parsed, y: 0 };
console.log(copy, JSON.stringify(copy));
