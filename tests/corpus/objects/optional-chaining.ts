// ?. on properties, calls and indexes, and what it skips.
interface Node2 {
  value: number;
  next?: Node2;
  list?: number[];
  run?: (n: number) => number;
}
const n: Node2 = { value: 1, next: { value: 2, list: [7, 8], run: (x) => x * 2 } };
console.log(n.next?.value, n.next?.next?.value, n.next?.next?.next?.value, n.list?.[0], n.next?.list?.[1]);
console.log(n.run?.(5), n.next?.run?.(5), n.next?.list?.length, n.list?.length);
let evaluated = 0;
const arg = (): number => ++evaluated;
n.run?.(arg());
n.next?.next?.run?.(arg());
console.log(evaluated, n.next?.run?.(arg()), evaluated);
const maybe = (b: boolean): Node2 | null => (b ? n : null);
console.log(maybe(true)?.value, maybe(false)?.value, maybe(false)?.next!.value, (maybe(false)?.next)?.value);
console.log(n.next?.next?.value ?? "default", n.next?.list?.map((x) => x + 1).join("-"));
const f: (() => string) | undefined = undefined as (() => string) | undefined;
console.log(f?.(), f?.().length, typeof f?.());
const s: string | undefined = "abc" as string | undefined;
console.log(s?.toUpperCase().slice(1), s?.[1], s?.length);
