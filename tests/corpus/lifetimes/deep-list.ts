// A list far deeper than any stack survives while garbage is made beside it.
interface Cons {
  readonly head: number;
  readonly tail: Cons | null;
}
let list: Cons | null = null;
for (let i = 0; i < 60_000; i++) {
  list = { head: i, tail: list };
  if (i % 3 === 0) void { head: -i, tail: list };
}
let sum = 0;
let length = 0;
for (let at: Cons | null = list; at !== null; at = at.tail) {
  sum += at.head;
  length++;
}
console.log(length, sum, list?.head, list?.tail?.head);
