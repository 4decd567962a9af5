// Huffman codes: a tree of a discriminated union, encoding into bits and back.
type Tree = { kind: "leaf"; symbol: string; weight: number } | { kind: "node"; left: Tree; right: Tree; weight: number };
function build(text: string): Tree {
  const weights: Record<string, number> = {};
  for (const symbol of text) weights[symbol] = (weights[symbol] ?? 0) + 1;
  const queue: Tree[] = Object.entries(weights).map(([symbol, weight]) => ({ kind: "leaf", symbol, weight }));
  const name = (t: Tree): string => (t.kind === "leaf" ? t.symbol : name(t.left));
  const order = (a: Tree, b: Tree): number => a.weight - b.weight || (name(a) < name(b) ? -1 : 1);
  while (queue.length > 1) {
    queue.sort(order);
    const left = queue.shift()!;
    const right = queue.shift()!;
    queue.push({ kind: "node", left, right, weight: left.weight + right.weight });
  }
  return queue[0]!;
}
function codes(tree: Tree, prefix = "", into: Map<string, string> = new Map()): Map<string, string> {
  if (tree.kind === "leaf") into.set(tree.symbol, prefix || "0");
  else {
    codes(tree.left, `${prefix}0`, into);
    codes(tree.right, `${prefix}1`, into);
  }
  return into;
}
function decode(tree: Tree, bits: string): string {
  let out = "";
  let at = tree;
  for (const bit of bits) {
    if (at.kind === "node") at = bit === "0" ? at.left : at.right;
    if (at.kind === "leaf") {
      out += at.symbol;
      at = tree;
    }
  }
  return out;
}
for (const text of ["abracadabra", "aaaa", "the quick brown fox jumps over the lazy dog", "αβγαα"]) {
  const tree = build(text);
  const table = codes(tree);
  const bits = [...text].map((c) => table.get(c)!).join("");
  console.log(tree.weight, table.size, bits.length, decode(tree, bits) === text);
  if (table.size < 7) console.log(Object.fromEntries([...table].sort()));
}
