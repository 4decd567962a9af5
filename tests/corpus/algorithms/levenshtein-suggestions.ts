// Did you mean: a tree of words by edit distance (BK-tree), with transpositions, and ranked suggestions.
function distance(a: string, b: string): number {
  const [s, t] = [[...a], [...b]];
  const rows = Array.from({ length: s.length + 1 }, (_, i) => Array.from({ length: t.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)));
  for (let i = 1; i <= s.length; i++) {
    for (let j = 1; j <= t.length; j++) {
      const cost = s[i - 1] === t[j - 1] ? 0 : 1;
      rows[i]![j] = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + cost);
      if (i > 1 && j > 1 && s[i - 1] === t[j - 2] && s[i - 2] === t[j - 1]) rows[i]![j] = Math.min(rows[i]![j]!, rows[i - 2]![j - 2]! + 1);
    }
  }
  return rows[s.length]![t.length]!;
}
class Tree {
  readonly word: string;
  #children: (Tree | undefined)[] = [];
  constructor(word: string) { this.word = word; }
  static of(words: readonly [string, ...string[]]): Tree {
    const [first, ...rest] = words;
    const tree = new this(first);
    for (const word of rest) tree.add(word);
    return tree;
  }
  add(word: string): boolean {
    const d = distance(word, this.word);
    if (d === 0) return false;
    const child = this.#children[d];
    if (child) return child.add(word);
    this.#children[d] = new Tree(word);
    return true;
  }
  *near(word: string, limit: number): Generator<[word: string, distance: number]> {
    const d = distance(word, this.word);
    if (d <= limit) yield [this.word, d];
    for (let i = Math.max(1, d - limit); i <= d + limit; i++) {
      const child = this.#children[i];
      if (child !== undefined) yield* child.near(word, limit);
    }
  }
}
const commands = ["build", "run", "test", "check", "fuzz", "bench", "debug", "help", "tests", "rebuild", "héllo"] as const;
const tree = Tree.of(commands);
const suggest = (typed: string): string => {
  const found = [...tree.near(typed.toLowerCase(), Math.ceil(typed.length / 3))].sort(([a, d], [b, e]) => d - e || a.localeCompare(b));
  if (found[0]?.[1] === 0) return "exact";
  return found.length ? `did you mean ${found.slice(0, 3).map(([w]) => `"${w}"`).join(", ").replace(/, ([^,]+)$/, " or $1")}?` : "no idea";
};
for (const typed of ["biuld", "tst", "RUN", "chekc", "fuz", "buid", "helo", "", "xylophone", "hello"]) console.log(typed.padEnd(10), suggest(typed));
console.log(distance("", "abc"), distance("ca", "abc"), distance("😀a", "a😀"), tree.add("run"), tree.add("ruin"));
