// Type parameters with defaults, which depend on each other, in classes, functions and aliases.
type Reply<T = string, E extends Error = Error> = { ok: true; value: T } | { ok: false; error: E };
class Registry<K extends string | number = string, V = K[], Extra extends object = Record<never, never>> {
  readonly entries = new Map<K, V>();
  extra: Extra | null = null;
  put(key: K, value: V, extra?: Extra): this {
    this.entries.set(key, value);
    this.extra = extra ?? this.extra;
    return this;
  }
  first(): [K, V] | undefined {
    for (const entry of this.entries) return entry;
    return undefined;
  }
}
function wrap<T = string>(value?: T): Reply<T | "none"> {
  return value === undefined ? { ok: true, value: "none" } : { ok: true, value };
}
function fail<E extends Error = RangeError>(error: E): Reply<never, E> {
  return { ok: false, error };
}
function show<T, E extends Error>(reply: Reply<T, E>): string {
  return reply.ok ? `ok ${String(reply.value)}` : `${reply.error.name}: ${reply.error.message}`;
}
console.log(show(wrap()), show(wrap(0)), show(wrap(false)), show(wrap(null)));
console.log(show(fail(new TypeError("wrong"))), show<number, RangeError>(fail(new RangeError("far"))));
console.log(new Registry().put("a", ["x"]).put("b", ["y", "z"]).first());
console.log(new Registry<number>().put(1, [2, 3]).first(), new Registry<number, boolean>().first());
const extra = new Registry<string, number, { unit: string; scale?: number }>();
console.log(extra.extra, extra.put("w", 3, { unit: "kg" }).extra?.unit, extra.put("v", 4).extra?.scale);
class Names extends Registry {
  longest(): string {
    return [...this.entries.keys()].reduce((a, b) => (b.length > a.length ? b : a), "");
  }
}
console.log(new Names().put("ab", []).put("abc", ["q"]).longest(), new Names().longest() === "");
