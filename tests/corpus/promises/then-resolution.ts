// What a promise becomes by what its callbacks give: values, promises, thenables, itself.
const log = (label: string) => (value: unknown) => console.log(label, value instanceof Error ? `${value.name}: ${value.message}` : value);
Promise.resolve(1).then(undefined).then(log("through"));
Promise.reject(new Error("e")).then(log("never")).catch(log("caught")).then(log("after"));
Promise.resolve(2).then((x) => Promise.resolve(x * 2)).then(log("adopted"));
Promise.resolve(3).then((): unknown => ({ then: (done: (value: string) => void) => done("thenable") })).then(log("then"));
Promise.resolve(4)
  .then((): unknown => ({
    then(): void {
      throw new Error("in then");
    },
  }))
  .then(log("never"), log("thrown"));
const self: Promise<unknown> = Promise.resolve(5).then((): Promise<unknown> => self);
self.catch(log("cycle"));
const twice = new Promise<number>((resolve, reject) => {
  resolve(1);
  resolve(2);
  reject(new Error("late"));
  throw new Error("later");
});
twice.then(log("once"), log("never"));
new Promise((_, reject) => reject(Promise.resolve(1))).catch((reason) => log("reason")(reason instanceof Promise));
const existing = Promise.resolve(9);
console.log(Promise.resolve(existing) === existing, existing.then() === existing);
