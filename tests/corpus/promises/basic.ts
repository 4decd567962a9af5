// then, catch, finally, resolve and reject.
const p = new Promise<number>((resolve) => {
  console.log("executor runs now");
  resolve(5);
});
p.then((n) => console.log("then", n));
p.then((n) => n * 2).then((n) => console.log("chained", n));
Promise.reject(new Error("no")).catch((e) => console.log("caught", (e as Error).message));
Promise.resolve("v").finally(() => console.log("finally")).then((v) => console.log("after finally", v));
new Promise<number>((_, reject) => reject(new TypeError("t"))).then(
  () => console.log("never"),
  (e) => console.log("second argument", (e as Error).name),
);
new Promise<number>(() => {
  throw new Error("in executor");
}).catch((e) => console.log((e as Error).message));
Promise.resolve(1)
  .then(() => {
    throw new Error("in then");
  })
  .catch((e) => (e as Error).message)
  .then((s) => console.log("recovered from", s));
console.log("synchronous end");
