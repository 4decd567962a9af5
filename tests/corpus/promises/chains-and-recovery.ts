// then with one or two handlers, rethrown errors, finally that changes nothing or everything.
const steps: string[] = [];
const p = (value: number): Promise<number> =>
  Promise.resolve(value)
    .then((v) => {
      if (v < 0) throw new RangeError(`negative ${v}`);
      return v * 2;
    })
    .finally(() => void steps.push(`f${value}`))
    .then(
      (v) => (v > 10 ? Promise.reject(new Error("big")) : v),
      (e: Error) => {
        steps.push(e.name);
        return -1;
      },
    )
    .catch((e: Error) => e.message.length)
    .finally(() => 99);
console.log(await Promise.all([p(1), p(-1), p(9)]), steps.join());
console.log(await Promise.reject(1).finally(() => {}).catch((e) => e), await Promise.resolve(1).finally(() => { throw 2; }).catch((e) => e));
console.log(await Promise.resolve(1).finally(() => Promise.reject(3)).catch((e) => e), await Promise.resolve(5).then(undefined, () => 6), await Promise.resolve(Promise.resolve(7)));
const nested = Promise.reject(new Error("inner", { cause: "c" })).catch((e: Error) => Promise.reject(new Error("outer", { cause: e })));
await nested.catch((e: Error) => console.log(e.message, (e.cause as Error).message, (e.cause as Error).cause));
