// How promises and their results print.
const pending = new Promise<void>(() => {});
const done = Promise.resolve(42);
const text = Promise.resolve("text");
const bad = Promise.reject(new Error("rejected"));
bad.catch(() => {});
console.log(pending, done, text);
console.log([done], { p: pending }, typeof done, done instanceof Promise);
console.log(Promise.resolve([1, { a: 2 }]), Promise.resolve());
