// Allocation: many short-lived binary trees beside one that lives on.

export const expected = 141182;

class Tree {
  readonly left: Tree | null;
  readonly right: Tree | null;

  constructor(left: Tree | null, right: Tree | null) {
    this.left = left;
    this.right = right;
  }

  check(): number {
    return this.left === null || this.right === null ? 1 : 1 + this.left.check() + this.right.check();
  }
}

function make(depth: number): Tree {
  return depth === 0 ? new Tree(null, null) : new Tree(make(depth - 1), make(depth - 1));
}

export function run(): number {
  const longest = 11;
  const lasting = make(longest);
  let sum = make(longest + 1).check();
  for (let depth = 4; depth <= longest; depth += 4) {
    const count = 1 << (longest - depth + 4);
    for (let i = 0; i < count; i++) sum += make(depth).check();
  }
  return sum + lasting.check();
}
