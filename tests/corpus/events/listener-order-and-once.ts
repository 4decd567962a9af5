// Order of listeners, once, removal on the way, objects as listeners, and what throws.
const target = new EventTarget();
const log: string[] = [];
const remove = (): void => log.push("removed?") as unknown as void;
target.addEventListener("e", () => log.push("first") as unknown as void);
target.addEventListener("e", () => log.push("once") as unknown as void, { once: true });
target.addEventListener("e", () => target.removeEventListener("e", remove));
target.addEventListener("e", remove);
target.addEventListener("e", { handleEvent: (event) => void log.push(`object ${event.type}`) });
target.addEventListener("e", remove);
console.log(target.dispatchEvent(new Event("e")), log.splice(0));
console.log(target.dispatchEvent(new Event("e")), log.splice(0));
const cancel = new EventTarget();
cancel.addEventListener("c", (event) => event.preventDefault());
cancel.addEventListener("c", (event) => {
  event.stopImmediatePropagation();
  log.push(`${event.defaultPrevented}`);
});
cancel.addEventListener("c", () => log.push("never") as unknown as void);
console.log(cancel.dispatchEvent(new Event("c", { cancelable: true })), cancel.dispatchEvent(new Event("c")), log.splice(0));
class Store extends EventTarget {
  #value = 0;
  set value(next: number) {
    this.#value = next;
    this.dispatchEvent(new CustomEvent("change", { detail: { next } }));
  }
  get value(): number {
    return this.#value;
  }
}
const store = new Store();
store.addEventListener("change", (event) => log.push(JSON.stringify((event as CustomEvent<{ next: number }>).detail)) as unknown as void);
store.value = 5;
store.value = 6;
console.log(log, store.value);
