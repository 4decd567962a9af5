// What a promise becomes: by itself, by another one, by a thenable, twice, and by an executor that throws.
const show = async (name: string, promise: Promise<unknown>): Promise<void> => {
  try {
    console.log(name, "=", await promise);
  } catch (error) {
    console.log(name, "!", error instanceof Error ? `${error.name}: ${error.message}` : error);
  }
};
let resolveSelf: (v: unknown) => void = () => {};
const self: Promise<unknown> = new Promise((resolve) => {
  resolveSelf = resolve;
});
resolveSelf(self);
await show("self", self);
await show("twice", new Promise((resolve, reject) => {
  resolve(1);
  resolve(2);
  reject(new Error("late"));
}));
await show("executor throws", new Promise(() => {
  throw new RangeError("inside");
}));
await show("throws after resolve", new Promise((resolve) => {
  resolve("settled");
  throw new Error("ignored");
}));
await show("thenable", Promise.resolve({ then: (f: (v: string) => void) => f("from thenable") }));
await show("thenable throws", Promise.resolve({ then: () => { throw new Error("bad then"); } }));
await show("thenable resolves, then throws", new Promise((resolve) => resolve({ then: (f: (v: number) => void) => { f(3); throw new Error("ignored"); } })));
await show("no function", Promise.resolve({ then: 5 }));
const inner = Promise.resolve("inner");
console.log(Promise.resolve(inner) === inner, (await new Promise((r) => r(inner))) === "inner");
await show("rejected by promise", new Promise((_, reject) => reject("plain")));
