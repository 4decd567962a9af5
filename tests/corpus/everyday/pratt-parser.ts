// A tokenizer with a sticky regular expression and a parser by binding powers.
type Token = { readonly kind: "number" | "name" | "operator"; readonly text: string; readonly at: number };
class SyntaxFault extends Error {
  override readonly name = "SyntaxFault";
  readonly at: number;
  constructor(message: string, at: number) {
    super(`${message} at ${at}`);
    this.at = at;
  }
}
function* tokenize(text: string): Generator<Token, void, undefined> {
  const pattern = /\s*(?:(?<number>\d+(?:\.\d+)?)|(?<name>[a-z]\w*)|(?<operator>\*\*|[-+*\/(),!]))/iy;
  while (text.slice(pattern.lastIndex).trim() !== "") {
    const start = pattern.lastIndex;
    const groups = pattern.exec(text)?.groups;
    if (!groups) throw new SyntaxFault(`unexpected ${JSON.stringify(text[start])}`, start);
    for (const kind of ["number", "name", "operator"] as const) {
      const found = groups[kind];
      if (found !== undefined) yield { kind, text: found, at: start };
    }
  }
}
type Tree = number | string | Tree[];
const powers: ReadonlyMap<string, readonly [number, number]> = new Map([["+", [1, 2]], ["-", [1, 2]], ["*", [3, 4]], ["/", [3, 4]], ["**", [8, 7]]]);
class Parser {
  readonly #tokens: Token[];
  #at = 0;
  constructor(text: string) {
    this.#tokens = [...tokenize(text)];
  }
  parse(): Tree {
    const tree = this.#expression(0);
    const rest = this.#tokens[this.#at];
    if (rest) throw new SyntaxFault(`unexpected ${rest.text}`, rest.at);
    return tree;
  }
  #take(text: string): boolean {
    if (this.#tokens[this.#at]?.text !== text) return false;
    this.#at++;
    return true;
  }
  #expression(least: number): Tree {
    const token = this.#tokens[this.#at++];
    if (!token) throw new SyntaxFault("unexpected end", -1);
    let left: Tree;
    if (token.kind === "number") left = Number(token.text);
    else if (token.kind === "name") left = this.#take("(") ? [token.text, ...this.#list()] : token.text;
    else if (token.text === "(") {
      left = this.#expression(0);
      if (!this.#take(")")) throw new SyntaxFault("missing )", token.at);
    } else if (token.text === "-") left = ["neg", this.#expression(5)];
    else throw new SyntaxFault(`unexpected ${token.text}`, token.at);
    for (;;) {
      if (this.#take("!")) {
        left = ["!", left];
        continue;
      }
      const next = this.#tokens[this.#at];
      const power = next && powers.get(next.text);
      if (!next || !power || power[0] < least) return left;
      this.#at++;
      left = [next.text, left, this.#expression(power[1])];
    }
  }
  #list(): Tree[] {
    const items: Tree[] = [];
    if (this.#take(")")) return items;
    do items.push(this.#expression(0));
    while (this.#take(","));
    if (!this.#take(")")) throw new SyntaxFault("missing )", this.#tokens.at(-1)!.at);
    return items;
  }
}
const show = (tree: Tree): string => (Array.isArray(tree) ? `(${tree.map((part) => show(part)).join(" ")})` : String(tree));
for (const text of ["1 + 2 * 3", "2 ** 3 ** 2", "-x ** 2", "f(a, 1.5)!, 2", "(1 - 2) - 3!", "max(1, g())", "1 +", "1 # 2", "(1", "f(1"]) {
  try {
    console.log(show(new Parser(text).parse()));
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    console.log(`${error.name}: ${error.message} (${error.at})`);
  }
}
