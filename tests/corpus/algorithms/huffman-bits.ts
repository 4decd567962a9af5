// Canonical Huffman codes: lengths from a heap of trees, codes from lengths, a bit writer and a bit reader.
type Node = { weight: number; symbol: string } | { weight: number; left: Node; right: Node };
class BitWriter {
  private bytes: number[] = [];
  private used = 0;
  write(value: number, width: number): void {
    for (let bit = width - 1; bit >= 0; bit--) {
      if (this.used % 8 === 0) this.bytes.push(0);
      this.bytes[this.bytes.length - 1]! |= ((value >>> bit) & 1) << (7 - (this.used++ % 8));
    }
  }
  finish(): { bytes: Uint8Array; bits: number } { return { bytes: new Uint8Array(this.bytes), bits: this.used }; }
}
function* bitsOf(bytes: Uint8Array, count: number): Generator<0 | 1> {
  for (let i = 0; i < count; i++) yield ((bytes[i >> 3]! >> (7 - (i & 7))) & 1) as 0 | 1;
}
function lengths(text: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const c of text) weights.set(c, (weights.get(c) ?? 0) + 1);
  let nodes: Node[] = [...weights].map(([symbol, weight]) => ({ symbol, weight }));
  const depths = new Map<string, number>();
  if (nodes.length === 1) return depths.set([...weights.keys()][0]!, 1);
  while (nodes.length > 1) {
    nodes.sort((a, b) => a.weight - b.weight);
    const [left, right, ...rest] = nodes as [Node, Node, ...Node[]];
    nodes = [...rest, { weight: left.weight + right.weight, left, right }];
  }
  const walk = (node: Node, depth: number): void => {
    if ("symbol" in node) depths.set(node.symbol, depth);
    else { walk(node.left, depth + 1); walk(node.right, depth + 1); }
  };
  if (nodes[0]) walk(nodes[0], 0);
  return depths;
}
function canonical(depths: ReadonlyMap<string, number>): Map<string, { code: number; width: number }> {
  const codes = new Map<string, { code: number; width: number }>();
  let code = 0;
  let previous = 0;
  for (const [symbol, width] of [...depths].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1))) {
    code <<= width - previous;
    codes.set(symbol, { code: code++, width });
    previous = width;
  }
  return codes;
}
for (const text of ["abracadabra", "zzzz", "", "hello 😀 wörld, hello", "aabbccddeeff".repeat(3)]) {
  const codes = canonical(lengths(text));
  const writer = new BitWriter();
  for (const c of text) { const { code, width } = codes.get(c)!; writer.write(code, width); }
  const { bytes, bits } = writer.finish();
  const table = new Map([...codes].map(([symbol, { code, width }]) => [code.toString(2).padStart(width, "0"), symbol]));
  let [word, out] = ["", ""];
  for (const bit of bitsOf(bytes, bits)) {
    word += bit;
    const symbol = table.get(word);
    if (symbol !== undefined) { out += symbol; word = ""; }
  }
  console.log(JSON.stringify(text), bits, bytes.length, out === text, [...table].slice(0, 6).map((e) => e.join("=")).join(" "));
  console.log(hexOf(bytes));
}
function hexOf(bytes: Uint8Array): string { return Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join(""); }
