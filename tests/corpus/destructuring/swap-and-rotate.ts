// Assignment patterns over array elements, fields and accessors.
const list = [1, 2, 3, 4];
[list[0], list[3]] = [list[3]!, list[0]!];
[list[1], ...list] as unknown;
const box = { a: 1, b: { c: 2 }, set d(v: number) { this.a = v * 10; } };
[box.a, box.b.c] = [box.b.c, box.a];
console.log(list, box.a, box.b);
const given: { x: number; y?: number } = { x: 5 };
({ x: box.d, y: list[2] = 0 } = given);
console.log(box.a, list);
let head: number | undefined = 0;
let tail: number[] = [];
for ([head, ...tail] of [[1], [2, 3], [4, 5, 6]]) console.log(head, tail);
const pairs: [string, number][] = [];
for (const { 0: name, 1: n, length } of [["a", 1], ["b", 2]] as [string, number][]) pairs.push([name + length, -n]);
console.log(pairs, Object.fromEntries(pairs));
function* naturals(): Generator<number, void> {
  let n = 0;
  try {
    for (;;) yield n++;
  } finally {
    console.log("closed at", n);
  }
}
const [zero, , two, ...[]] = [...[0, 1, 2]];
const [n0, n1] = naturals();
console.log(zero, two, n0, n1);
