// A scheduler of cooperating generators.
type Task = Generator<number, void, number>;
function* worker(name: string, rounds: number, log: string[]): Task {
  let energy = 0;
  for (let i = 0; i < rounds; i++) {
    energy += yield i;
    log.push(`${name}${i}:${energy}`);
  }
  log.push(name + " done");
}
const log: string[] = [];
const queue: Task[] = [worker("a", 2, log), worker("b", 3, log), worker("c", 1, log)];
for (const t of queue) t.next(0);
let tick = 1;
while (queue.length > 0) {
  const t = queue.shift()!;
  if (!t.next(tick++).done) queue.push(t);
}
console.log(log.join(" "));
function* permutations<T>(xs: T[], n = xs.length): Generator<T[]> {
  if (n <= 1) yield xs.slice();
  else {
    for (let i = 0; i < n; i++) {
      yield* permutations(xs, n - 1);
      const j = n % 2 ? 0 : i;
      [xs[n - 1], xs[j]] = [xs[j]!, xs[n - 1]!];
    }
  }
}
console.log([...permutations([1, 2, 3])].map((p) => p.join("")).join(" "));
function* chunks(s: string, n: number): Generator<string> {
  for (let i = 0; i < s.length; i += n) yield s.slice(i, i + n);
}
console.log([...chunks("abcdefgh", 3)]);
