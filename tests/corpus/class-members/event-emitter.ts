// A typed event emitter: generics over keyof, sets of listeners, once and off.
type Events = { open: [name: string]; close: []; data: [bytes: number, last: boolean] };
class Emitter<E extends Record<keyof E, unknown[]>> {
  readonly #listeners = new Map<keyof E, Set<(...args: any[]) => void>>();
  on<K extends keyof E>(event: K, listener: (...args: E[K]) => void): () => void {
    let set = this.#listeners.get(event);
    if (!set) this.#listeners.set(event, (set = new Set()));
    set.add(listener);
    return () => set.delete(listener);
  }
  once<K extends keyof E>(event: K, listener: (...args: E[K]) => void): void {
    const off = this.on(event, (...args) => {
      off();
      listener(...args);
    });
  }
  emit<K extends keyof E>(event: K, ...args: E[K]): number {
    const set = this.#listeners.get(event);
    for (const l of [...(set ?? [])]) l(...args);
    return set?.size ?? 0;
  }
}
class Door extends Emitter<Events> {}
const d = new Door();
const off = d.on("open", (n) => console.log("open", n));
d.once("data", (b, last) => console.log("data", b * 2, last));
console.log(d.emit("open", "a"), d.emit("data", 4, true), d.emit("data", 5, false), d.emit("close"));
off();
console.log(d.emit("open", "b"));
