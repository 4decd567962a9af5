// A typed event emitter: once, prepended listeners, removal while emitting, errors in listeners.
type Listener<A extends readonly unknown[]> = (...args: A) => void;
class Emitter<Events extends { [K in keyof Events]: readonly unknown[] }> {
  readonly #listeners: { [K in keyof Events]?: { run: Listener<Events[K]>; once: boolean }[] } = {};
  on<K extends keyof Events>(name: K, run: Listener<Events[K]>, once = false): () => void {
    const entry = { run, once };
    const list = this.#listeners[name] ?? [];
    this.#listeners[name] = [...list, entry];
    return () => {
      const now = this.#listeners[name];
      if (now) this.#listeners[name] = now.filter((other) => other !== entry);
    };
  }
  once<K extends keyof Events>(name: K, run: Listener<Events[K]>): () => void {
    return this.on(name, run, true);
  }
  emit<K extends keyof Events>(name: K, ...args: Events[K]): number {
    const list = this.#listeners[name];
    if (!list) return 0;
    this.#listeners[name] = list.filter((entry) => !entry.once);
    const errors: unknown[] = [];
    for (const { run } of list) {
      try {
        run(...args);
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw new AggregateError(errors, `${errors.length} listeners of ${String(name)} failed`);
    return list.length;
  }
}
interface Events {
  open: [];
  data: [chunk: string, size: number];
  close: [code: number];
}
const emitter = new Emitter<Events>();
const log: string[] = [];
const off = emitter.on("data", (chunk, size) => {
  log.push(`1 ${chunk} ${size}`);
  off();
});
emitter.on("data", (chunk) => log.push(`2 ${chunk.toUpperCase()}`));
emitter.once("data", () => log.push("3 once"));
emitter.on("close", (code) => {
  if (code !== 0) throw new Error(`code ${code}`);
});
emitter.on("close", () => log.push("closed"));
console.log(emitter.emit("open"), emitter.emit("data", "a", 1), emitter.emit("data", "b", 2), emitter.emit("close", 0));
try {
  emitter.emit("close", 3);
} catch (error) {
  const e = error as AggregateError;
  console.log(e.name, e.message, (e.errors as Error[]).map((x) => x.message));
}
console.log(log);
