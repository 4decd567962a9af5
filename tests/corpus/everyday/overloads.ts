// Overloaded functions and methods: by type, by count of arguments, generic, as a callable interface.
function range(end: number): number[];
function range(start: number, end: number, step?: number): number[];
function range(a: number, b?: number, step = 1): number[] {
  const [start, end] = b === undefined ? [0, a] : [a, b];
  const out: number[] = [];
  for (let i = start; step > 0 ? i < end : i > end; i += step) out.push(i);
  return out;
}
class Store {
  readonly #data = new Map<string, string>();
  value(key: string): string | null;
  value(key: string, value: string): this;
  value(all: Readonly<Record<string, string>>): this;
  value(key: string | Readonly<Record<string, string>>, value?: string): string | null | this {
    if (typeof key === "object") {
      for (const [k, v] of Object.entries(key)) this.#data.set(k, v);
      return this;
    }
    if (value === undefined) return this.#data.get(key) ?? null;
    this.#data.set(key, value);
    return this;
  }
}
interface Convert {
  (value: string): number;
  (value: number): string;
  readonly calls: number;
}
function makeConvert(): Convert {
  let calls = 0;
  function convert(value: string): number;
  function convert(value: number): string;
  function convert(value: string | number): string | number {
    calls++;
    return typeof value === "string" ? value.length : "*".repeat(value);
  }
  return Object.assign(convert as Pick<Convert, never> as Convert, { get calls() { return calls; } });
}
function first<T>(list: readonly [T, ...unknown[]]): T;
function first<T>(list: readonly T[]): T | undefined;
function first(list: readonly unknown[]): unknown {
  return list[0];
}
console.log(range(3), range(2, 5), range(5, 0, -2), range(0));
const store = new Store().value("a", "1").value({ b: "2", c: "3" });
console.log(store.value("a"), store.value("c"), store.value("z"));
const convert = makeConvert();
console.log(convert("four"), convert(3), convert.calls);
console.log(first(["x", 2]), first([]), first([1, 2]).toFixed(1));
