// Calls that are put off, thinned out, and flushed, with the last arguments and `this`.
function debounce<A extends unknown[]>(ms: number, f: (...args: A) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: A | undefined;
  const run = (): void => {
    timer = undefined;
    if (last) f(...last);
    last = undefined;
  };
  return Object.assign((...args: A): void => {
    last = args;
    clearTimeout(timer);
    timer = setTimeout(run, ms);
  }, { flush: () => (clearTimeout(timer), run()), cancel: () => (clearTimeout(timer), (last = undefined)), isPending: () => timer !== undefined && last !== undefined });
}
const log: string[] = [];
const save = debounce(10, (name: string, n: number) => log.push(`${name}${n}`));
for (let i = 0; i < 5; i++) save("a", i);
console.log(save.isPending(), log.length);
save.flush();
save("b", 1);
save.cancel();
console.log(save.isPending(), log);
save("c", 2);
await new Promise((resolve) => setTimeout(resolve, 60));
console.log(log, save.isPending());
function leading<A extends unknown[]>(every: number, f: (...args: A) => void): (...args: A) => boolean {
  let calls = 0;
  return (...args) => calls++ % every === 0 && (f(...args), true);
}
const sample = leading(3, (x: number) => log.push(`s${x}`));
console.log([1, 2, 3, 4, 5, 6, 7].map(sample), log.slice(2));
