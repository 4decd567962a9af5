// An interval tree in a balanced order: queries for overlaps and points, with the greatest end in each subtree.
interface Span { readonly from: number; readonly to: number }
interface Node<T extends Span> { readonly item: T; readonly left: Node<T> | null; readonly right: Node<T> | null; readonly furthest: number }
function build<T extends Span>(items: readonly T[]): Node<T> | null {
  const sorted = items.toSorted((a, b) => a.from - b.from || a.to - b.to);
  const make = (low: number, high: number): Node<T> | null => {
    if (low >= high) return null;
    const middle = (low + high) >> 1;
    const [item, left, right] = [sorted[middle]!, make(low, middle), make(middle + 1, high)] as const;
    return { item, left, right, furthest: Math.max(item.to, left?.furthest ?? -Infinity, right?.furthest ?? -Infinity) };
  };
  return make(0, sorted.length);
}
let looked = 0;
function* overlaps<T extends Span>(node: Node<T> | null, { from, to }: Span): Generator<T, void, undefined> {
  if (node === null || node.furthest < from) return;
  looked++;
  yield* overlaps(node.left, { from, to });
  if (node.item.from <= to && node.item.to >= from) yield node.item;
  if (node.item.from <= to) yield* overlaps(node.right, { from, to });
}
const at = <T extends Span>(node: Node<T> | null, point: number): T[] => [...overlaps(node, { from: point, to: point })];
const depth = (node: Node<Span> | null): number => (node ? 1 + Math.max(depth(node.left), depth(node.right)) : 0);
class Booking implements Span {
  readonly from: number;
  readonly to: number;
  readonly who: string;
  constructor(who: string, from: number, to = from) { [this.who, this.from, this.to] = [who, from, to]; }
  toString(): string { return `${this.who}[${this.from}..${this.to}]`; }
}
const bookings = [new Booking("ann", 5, 8), new Booking("bo", 0, 3), new Booking("cy", 6, 10), new Booking("di", 8), new Booking("ed", -Infinity, 1), new Booking("flo", 15, Infinity), new Booking("gus", 25, 30)];
const tree = build(bookings);
console.log(depth(tree), tree?.furthest, String(tree?.item));
for (const point of [0, 4, 8, -1e9, 27, NaN]) console.log(point, `${at(tree, point)}` || "free");
console.log(Array.from(overlaps(tree, { from: 9, to: 15 }), (b) => b.who), [...overlaps(build<Booking>([]), { from: 0, to: 1 })]);
const many = Array.from({ length: 300 }, (_, i) => ({ from: (i * 37) % 1000, to: ((i * 37) % 1000) + (i % 7) * 5, i }));
const big = build(many);
let same = true;
looked = 0;
for (let from = -10; from < 1050; from += 13) {
  const fast = [...overlaps(big, { from, to: from + 4 })].map((s) => s.i).sort((a, b) => a - b);
  const slow = many.filter((s) => s.from <= from + 4 && s.to >= from).map((s) => s.i);
  same &&= String(fast) === String(slow);
}
console.log(same, depth(big), looked < 300 * 82);
