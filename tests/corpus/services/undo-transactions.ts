// A key-value store with nested transactions: begin, commit, rollback, and savepoints that are closures.
type Value = string | number | bigint | null;
type Change = { readonly key: string; readonly before: Value | undefined };
class Store {
  private readonly data = new Map<string, Value>();
  private readonly log: Change[][] = [];
  set(key: string, value: Value): void {
    this.#record(key);
    this.data.set(key, value);
  }
  unset(key: string): boolean {
    this.#record(key);
    return this.data.delete(key);
  }
  get(key: string): Value | undefined { return this.data.get(key); }
  count(value: Value): number {
    let n = 0;
    for (const v of this.data.values()) if (v === value) n++;
    return n;
  }
  #record(key: string): void {
    this.log.at(-1)?.push({ key, before: this.data.get(key) });
  }
  begin(): number { return this.log.push([]); }
  commit(): void {
    const top = this.log.pop();
    if (top === undefined) throw new Error("no transaction");
    this.log.at(-1)?.push(...top);
  }
  rollback(): number {
    const top = this.log.pop() ?? (() => { throw new Error("no transaction"); })();
    for (const { key, before } of top.toReversed()) {
      if (before === undefined) this.data.delete(key);
      else this.data.set(key, before);
    }
    return top.length;
  }
  transact<R>(body: (rollback: () => never) => R): R | undefined {
    const abort = Symbol("abort");
    this.begin();
    try {
      const result = body(() => { throw abort; });
      this.commit();
      return result;
    } catch (thrown) {
      this.rollback();
      if (thrown !== abort) throw thrown;
      return undefined;
    }
  }
  toString(): string { return [...this.data].map(([k, v]) => `${k}=${typeof v === "bigint" ? `${v}n` : JSON.stringify(v)}`).join(" ") || "(empty)"; }
}
const store = new Store();
const script = "SET a 1|BEGIN|SET a 2|SET b 2|COUNT 2|BEGIN|UNSET a|GET a|ROLLBACK|GET a|COMMIT|GET b|ROLLBACK|UNSET zz|BEGIN|BEGIN|SET c null|SET d 12n|COMMIT|SHOW|ROLLBACK|SHOW|FLY x";
const read = (text = ""): Value => (text === "null" ? null : /^\d+n$/.test(text) ? BigInt(text.slice(0, -1)) : Number.isNaN(+text) ? text : +text);
for (const line of script.split("|")) {
  const [verb, key = "", value] = line.split(" ");
  let answer: unknown;
  try {
    switch (verb) {
      case "SET": store.set(key, read(value)); break;
      case "UNSET": answer = store.unset(key); break;
      case "GET": answer = store.get(key); break;
      case "COUNT": answer = store.count(read(key)); break;
      case "BEGIN": answer = store.begin(); break;
      case "COMMIT": store.commit(); break;
      case "ROLLBACK": answer = store.rollback(); break;
      case "SHOW": answer = `${store}`; break;
      default: throw new SyntaxError(`unknown ${verb}`);
    }
  } catch (error) {
    answer = `! ${error}`;
  }
  console.log(line.padEnd(10), answer ?? "");
}
console.log(store.transact(() => { store.set("x", 1); return store.transact((rollback) => { store.set("x", 2); return rollback(); }) ?? store.get("x"); }));
try { store.transact(() => { store.set("y", 1); throw new RangeError("inner"); }); } catch (e) { console.log(String(e), String(store)); }
