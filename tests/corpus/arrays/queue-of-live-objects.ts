// A breadth-first walk whose queue outlives many collections: objects are made while it is shifted.
interface Node {
  readonly value: number;
  readonly children: Node[];
}
function tree(depth: number, seed: number): Node {
  const children: Node[] = [];
  if (depth > 0) for (let i = 0; i < 3; i++) children.push(tree(depth - 1, seed * 3 + i));
  return { value: seed % 1009, children };
}
const root = tree(6, 1);
const queue: { node: Node; level: number; path: string }[] = [{ node: root, level: 0, path: "" }];
const perLevel: number[] = [];
let garbage = 0;
let check = 0;
while (queue.length > 0) {
  const { node, level, path } = queue.shift()!;
  perLevel[level] = (perLevel[level] ?? 0) + 1;
  check = (Math.imul(check, 31) + node.value + path.length) | 0;
  garbage += [node.value, level, { path }].length;
  for (const [i, child] of node.children.entries()) queue.push({ node: child, level: level + 1, path: `${path}/${i}` });
}
console.log(perLevel.join(), check, garbage);
const window: string[] = [];
let longest = "";
for (let i = 0; i < 4000; i++) {
  window.push(`entry ${i} ${"x".repeat(i % 7)}`);
  if (window.length > 200) {
    const gone = window.shift()!;
    if (gone.length > longest.length) longest = gone;
  }
}
console.log(window.length, window[0], window[100], window[199], longest);
