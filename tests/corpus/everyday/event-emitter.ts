// A typed event emitter: listeners by the names of a map of events, once, removal while emitting.
type Events = Record<string, unknown[]>;
type Listener<A extends unknown[]> = (...args: A) => void;

class Emitter<E extends Events> {
  readonly #listeners: { [K in keyof E]?: Listener<E[K]>[] } = {};

  on<K extends keyof E>(name: K, listener: Listener<E[K]>): () => void {
    (this.#listeners[name] ??= []).push(listener);
    return () => {
      this.#listeners[name] = this.#listeners[name]?.filter((other) => other !== listener) ?? [];
    };
  }

  once<K extends keyof E>(name: K, listener: Listener<E[K]>): void {
    const off = this.on(name, (...args) => {
      off();
      listener(...args);
    });
  }

  emit<K extends keyof E>(name: K, ...args: E[K]): number {
    const listeners = this.#listeners[name] ?? [];
    for (const listener of [...listeners]) listener(...args);
    return listeners.length;
  }
}

type Server = {
  listening: [port: number];
  request: [method: string, path: string];
  close: [];
};

const server = new Emitter<Server>();
const off = server.on("request", (method, path) => console.log("log", method, path));
server.once("request", (...all) => console.log("first", all.length, all));
server.on("listening", (port) => console.log("port", port.toFixed(0)));
console.log(server.emit("listening", 80));
console.log(server.emit("request", "GET", "/"));
console.log(server.emit("request", "PUT", "/a"));
off();
console.log(server.emit("request", "GET", "/b"), server.emit("close"));
