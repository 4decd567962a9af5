// Options of listeners: once, capture, duplicates, removal, signal, objects with handleEvent.
const target = new EventTarget();
const log = (name: string) => (event: Event) => console.log(name, event.type);
const once = log("once");
target.addEventListener("o", once, { once: true });
target.addEventListener("o", once); // the same listener: ignored
target.addEventListener("o", once, true); // another one
target.dispatchEvent(new Event("o"));
target.dispatchEvent(new Event("o"));
target.removeEventListener("o", once);
target.dispatchEvent(new Event("o"));
target.removeEventListener("o", once, { capture: true });
target.dispatchEvent(new Event("o"));
const handler = {
  count: 0,
  handleEvent(event: Event): void {
    this.count++;
    console.log("object", event.type, this.count);
  },
};
target.addEventListener("h", handler);
target.dispatchEvent(new Event("h"));
target.dispatchEvent(new Event("h"));
const controller = new AbortController();
target.addEventListener("s", log("until aborted"), { signal: controller.signal });
target.dispatchEvent(new Event("s"));
controller.abort();
target.dispatchEvent(new Event("s"));
target.addEventListener("s", log("never"), { signal: controller.signal });
target.dispatchEvent(new Event("s"));
