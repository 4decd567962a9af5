// A token bucket per client, on a clock of its own.
interface Bucket {
  tokens: number;
  updatedMs: number;
}

class RateLimiter {
  readonly #buckets = new Map<string, Bucket>();
  readonly #capacity: number;
  readonly #perSecond: number;

  constructor(capacity: number, perSecond: number) {
    this.#capacity = capacity;
    this.#perSecond = perSecond;
  }

  allow(client: string, nowMs: number, cost = 1): boolean {
    const bucket = this.#buckets.get(client) ?? { tokens: this.#capacity, updatedMs: nowMs };
    const gained = ((nowMs - bucket.updatedMs) / 1000) * this.#perSecond;
    bucket.tokens = Math.min(this.#capacity, bucket.tokens + gained);
    bucket.updatedMs = nowMs;
    this.#buckets.set(client, bucket);
    if (bucket.tokens < cost) return false;
    bucket.tokens -= cost;
    return true;
  }

  forgetIdle(nowMs: number, idleMs: number): number {
    let dropped = 0;
    for (const [client, { updatedMs }] of this.#buckets) {
      if (nowMs - updatedMs > idleMs && this.#buckets.delete(client)) dropped++;
    }
    return dropped;
  }

  get size(): number {
    return this.#buckets.size;
  }
}

const limiter = new RateLimiter(3, 2);
const times = [0, 10, 20, 30, 500, 510, 1500, 4000];
for (const t of times) console.log(t, limiter.allow("a", t), limiter.allow("b", t, 2));
console.log(limiter.size, limiter.forgetIdle(4001, 1), limiter.forgetIdle(9000, 1000), limiter.size);
