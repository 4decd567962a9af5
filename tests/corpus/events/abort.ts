// AbortController and AbortSignal.
const controller = new AbortController();
const { signal } = controller;
console.log(controller, signal, signal.aborted, signal.reason, signal.onabort);
signal.addEventListener("abort", (event) => console.log("listener", event.type, event.isTrusted, signal.aborted));
signal.onabort = function (event): void {
  console.log("onabort", this === signal, event.target === signal);
};
controller.abort();
controller.abort("too late");
const reason = signal.reason as DOMException;
console.log(reason.name, reason.message, reason.code, reason instanceof DOMException, reason instanceof Error);
try {
  signal.throwIfAborted();
} catch (e) {
  console.log(String(e), e === reason);
}
new AbortController().signal.throwIfAborted();
console.log(AbortSignal.abort().aborted, AbortSignal.abort("why").reason, String(AbortSignal.abort(undefined).reason));
const first = new AbortController();
const second = new AbortController();
const any = AbortSignal.any([first.signal, second.signal]);
const nested = AbortSignal.any([any]);
nested.onabort = () => console.log("nested", any.aborted, nested.reason);
any.onabort = () => console.log("any", nested.aborted);
first.signal.onabort = () => console.log("first");
second.abort(new Error("second"));
first.abort();
console.log(String(any.reason), AbortSignal.any([]).aborted, AbortSignal.any([AbortSignal.abort(7)]).reason);
const handlers = new AbortController();
handlers.signal.onabort = () => console.log("replaced: never");
handlers.signal.addEventListener("abort", () => console.log("after the handler"));
handlers.signal.onabort = () => console.log("handler keeps its place");
handlers.abort();
async function cancellable(work: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve("finished"), 1000);
    work.addEventListener("abort", () => {
      clearTimeout(timer);
      reject(work.reason);
    });
  });
}
const work = new AbortController();
setTimeout(() => work.abort(), 5);
try {
  console.log(await cancellable(work.signal));
} catch (e) {
  console.log("cancelled:", String(e));
}
