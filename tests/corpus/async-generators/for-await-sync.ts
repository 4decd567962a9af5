// for await over arrays of promises, sync iterables and custom async iterables.
const custom = {
  from: 3,
  [Symbol.asyncIterator](): AsyncIterator<number> {
    let n = this.from;
    return {
      next: async () => (n > 0 ? { value: n--, done: false } : { value: undefined, done: true }),
      return: async () => {
        console.log("return called");
        return { value: undefined, done: true };
      },
    };
  },
};
(async () => {
  for await (const x of [Promise.resolve(1), 2, Promise.resolve(3)]) console.log(x);
  for await (const [k, v] of new Map([["a", 1]])) console.log(k, v);
  for await (const x of custom) {
    if (x === 2) break;
    console.log(x);
  }
  try {
    for await (const x of [Promise.reject(new Error("bad"))]) console.log(x);
  } catch (e) {
    console.log((e as Error).message);
  }
})();
