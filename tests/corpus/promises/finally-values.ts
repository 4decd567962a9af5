// finally passes values and reasons through, unless it throws or rejects.
const show = (label: string, promise: Promise<unknown>): Promise<void> =>
  promise.then((value) => console.log(label, "value", value), (reason) => console.log(label, "reason", String(reason)));
const order: string[] = [];
await show("passes", Promise.resolve(1).finally(() => 2));
await show("passes reason", Promise.reject("bad").finally(() => 2));
await show("throws", Promise.resolve(1).finally(() => { throw new Error("f"); }));
await show("rejects", Promise.reject("first").finally(() => Promise.reject("second")));
await show("no function", Promise.resolve(3).finally(undefined));
await show("waits", Promise.resolve(4).finally(() => new Promise((done) => setTimeout(done, 5)).then(() => order.push("waited"))));
console.log(order);
Promise.resolve().finally(() => order.push("finally")).then(() => order.push("then"));
Promise.resolve().then(() => order.push("a")).then(() => order.push("b")).then(() => order.push("c")).then(() => order.push("d"));
await new Promise((done) => setTimeout(done, 1));
console.log(order);
let args = -1;
await Promise.resolve(1).finally((...rest: unknown[]) => { args = rest.length; });
console.log(args);
