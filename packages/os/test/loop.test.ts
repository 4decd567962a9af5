// The event loop with a clock that only moves while it sleeps.
import type { Clock } from "@tessera/os/device";
import { EventLoop, type EventSource, type Poller } from "@tessera/os/loop";
import { assertEquals, runTests, test } from "@tessera/os/testing";
import { CallbackTimer, TimerQueue } from "@tessera/os/timers";

class ManualClock implements Clock, Poller {
  now: number = 0;
  sleeps: number = 0;
  nowNs(): number {
    return this.now;
  }
  wallMs(): number {
    return this.now / 1e6;
  }
  wait(deadlineNs: number): boolean {
    this.sleeps++;
    if (deadlineNs !== Infinity && deadlineNs > this.now) this.now = deadlineNs;
    return false;
  }
}

class Countdown implements EventSource {
  left: number = 3;
  flushes: number = 0;
  poll(): boolean {
    if (this.left === 0) return false;
    this.left--;
    return true;
  }
  flush(): void {
    this.flushes++;
  }
  nextDeadlineNs(): number {
    return Infinity;
  }
  keepsAlive(): boolean {
    return this.left > 0;
  }
}

test("jobs run after each timer, and the loop ends when no timer is left", () => {
  const clock = new ManualClock();
  const timers = new TimerQueue();
  const log: string[] = [];
  const jobs: string[] = [];
  const loop = new EventLoop(clock, clock, timers, () => {
    while (jobs.length > 0) log.push(jobs.shift()!);
  });
  for (const name of ["a", "b"]) {
    timers.schedule(
      new CallbackTimer(() => {
        log.push(name);
        jobs.push("job of " + name);
      }),
      1000,
    );
  }
  loop.run();
  assertEquals(log, ["a", "job of a", "b", "job of b"]);
  assertEquals(clock.now, 1000);
});

test("a source keeps the loop alive and is flushed after its jobs", () => {
  const clock = new ManualClock();
  const source = new Countdown();
  const loop = new EventLoop(clock, clock, new TimerQueue(), () => {});
  loop.addSource(source);
  loop.run();
  assertEquals(source.left, 0);
  assertEquals(source.flushes, 3);
});

test("stop() ends the loop after the current turn", () => {
  const clock = new ManualClock();
  const timers = new TimerQueue();
  const loop = new EventLoop(clock, clock, timers, () => {});
  timers.schedule(new CallbackTimer(() => loop.stop()), 10);
  timers.schedule(new CallbackTimer(() => {}), 1e12);
  loop.run();
  assertEquals(clock.now, 10);
  assertEquals(timers.size, 1);
});

await runTests();
