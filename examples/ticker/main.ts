// Timers and async: two tickers at different paces, a bounded number of ticks, then the program ends by itself.
// Run: ./tessera run examples/ticker

/** Resolves after so many milliseconds. */
function sleep(durationMs: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, durationMs));
}

class Ticker {
  readonly name: string;
  readonly #periodMs: number;
  #ticks = 0;

  constructor(name: string, periodMs: number) {
    this.name = name;
    this.#periodMs = periodMs;
  }

  /** Prints so many ticks, one per period; the period is counted from the start, so that delays do not add up. */
  async run(count: number): Promise<number> {
    const start = performance.now();
    while (this.#ticks < count) {
      this.#ticks++;
      await sleep(Math.max(0, start + this.#ticks * this.#periodMs - performance.now()));
      console.log(`${this.name} ${this.#ticks} of ${count}`);
    }
    return this.#ticks;
  }
}

const started = performance.now();
const [slow, fast] = await Promise.all([new Ticker("slow", 270).run(3), new Ticker("fast", 100).run(6)]);

// setInterval as well: it stops itself.
await new Promise<void>((resolve) => {
  let rest = 3;
  const timer = setInterval(() => {
    console.log(`countdown ${rest}`);
    rest--;
    if (rest === 0) {
      clearInterval(timer);
      resolve();
    }
  }, 30);
});

const elapsedMs = performance.now() - started;
console.log(`${slow + fast} ticks`, elapsedMs >= 890 ? "in good time" : `too early: ${elapsedMs} ms`);
