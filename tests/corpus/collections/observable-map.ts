// A class that extends Map and tells listeners what changed.
type Change<K, V> = { kind: "set" | "delete" | "clear"; key?: K; before?: V | undefined };
class ObservableMap<K, V> extends Map<K, V> {
  readonly #listeners: ((change: Change<K, V>) => void)[] = [];
  onChange(listener: (change: Change<K, V>) => void): () => void {
    this.#listeners.push(listener);
    return () => {
      const at = this.#listeners.indexOf(listener);
      if (at >= 0) this.#listeners.splice(at, 1);
    };
  }
  #tell(change: Change<K, V>): void {
    for (const listener of [...this.#listeners]) listener(change);
  }
  override set(key: K, value: V): this {
    const before = this.get(key);
    super.set(key, value);
    this.#tell({ kind: "set", key, before });
    return this;
  }
  override delete(key: K): boolean {
    const before = this.get(key);
    const deleted = super.delete(key);
    if (deleted) this.#tell({ kind: "delete", key, before });
    return deleted;
  }
  override clear(): void {
    super.clear();
    this.#tell({ kind: "clear" });
  }
}
const map = new ObservableMap<string, number>();
const log: string[] = [];
const stop = map.onChange((change) => log.push(JSON.stringify(change)) as unknown as void);
map.set("a", 1).set("a", 2).set("b", 3);
map.delete("a");
map.delete("missing");
stop();
map.set("c", 4);
map.onChange(({ kind }) => log.push(kind) as unknown as void);
map.clear();
console.log(log, map.size, map instanceof Map, [...map.set("z", 26)]);
