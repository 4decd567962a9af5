// A pool of connections: limits, waiters with timeouts, idle reuse, health, draining; a using-like helper with finally.
interface Connection { readonly id: number; uses: number; broken: boolean; closed: boolean }
class PoolTimeout extends Error { override name = "PoolTimeout" as const; }
class Pool<C extends { broken: boolean }> {
  #idle: C[] = [];
  #busy = new Set<C>();
  #waiting: { give: (c: C) => void; fail: (e: Error) => void; timer: ReturnType<typeof setTimeout> }[] = [];
  #draining?: () => void;
  #opening = 0;
  readonly #open: () => Promise<C>;
  readonly #close: (c: C) => void;
  readonly max: number;
  constructor({ open, close, max = 2 }: { open: () => Promise<C>; close: (c: C) => void; max?: number }) {
    this.#open = open;
    this.#close = close;
    this.max = max;
  }
  async acquire(timeoutMs = 50): Promise<C> {
    if (this.#draining) throw new Error("pool is draining");
    const idle = this.#idle.pop();
    if (idle) { this.#busy.add(idle); return idle; }
    if (this.#busy.size + this.#opening < this.max) {
      this.#opening++;
      try {
        const fresh = await this.#open();
        this.#busy.add(fresh);
        return fresh;
      } finally {
        this.#opening--;
      }
    }
    return new Promise<C>((give, fail) => {
      const waiter = { give, fail, timer: setTimeout(() => {
        this.#waiting = this.#waiting.filter((w) => w !== waiter);
        fail(new PoolTimeout(`nothing free within ${timeoutMs} ms`));
      }, timeoutMs) };
      this.#waiting.push(waiter);
    });
  }
  release(connection: C): void {
    if (!this.#busy.delete(connection)) throw new Error("not from this pool");
    const next = this.#waiting.shift();
    if (next) clearTimeout(next.timer);
    if (connection.broken) {
      this.#close(connection);
      if (next) this.acquire().then(next.give, next.fail);
    } else if (next) { this.#busy.add(connection); next.give(connection); }
    else this.#idle.push(connection);
    if (this.#busy.size === 0) this.#draining?.();
  }
  async with<R>(use: (connection: C) => R | PromiseLike<R>, timeoutMs?: number): Promise<R> {
    const connection = await this.acquire(timeoutMs);
    try {
      return await use(connection);
    } finally {
      this.release(connection);
    }
  }
  async drain(): Promise<number> {
    if (this.#busy.size > 0) await new Promise<void>((done) => { this.#draining = done; });
    this.#draining ??= () => {};
    const closed = this.#idle.splice(0);
    closed.forEach(this.#close);
    return closed.length;
  }
  get state(): string { return `${this.#idle.length} idle, ${this.#busy.size} busy, ${this.#waiting.length} waiting`; }
}
let opened = 0;
const log: string[] = [];
const pool = new Pool<Connection>({
  open: async () => { await null; log.push(`open ${++opened}`); return { id: opened, uses: 0, broken: false, closed: false }; },
  close: (c) => { c.closed = true; log.push(`close ${c.id}`); },
});
const pause = (ms: number): Promise<void> => new Promise((r) => setTimeout(r, ms));
const jobs = Array.from({ length: 5 }, (_, i) => pool.with(async (c) => { c.uses++; await pause(1); if (i === 1) { c.broken = true; throw new Error(`job ${i}`); } return `${i}`; }));
console.log(pool.state);
const settled = await Promise.allSettled(jobs);
console.log(settled.map((s) => (s.status === "fulfilled" ? s.value : String(s.reason))), log.splice(0), pool.state);
const [a, b] = [await pool.acquire(), await pool.acquire()];
console.log(await pool.acquire(1).catch((e: unknown) => e instanceof PoolTimeout && `${e}`), pool.state);
const draining = pool.drain();
pool.release(a);
console.log(await pool.with(() => 1).catch((e: Error) => e.message), pool.state);
pool.release(b);
console.log(await draining, log, a.closed && b.closed);
try { pool.release(a); } catch (e) { console.log((e as Error).message); }
