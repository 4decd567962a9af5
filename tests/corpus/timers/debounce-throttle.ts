// Debounce and throttle, the usual users of timers.
function debounce<A extends unknown[]>(action: (...args: A) => void, ms: number): (...args: A) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...args), ms);
  };
}
function once<R>(action: () => R): () => R {
  let result: { value: R } | undefined;
  return () => (result ??= { value: action() }).value;
}
const calls: string[] = [];
const save = debounce((name: string, n: number) => {
  calls.push(`${name}${n}`);
  console.log(calls);
  if (calls.length === 1) {
    save("d", 4);
    save("e", 5);
  }
}, 60);
save("a", 1);
save("b", 2);
setTimeout(() => save("c", 3), 1);
let made = 0;
const make = once(() => ++made);
console.log(make(), make(), made);
const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const started = performance.now();
await sleep(700);
console.log(performance.now() - started >= 699);
