// Listeners by type, once, removal while emitting, errors collected, wildcard listeners.
type Events = { open: [name: string]; data: [chunk: string, size: number]; close: [] };
class Emitter<E extends Record<string, unknown[]>> {
  readonly #listeners = new Map<keyof E, Set<(...args: never[]) => void>>();
  readonly #all = new Set<(type: keyof E, args: unknown[]) => void>();
  on<K extends keyof E>(type: K, listener: (...args: E[K]) => void): () => void {
    let set = this.#listeners.get(type);
    if (!set) this.#listeners.set(type, (set = new Set()));
    set.add(listener as unknown as (...args: never[]) => void);
    return () => set.delete(listener as unknown as (...args: never[]) => void);
  }
  once<K extends keyof E>(type: K, listener: (...args: E[K]) => void): void {
    const off = this.on(type, (...args) => {
      off();
      listener(...args);
    });
  }
  any(listener: (type: keyof E, args: unknown[]) => void): void {
    this.#all.add(listener);
  }
  emit<K extends keyof E>(type: K, ...args: E[K]): number {
    const errors: unknown[] = [];
    let called = 0;
    for (const listener of [...(this.#listeners.get(type) ?? [])]) {
      try {
        called++;
        listener(...(args as unknown as never[]));
      } catch (error) {
        errors.push(error);
      }
    }
    for (const listener of this.#all) listener(type, args);
    if (errors.length > 0) throw new AggregateError(errors, `${errors.length} listeners of ${String(type)} failed`);
    return called;
  }
}
const log: string[] = [];
const e = new Emitter<Events>();
const off = e.on("data", (chunk, size) => log.push(`a ${chunk} ${size}`));
e.once("data", (chunk) => {
  log.push(`once ${chunk}`);
  off();
});
e.on("data", () => log.push("last"));
e.any((type, args) => log.push(`any ${String(type)} ${args.length}`));
console.log(e.emit("data", "x", 1), e.emit("data", "y", 2), e.emit("close"), log);
e.on("open", () => { throw new Error("first"); });
e.on("open", (name) => log.push(name));
e.on("open", () => { throw "second"; });
try {
  e.emit("open", "n");
} catch (error) {
  console.log((error as AggregateError).message, (error as AggregateError).errors.map(String), log.at(-2));
}
