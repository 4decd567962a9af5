// Events and their kin on the console.
const controller = new AbortController();
console.log(controller, [controller.signal], { a: { b: controller } }, { a: { b: { c: controller } } });
console.log(new EventTarget(), { deep: { deeper: { deepest: new Event("x"), target: new EventTarget() } } });
controller.abort();
console.log(controller);
class Named extends EventTarget {
  shown = false;
}
console.log(new Named(), `${new Named()}`);
