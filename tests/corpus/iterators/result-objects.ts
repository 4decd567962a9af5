// Iterators whose results are unusual: the same object each time, getters, done that is only truthy, no value.
function consume(make: () => { next(): unknown }): string {
  const found: string[] = [];
  const iterable = { [Symbol.iterator]: make } as unknown as Iterable<unknown>;
  try {
    for (const x of iterable) {
      found.push(String(x));
      if (found.length > 5) break;
    }
  } catch (error) {
    found.push((error as Error).name);
  }
  return found.join();
}
const same = { value: 0, done: false };
console.log(consume(() => ({ next: () => ((same.value += 1), (same.done = same.value > 3), same) })));
let n = 0;
console.log(consume(() => ({ next: () => ({ done: n++ > 2 ? "yes" : "", value: n }) })));
n = 0;
console.log(consume(() => ({ next: () => (n++ < 2 ? {} : { done: true }) })));
console.log(consume(() => ({ next: () => 5 })));
console.log(consume(() => ({ next: () => undefined })));
let log = "";
n = 0;
const withGetters = (): unknown => ({
  get done() {
    log += "d";
    return n++ >= 2;
  },
  get value() {
    log += "v";
    return n;
  },
});
console.log(consume(() => ({ next: withGetters })), log);
