// EventTarget: order of listeners, what the event says during and after the dispatch.
const target = new EventTarget();
target.addEventListener("x", function (this: EventTarget, event: Event): void {
  console.log("first", this === target, event.eventPhase, event.composedPath().length);
  console.log(event.currentTarget === target, event.target === target, event.srcElement === target);
});
target.addEventListener("x", (event) => console.log("second", event.type));
target.addEventListener("y", () => console.log("never"));
const event = new Event("x");
console.log(event.target, event.eventPhase);
console.log(target.dispatchEvent(event));
console.log(event.target === target, event.currentTarget, event.eventPhase, event.composedPath());
console.log(event.bubbles, event.cancelable, event.composed, event.isTrusted, event.defaultPrevented);
console.log(target.dispatchEvent(new Event("unheard")));
const full = new Event("full", { bubbles: true, cancelable: true, composed: true });
console.log(full.bubbles, full.cancelable, full.composed, full.returnValue);
console.log(String(target), String(full), String(new CustomEvent("c")));
console.log(new Event("k") instanceof Event, new CustomEvent("k") instanceof Event, Object.keys(full));
console.log(typeof full.timeStamp, full.timeStamp > 0);
