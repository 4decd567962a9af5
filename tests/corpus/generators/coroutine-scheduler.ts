// Cooperative tasks as generators: yields of typed requests, messages between tasks, deadlock found.
type Request = { kind: "sleep"; ticks: number } | { kind: "send"; to: string; text: string } | { kind: "receive" } | { kind: "now" };
type Task = Generator<Request, void, string | number | undefined>;
class Scheduler {
  readonly #tasks = new Map<string, { task: Task; wake: number; inbox: string[]; waiting: boolean }>();
  #now = 0;
  readonly log: string[] = [];
  spawn(name: string, body: (name: string) => Task): void {
    this.#tasks.set(name, { task: body(name), wake: 0, inbox: [], waiting: false });
  }
  run(limit: number): string {
    for (; this.#now < limit && this.#tasks.size > 0; this.#now++) {
      let progress = false;
      for (const [name, t] of this.#tasks) {
        if (t.wake > this.#now) {
          progress = true;
          continue;
        }
        let reply: string | number | undefined;
        if (t.waiting) {
          reply = t.inbox.shift();
          if (reply === undefined) continue;
          t.waiting = false;
        }
        progress = true;
        for (;;) {
          const { done, value } = t.task.next(reply);
          reply = undefined;
          if (done) {
            this.#tasks.delete(name);
            this.log.push(`${this.#now} ${name} ends`);
            break;
          }
          if (value.kind === "now") {
            reply = this.#now;
            continue;
          }
          if (value.kind === "send") {
            this.#tasks.get(value.to)?.inbox.push(value.text);
            continue;
          }
          if (value.kind === "sleep") t.wake = this.#now + value.ticks;
          else t.waiting = true;
          break;
        }
      }
      if (!progress) return `deadlock of ${[...this.#tasks.keys()].join(", ")}`;
    }
    for (const { task } of this.#tasks.values()) task.return();
    return this.#tasks.size > 0 ? "stopped" : "finished";
  }
}
const scheduler = new Scheduler();
scheduler.spawn("ping", function* (name) {
  for (let i = 0; i < 3; i++) {
    yield { kind: "send", to: "pong", text: `${name}${i}` };
    const answer = yield { kind: "receive" };
    scheduler.log.push(`${yield { kind: "now" }} ${name} got ${answer}`);
  }
});
scheduler.spawn("pong", function* (name) {
  try {
    for (;;) {
      const text = yield { kind: "receive" };
      yield { kind: "sleep", ticks: 2 };
      yield { kind: "send", to: "ping", text: `${name}-${text}` };
    }
  } finally {
    scheduler.log.push("pong closed");
  }
});
console.log(scheduler.run(50), scheduler.log);
const stuck = new Scheduler();
stuck.spawn("a", function* () {
  yield { kind: "receive" };
});
stuck.spawn("b", function* () {
  yield { kind: "sleep", ticks: 3 };
  yield { kind: "receive" };
});
console.log(stuck.run(10));
