// A rate limiter by client: token buckets over a clock that the caller moves, and a sliding window beside it.
interface Clock { now(): number }
class ManualClock implements Clock {
  #now = 0;
  now(): number { return this.#now; }
  advance(ms: number): this { this.#now += ms; return this; }
}
type Decision = { readonly allowed: true; readonly remaining: number } | { readonly allowed: false; readonly retryAfterMs: number };
interface Limiter { take(client: string, cost?: number): Decision }

class TokenBucket implements Limiter {
  readonly #buckets = new Map<string, { tokens: number; at: number }>();
  private readonly clock: Clock;
  readonly capacity: number;
  readonly perSecond: number;
  constructor(clock: Clock, { capacity = 5, perSecond = 2 }: { capacity?: number; perSecond?: number } = {}) {
    this.clock = clock;
    this.capacity = capacity;
    this.perSecond = perSecond;
  }
  take(client: string, cost = 1): Decision {
    const now = this.clock.now();
    let bucket = this.#buckets.get(client);
    if (!bucket) this.#buckets.set(client, (bucket = { tokens: this.capacity, at: now }));
    bucket.tokens = Math.min(this.capacity, bucket.tokens + ((now - bucket.at) / 1000) * this.perSecond);
    bucket.at = now;
    if (bucket.tokens >= cost) return { allowed: true, remaining: (bucket.tokens -= cost) };
    return { allowed: false, retryAfterMs: cost > this.capacity ? Infinity : Math.ceil(((cost - bucket.tokens) / this.perSecond) * 1000) };
  }
}
class SlidingWindow implements Limiter {
  readonly #hits: Record<string, number[]> = {};
  constructor(private_: Clock, readonly_limit: number, windowMs: number) {
    this.clock = private_;
    this.limit = readonly_limit;
    this.windowMs = windowMs;
  }
  private clock: Clock;
  private limit: number;
  private windowMs: number;
  take(client: string, cost: number = 1): Decision {
    const now = this.clock.now();
    const hits = (this.#hits[client] ??= []);
    while (hits.length > 0 && hits[0]! <= now - this.windowMs) hits.shift();
    if (hits.length + cost > this.limit) return { allowed: false, retryAfterMs: (hits[0] ?? now) + this.windowMs - now };
    for (let i = 0; i < cost; i++) hits.push(now);
    return { allowed: true, remaining: this.limit - hits.length };
  }
}
const clock = new ManualClock();
const limiters: Record<string, Limiter> = { bucket: new TokenBucket(clock), window: new SlidingWindow(clock, 3, 1000) };
const script: readonly (readonly [number, string, number?])[] = [[0, "a"], [0, "a"], [10, "a", 3], [100, "a"], [0, "b", 6], [400, "a"], [500, "a", 2], [2000, "b", 5], [0, "__proto__"], [1, "constructor"]];
for (const [wait, client, cost] of script) {
  clock.advance(wait);
  for (const [name, limiter] of Object.entries(limiters)) {
    if (["__proto__", "constructor"].includes(client) && name === "window") continue;
    const decision = limiter.take(client, cost);
    console.log(clock.now(), name, client, decision.allowed ? `ok, ${decision.remaining} left` : `wait ${decision.retryAfterMs} ms`);
  }
}
