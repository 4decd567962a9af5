// EventTarget subclasses, once, capture, prevented events, abort reasons, any and listeners with signals.
class Meter extends EventTarget {
  #level = 0;
  set level(value: number) {
    this.#level = value;
    const event = new CustomEvent("level", { detail: { value }, cancelable: true });
    if (!this.dispatchEvent(event)) this.#level = -1;
  }
  get level(): number {
    return this.#level;
  }
}
const log: string[] = [];
const meter = new Meter();
const handler = { handleEvent(e: Event): void { log.push("object " + ((e as CustomEvent<{ value: number }>).detail.value) + (this === handler)); } };
meter.addEventListener("level", handler);
meter.addEventListener("level", handler);
meter.addEventListener("level", (e) => log.push("once " + e.type), { once: true });
meter.addEventListener("level", (e) => {
  if ((e as CustomEvent<{ value: number }>).detail.value > 5) e.preventDefault();
});
const control = new AbortController();
meter.addEventListener("level", function (this: unknown, e) { log.push("signalled " + (e.target === meter)); }, { signal: control.signal });
meter.level = 1;
meter.level = 9;
console.log(meter.level, log.splice(0));
control.abort();
meter.removeEventListener("level", handler);
meter.level = 2;
console.log(meter.level, log.splice(0));
meter.addEventListener("stop", (e) => { log.push("first"); e.stopImmediatePropagation(); });
meter.addEventListener("stop", () => log.push("second"));
console.log(meter.dispatchEvent(new Event("stop")), log.splice(0));
const a = new AbortController();
const b = new AbortController();
const any = AbortSignal.any([a.signal, b.signal]);
any.addEventListener("abort", () => log.push("any " + String(any.reason)));
any.onabort = () => log.push("onabort");
b.abort("because");
a.abort(new Error("late"));
console.log(any.aborted, any.reason, a.signal.reason instanceof Error, log.splice(0), AbortSignal.any([]).aborted);
try {
  any.throwIfAborted();
} catch (e) {
  console.log("threw", e);
}
const plain = AbortSignal.abort();
console.log(plain.aborted, (plain.reason as Error).name, (plain.reason as Error).message);
const wait = (ms: number, signal: AbortSignal): Promise<string> =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const timer = setTimeout(() => resolve("done"), ms);
    signal.addEventListener("abort", () => { clearTimeout(timer); reject(signal.reason as Error); }, { once: true });
  });
const c = new AbortController();
setTimeout(() => c.abort(new RangeError("too slow")), 100);
const settled = await Promise.allSettled([wait(0, c.signal), wait(10000, c.signal), wait(1, AbortSignal.abort("already"))]);
console.log(settled.map((s) => (s.status === "rejected" ? String(s.reason) : s.value)));
const e = new Event("x", { bubbles: true });
console.log(e.type, e.bubbles, e.cancelable, e.defaultPrevented, e.target, e.eventPhase, new CustomEvent("y").detail);
