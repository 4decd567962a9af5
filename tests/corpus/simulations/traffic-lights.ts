// Two crossings that wait for each other with promises and timers of a virtual clock.
class Clock {
  now = 0;
  readonly #queue: { at: number; resolve: () => void }[] = [];
  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.#queue.push({ at: this.now + ms, resolve });
      this.#queue.sort((a, b) => a.at - b.at);
    });
  }
  async run(until: number): Promise<void> {
    for (;;) {
      for (let i = 0; i < 10; i++) await null;
      const next = this.#queue[0];
      if (!next || next.at > until) return;
      this.#queue.shift();
      this.now = next.at;
      next.resolve();
    }
  }
}
const clock = new Clock();
const log: string[] = [];
let owner: string | null = null;
const waiting: (() => void)[] = [];
async function acquire(name: string): Promise<() => void> {
  while (owner !== null) await new Promise<void>((resolve) => waiting.push(resolve));
  owner = name;
  return () => {
    owner = null;
    waiting.splice(0).forEach((wake) => wake());
  };
}
async function light(name: string, green: number, pause: number): Promise<never> {
  for (;;) {
    const release = await acquire(name);
    log.push(`${clock.now} ${name} green`);
    await clock.sleep(green);
    log.push(`${clock.now} ${name} red`);
    release();
    await clock.sleep(pause);
  }
}
void light("north", 30, 10);
void light("east", 20, 5);
await clock.run(150);
console.log(log.join("\n"));
console.log(clock.now <= 150, owner);
