// Chains with calls, elements, `delete` and `!`: what is skipped, and what stays `this`.
const log: string[] = [];
function key(k: string): string {
  log.push(k);
  return k;
}
interface Node {
  name: string;
  next?: Node | null;
  kids?: Record<string, Node | undefined>;
  list?: ((n: number) => Node | undefined)[];
  greet?(this: Node, other?: string): string;
}
const leaf: Node = { name: "leaf" };
const root: Node = {
  name: "root",
  next: { name: "mid", next: null, greet(other) { return this.name + " greets " + (other ?? "nobody"); } },
  kids: { a: leaf },
  list: [(n) => (n > 1 ? leaf : undefined)],
};
console.log(root.next?.next?.next?.name, root.next?.next?.["name"].length, root.next!.next?.name);
console.log(root.kids?.[key("a")]?.name, root.kids?.[key("b")]?.kids?.[key("skipped")]?.name, log);
console.log(root.list?.[0]?.(2)?.name, root.list?.[0]?.(1)?.name.length, root.list?.[1]?.(key("never").length)?.name, log.length);
console.log(root.next?.greet?.(), root.next?.greet?.(root.kids?.["a"]?.name), root.greet?.(key("no")), (root.next?.greet)?.call(leaf));
console.log((root.next?.greet!).call(root, "x"), root.next!.greet!("y").toUpperCase().at(-1));
console.log(delete root.kids?.["zz"], delete root.next?.next?.next, delete root.kids?.["a"], root);
console.log(typeof root.next?.next?.name, `${root.next?.next?.name}`, (root.next?.next?.name ?? "") + "!", !root.next?.next);
let count = 0;
const get = (): Node | undefined => (count++ % 2 ? root : undefined);
console.log(get()?.name, get()?.name, get()?.next?.name, get()?.next?.name, count);
try {
  const broken = root as unknown as { next: { next: { name: string } } };
  console.log((root.next?.next)!.name, broken);
} catch (e) {
  console.log(e instanceof TypeError);
}
const f: (() => { v?: number[] } | null) | undefined = Math.max() < 0 ? () => ({ v: [1, 2] }) : undefined;
console.log(f?.()?.v?.[1]?.toFixed(1), f?.()?.v?.[2]?.toFixed(1), f?.()?.v?.map((x) => x * 2).at(-1));
