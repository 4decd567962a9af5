// Closures that wait in promises and timers keep what they captured until they run.
const log: string[] = [];
function later(name: string, size: number): Promise<number> {
  const data = Array.from({ length: size }, (_, i) => `${name}${i}`);
  return new Promise((resolve) => {
    setTimeout(() => resolve(data.length + data[size - 1]!.length), size % 3);
  }).then((n) => {
    log.push(data[0]!);
    return n as number;
  });
}
const all: Promise<number>[] = [];
for (let i = 1; i <= 40; i++) all.push(later(`job${i}-`, i * 5));
const results = await Promise.all(all);
console.log(results.reduce((a, b) => a + b, 0), log.length, log.slice().sort().slice(0, 4).join());
let resolveLate: (text: string) => void = () => {};
const late = new Promise<string>((resolve) => {
  resolveLate = resolve;
});
const chain = late.then((t) => `${t}!`).then((t) => t.repeat(2));
for (let i = 0; i < 2000; i++) void Promise.resolve({ i });
resolveLate("late");
console.log(await chain);
