// Publish and subscribe with typed topics, wildcards, once, priorities and unsubscription while publishing.
interface Topics { "user.created": { id: number; name: string }; "user.deleted": { id: number }; "order.paid": { total: number; items: string[] } }
type Topic = keyof Topics;
type Subscriber = { pattern: RegExp; priority: number; once: boolean; call: (payload: never, topic: never) => unknown };
class Bus {
  #subscribers: Subscriber[] = [];
  readonly #dead: [Topic, unknown][] = [];
  subscribe<T extends Topic>(topic: T, call: (payload: Topics[T], topic: T) => unknown, options?: { priority?: number; once?: boolean }): () => boolean;
  subscribe(pattern: `${string}*`, call: (payload: Topics[Topic], topic: Topic) => unknown, options?: { priority?: number; once?: boolean }): () => boolean;
  subscribe(topic: string, call: (payload: never, topic: never) => unknown, { priority = 0, once = false } = {}): () => boolean {
    const source = topic.replaceAll(".", "\\.").replaceAll("*", ".*");
    const subscriber: Subscriber = { pattern: new RegExp(`^${source}$`), priority, once, call };
    this.#subscribers.push(subscriber);
    this.#subscribers.sort((a, b) => b.priority - a.priority);
    return () => this.#remove(subscriber);
  }
  #remove(subscriber: Subscriber): boolean {
    const before = this.#subscribers.length;
    this.#subscribers = this.#subscribers.filter((s) => s !== subscriber);
    return this.#subscribers.length < before;
  }
  publish<T extends Topic>(topic: T, payload: Topics[T]): number {
    let count = 0;
    for (const subscriber of this.#subscribers) {
      if (!subscriber.pattern.test(topic)) continue;
      count++;
      if (subscriber.once) this.#remove(subscriber);
      const answer = subscriber.call(payload as never, topic as never);
      if (answer === false) break;
    }
    if (count === 0) this.#dead.push([topic, payload]);
    return count;
  }
  get undelivered(): readonly string[] { return this.#dead.map(([topic, payload]) => `${topic}:${JSON.stringify(payload)}`); }
}
const bus = new Bus();
const seen: string[] = [];
bus.publish("user.deleted", { id: 0 });
const stopAudit = bus.subscribe("*", (payload, topic) => { seen.push(`audit ${topic} ${Object.keys(payload)}`); }, { priority: 10 });
bus.subscribe("user.created", ({ name, id }) => seen.push(`welcome ${name}#${id}`), { once: true });
bus.subscribe("user.*", (payload) => { seen.push("name" in payload ? "+" : "-"); });
bus.subscribe("order.paid", ({ total, items: [first, ...others] }) => {
  seen.push(`${total.toFixed(2)} for ${first ?? "nothing"} and ${others.length} more`);
  return total < 100;
});
bus.subscribe("order.*", () => seen.push("small order"), { priority: -1 });
console.log(bus.publish("user.created", { id: 1, name: "Kim" }), bus.publish("user.created", { id: 2, name: "Lee" }));
console.log(bus.publish("order.paid", { total: 99.995, items: ["pen", "ink", "pad"] }), bus.publish("order.paid", { total: 1e3, items: [] }));
console.log(stopAudit(), stopAudit(), bus.publish("user.deleted", { id: 1 }));
console.log(seen.join("\n"));
console.log(bus.undelivered);
