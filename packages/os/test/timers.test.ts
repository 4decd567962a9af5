// The timer queue against a plain sorted list, with a fixed seed.
import { assert, assertEquals, runTests, test } from "@tessera/os/testing";
import { Timer, TimerQueue } from "@tessera/os/timers";

class Recorder extends Timer {
  readonly id: number;
  readonly log: number[];
  constructor(id: number, log: number[]) {
    super();
    this.id = id;
    this.log = log;
  }
  onExpire(_nowNs: number): void {
    this.log.push(this.id);
  }
}

class Rearming extends Timer {
  readonly queue: TimerQueue;
  runs: number = 0;
  constructor(queue: TimerQueue) {
    super();
    this.queue = queue;
  }
  onExpire(nowNs: number): void {
    this.runs++;
    this.queue.schedule(this, nowNs);
  }
}

test("timers with equal deadlines expire in the order of scheduling", () => {
  const queue = new TimerQueue();
  const log: number[] = [];
  for (let i = 0; i < 20; i++) queue.schedule(new Recorder(i, log), 100);
  assertEquals(queue.runExpired(99), 0);
  assertEquals(queue.runExpired(100), 20);
  for (let i = 0; i < 20; i++) assertEquals(log[i], i);
  assertEquals(queue.nextDeadlineNs(), Infinity);
});

test("a timer that re-arms itself for now runs once per run", () => {
  const queue = new TimerQueue();
  const timer = new Rearming(queue);
  queue.schedule(timer, 5);
  queue.runExpired(10);
  assertEquals(timer.runs, 1);
  queue.runExpired(10);
  assertEquals(timer.runs, 2);
});

test("random schedules, moves and cancels agree with a sorted list", () => {
  const queue = new TimerQueue();
  const log: number[] = [];
  const timers: Recorder[] = [];
  for (let i = 0; i < 64; i++) timers.push(new Recorder(i, log));
  let seed = 12345;
  const next = (limit: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return (seed >>> 8) % limit;
  };
  for (let step = 0; step < 4000; step++) {
    const timer = timers[next(64)]!;
    const choice = next(4);
    if (choice === 0) queue.cancel(timer);
    else queue.schedule(timer, step + next(200));
    if (choice === 3) {
      const expected = timers.filter((t) => t.isScheduled() && t.deadlineNs <= step);
      expected.sort((a, b) =>
        a.deadlineNs !== b.deadlineNs ? a.deadlineNs - b.deadlineNs : a.order - b.order,
      );
      log.length = 0;
      queue.runExpired(step);
      assertEquals(
        log,
        expected.map((t) => t.id),
      );
    }
  }
  assert(queue.size <= 64);
});

await runTests();
