// Closures that share variables, and those that each have their own.
function makeCounter(start = 0) {
  let n = start;
  const history: number[] = [];
  return {
    up: (by = 1) => (history.push((n += by)), n),
    down: (by = 1) => (history.push((n -= by)), n),
    get value() {
      return n;
    },
    reset: () => {
      n = start;
      return history.splice(0).length;
    },
  };
}
const [a, b] = [makeCounter(), makeCounter(10)];
console.log(a.up(), a.up(5), b.down(), a.value, b.value, a.reset(), a.value, b.reset());
const memo = <A extends unknown[], R>(f: (...args: A) => R) => {
  const known = new Map<string, R>();
  return Object.assign((...args: A): R => {
    const key = JSON.stringify(args);
    if (!known.has(key)) known.set(key, f(...args));
    return known.get(key)!;
  }, { known });
};
let runs = 0;
const choose = memo((n: number, k: number): number => (runs++, k === 0 || k === n ? 1 : choose(n - 1, k - 1) + choose(n - 1, k)));
console.log(choose(20, 10), runs, choose.known.size, choose(20, 10), runs);
const actions: (() => string)[] = [];
for (let i = 0, j = 10; i < j; i += 3, j--) actions.push(() => `${i++}/${j}`);
var v = 0;
for (; v < 2; v++) actions.push(() => `v${v}`);
console.log(actions.map((f) => f()), actions.map((f) => f()));
