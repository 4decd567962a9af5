// A recursive-descent JSON reader agrees with JSON.parse, and both refuse the same texts.
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
class Reader {
  #at = 0;
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  static read(text: string): Json {
    const reader = new Reader(text);
    const value = reader.#value();
    reader.#space();
    if (reader.#at < text.length) reader.#fail();
    return value;
  }
  #fail(): never {
    throw new SyntaxError(`bad JSON at ${this.#at}`);
  }
  #space(): void {
    while (" \t\r\n".includes(this.#text[this.#at] ?? "x")) this.#at++;
  }
  #take(literal: string): boolean {
    if (!this.#text.startsWith(literal, this.#at)) return false;
    this.#at += literal.length;
    return true;
  }
  #value(): Json {
    this.#space();
    if (this.#take("null")) return null;
    if (this.#take("true")) return true;
    if (this.#take("false")) return false;
    if (this.#take("[")) return this.#array();
    if (this.#take("{")) return this.#object();
    if (this.#text[this.#at] === '"') return this.#string();
    const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/.exec(this.#text.slice(this.#at));
    if (!number) return this.#fail();
    this.#at += number[0].length;
    return Number(number[0]);
  }
  #array(): Json[] {
    const items: Json[] = [];
    this.#space();
    if (this.#take("]")) return items;
    do items.push(this.#value());
    while ((this.#space(), this.#take(",")));
    if (!this.#take("]")) this.#fail();
    return items;
  }
  #object(): { [key: string]: Json } {
    const result: { [key: string]: Json } = {};
    this.#space();
    if (this.#take("}")) return result;
    do {
      this.#space();
      if (this.#text[this.#at] !== '"') this.#fail();
      const key = this.#string();
      this.#space();
      if (!this.#take(":")) this.#fail();
      result[key] = this.#value();
      this.#space();
    } while (this.#take(","));
    if (!this.#take("}")) this.#fail();
    return result;
  }
  #string(): string {
    let out = "";
    for (this.#at++; ; ) {
      const c = this.#text[this.#at++];
      if (c === undefined || c < " ") return this.#fail();
      if (c === '"') return out;
      if (c !== "\\") {
        out += c;
        continue;
      }
      const e = this.#text[this.#at++] ?? "";
      if (e === "u") {
        const hex = this.#text.slice(this.#at, this.#at + 4);
        if (!/^[0-9a-f]{4}$/i.test(hex)) this.#fail();
        out += String.fromCharCode(parseInt(hex, 16));
        this.#at += 4;
      } else {
        const i = '"\\/bfnrt'.indexOf(e);
        if (e === "" || i < 0) this.#fail();
        out += '"\\/\b\f\n\r\t'[i];
      }
    }
  }
}
const attempt = (f: () => Json): string => {
  try {
    return JSON.stringify(f());
  } catch (error) {
    return (error as Error).name;
  }
};
for (const text of [
  "null", " [1, -0, 2.5e3, 1E-2 ] ", '{"a":{"b":[]},"c":"x\\u00e9\\n\\"\\/"}', '"\\ud83d\\ude00"', "[1,]", "{a:1}", "01", "-", "1.", '"\u0001"', '"\\x"', "tru", "", "[[[[]]]]", '{"a":1,"a":2}', "1 2", '"unclosed',
]) {
  const [ours, theirs] = [attempt(() => Reader.read(text)), attempt(() => JSON.parse(text) as Json)];
  console.log(JSON.stringify(text), ours, ours === theirs);
}
