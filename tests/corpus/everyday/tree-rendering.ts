// Trees as text with branches, built from paths, sorted, with sizes that add up.
interface Leaf {
  readonly kind: "file";
  readonly size: number;
}
interface Branch {
  readonly kind: "folder";
  readonly children: Map<string, Tree>;
}
type Tree = Leaf | Branch;

const folder = (): Branch => ({ kind: "folder", children: new Map() });

function insert(root: Branch, path: string, size: number): void {
  const parts = path.split("/").filter(Boolean);
  const name = parts.pop();
  if (name === undefined) return;
  let at = root;
  for (const part of parts) {
    let next = at.children.get(part);
    if (next?.kind !== "folder") at.children.set(part, (next = folder()));
    at = next;
  }
  at.children.set(name, { kind: "file", size });
}

function sizeOf(tree: Tree): number {
  if (tree.kind === "file") return tree.size;
  return [...tree.children.values()].reduce((sum, child) => sum + sizeOf(child), 0);
}

function* render(tree: Branch, indent = ""): Generator<string> {
  const entries = [...tree.children].sort(([a, x], [b, y]) => Number(x.kind === "file") - Number(y.kind === "file") || (a < b ? -1 : 1));
  for (const [i, [name, child]] of entries.entries()) {
    const isLast = i === entries.length - 1;
    yield `${indent}${isLast ? "\u2514" : "\u251c"}\u2500 ${name}${child.kind === "folder" ? "/" : ""} (${sizeOf(child)})`;
    if (child.kind === "folder") yield* render(child, indent + (isLast ? "   " : "\u2502  "));
  }
}

const root = folder();
const files = { "src/main.ts": 120, "src/lib/a.ts": 30, "src/lib/b.ts": 45, "README.md": 10, "src/lib/deep/er/x.bin": 7, "/test//t.ts": 3, "src/main.ts/odd": 1 };
for (const [path, size] of Object.entries(files)) insert(root, path, size);
console.log([...render(root)].join("\n"));
console.log(sizeOf(root));
