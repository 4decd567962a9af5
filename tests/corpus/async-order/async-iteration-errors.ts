// Errors within for await: from the source, from the body, from return; what is closed and when.
const log: string[] = [];
function source(fail: "next" | "return" | "none"): AsyncIterable<number> {
  let n = 0;
  return {
    [Symbol.asyncIterator]: () => ({
      next: async () => {
        if (fail === "next" && n === 2) throw new Error("next failed");
        return n < 3 ? { value: n++, done: false } : { value: undefined, done: true };
      },
      return: async () => {
        log.push("return");
        if (fail === "return") throw new Error("return failed");
        return { value: undefined, done: true };
      },
    }),
  };
}
for (const fail of ["none", "next", "return"] as const) {
  for (const stop of ["never", "break", "throw"] as const) {
    try {
      for await (const n of source(fail)) {
        log.push(String(n));
        if (n === 1 && stop === "break") break;
        if (n === 1 && stop === "throw") throw new Error("body failed");
      }
    } catch (e) {
      log.push((e as Error).message);
    }
    console.log(fail, stop, log.splice(0).join(", "));
  }
}
