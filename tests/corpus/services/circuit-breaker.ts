// A circuit breaker: closed, open and half open as a discriminated union, over a fake clock, with statistics.
type Circuit = { at: "closed"; failures: number } | { at: "open"; until: number } | { at: "half-open"; trial: boolean };
class OpenError extends Error {
  readonly retryIn: number;
  constructor(retryIn: number) { super(`open for ${retryIn} more`); this.retryIn = retryIn; }
  override readonly name: string = "OpenError";
}
class Breaker<A extends unknown[], R> {
  #circuit: Circuit = { at: "closed", failures: 0 };
  readonly transitions: string[] = [];
  readonly #work: (...args: A) => Promise<R>;
  readonly #settings: { readonly threshold: number; readonly cooldown: number; readonly now: () => number };
  constructor(work: (...args: A) => Promise<R>, settings: { threshold: number; cooldown: number; now: () => number }) {
    this.#work = work;
    this.#settings = settings;
  }
  get state(): Circuit["at"] { return this.#circuit.at; }
  #move(next: Circuit): void {
    if (next.at !== this.#circuit.at) this.transitions.push(`${this.#circuit.at}>${next.at}`);
    this.#circuit = next;
  }
  async call(...args: A): Promise<R> {
    const now = this.#settings.now();
    if (this.#circuit.at === "open") {
      if (now < this.#circuit.until) throw new OpenError(this.#circuit.until - now);
      this.#move({ at: "half-open", trial: false });
    }
    if (this.#circuit.at === "half-open") {
      if (this.#circuit.trial) throw new OpenError(0);
      this.#circuit.trial = true;
    }
    try {
      const value = await this.#work(...args);
      this.#move({ at: "closed", failures: 0 });
      return value;
    } catch (error) {
      const circuit = this.#circuit;
      if (circuit.at === "closed" && circuit.failures + 1 < this.#settings.threshold) this.#move({ at: "closed", failures: circuit.failures + 1 });
      else this.#move({ at: "open", until: this.#settings.now() + this.#settings.cooldown });
      throw error;
    }
  }
}
let now = 0;
const breaker = new Breaker(async (ok: boolean, label?: string) => {
  await Promise.resolve();
  if (!ok) throw new Error(label ?? "down");
  return { label, at: now };
}, { threshold: 3, cooldown: 10, now: () => now });
const script: [time: number, ok: boolean, label?: string][] = [[0, true, "a"], [1, false], [2, false, "x"], [3, true], [4, false], [5, false], [6, false], [7, true], [15, true], [16, false], [20, false], [21, true], [31, true, "back"], [32, true]];
for (const [time, ...args] of script) {
  now = time;
  const outcome = await breaker.call(...args).then(({ label = "-", at }) => `ok ${label}@${at}`, (e: Error) => `${e.name}: ${e.message}`);
  console.log(time, breaker.state, outcome);
}
console.log(breaker.transitions);
for (let i = 0; i < 3; i++) await breaker.call(false).catch(() => undefined);
now = 100;
const both = await Promise.allSettled([breaker.call(true, "trial"), breaker.call(true, "second")]);
console.log(both.map((r) => (r.status === "fulfilled" ? r.value : `${r.reason}`)), breaker.state);
