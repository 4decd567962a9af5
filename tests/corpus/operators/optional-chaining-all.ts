// Optional chains: calls, elements, methods, privates, parentheses, in conditions and assignments.
class Node {
  readonly value: number;
  next: Node | undefined;
  #hidden = 7;
  constructor(value: number, next?: Node) {
    this.value = value;
    this.next = next;
  }
  peek(other?: Node): number | undefined {
    return other === undefined ? undefined : other.#hidden;
  }
  get(): this {
    return this;
  }
}
const list = new Node(1, new Node(2));
console.log(list?.next?.value, list.next?.next?.value, list.next?.next?.next?.get().value);
console.log(list.peek(list), list.peek(), list.next?.get()?.["value"]);
let calls = 0;
const f: ((n: number) => number) | undefined = Math.random() > 2 ? (n) => n : undefined;
const g: ((n: number) => number) | undefined = (n) => n + 1;
console.log(f?.(calls++), calls, g?.(calls++), calls);
const o: { list?: number[]; deep?: { fn?(): string } } = { list: [1, 2] };
console.log(o.list?.[1], o.list?.[calls], o.deep?.fn?.(), o.deep?.fn?.().length, (o.deep?.fn)?.());
const e: { m?: Map<string, number> } = { m: new Map([["k", 1]]) };
console.log(e.m?.get("k")?.toFixed(1), e.m?.get("z")?.toFixed(1) ?? "none");
if (!o.deep?.fn?.()) console.log("absent");
