// Listeners that add, remove, stop and prevent during a dispatch.
const target = new EventTarget();
let added = 0;
const third = (): void => console.log("third");
target.addEventListener("a", () => {
  console.log("first");
  target.removeEventListener("a", third);
  added++;
  const number = added;
  target.addEventListener("a", () => console.log("added", number));
});
target.addEventListener("a", () => console.log("second"));
target.addEventListener("a", third);
target.dispatchEvent(new Event("a"));
target.addEventListener("stop", (event) => {
  event.stopPropagation();
  console.log("stopped", event.cancelBubble);
});
target.addEventListener("stop", (event) => {
  event.stopImmediatePropagation();
  console.log("stopped at once", event.cancelBubble);
});
target.addEventListener("stop", () => console.log("unreached"));
const stop = new Event("stop");
console.log(target.dispatchEvent(stop), target.dispatchEvent(stop));
target.addEventListener("p", (event) => {
  event.preventDefault();
  console.log("prevented", event.defaultPrevented, event.returnValue);
});
console.log(target.dispatchEvent(new Event("p")), target.dispatchEvent(new Event("p", { cancelable: true })));
target.addEventListener("again", (event) => {
  try {
    target.dispatchEvent(event);
  } catch (e) {
    console.log((e as Error).message);
  }
  target.dispatchEvent(new Event("a"));
});
target.dispatchEvent(new Event("again"));
