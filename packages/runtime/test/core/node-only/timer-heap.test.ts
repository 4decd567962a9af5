// The timer heap against a sorted list.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Timer, TimerHeap } from "../../../src/core/timer-heap.ts";

let state = 3;
function random(below: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return (state >>> 8) % below;
}

test("timers come out by deadline, equal ones in order of creation, removed ones never", () => {
  for (let round = 0; round < 200; round++) {
    const heap = new TimerHeap();
    const model: Timer[] = [];
    for (let i = 0; i < 60; i++) {
      const timer = new Timer(i, () => {}, random(20), 0);
      heap.add(timer);
      model.push(timer);
      if (random(4) === 0) {
        const [victim] = model.splice(random(model.length), 1);
        heap.remove(victim!);
        heap.remove(victim!);
      }
    }
    model.sort((a, b) => a.deadlineMs - b.deadlineMs || a.id - b.id);
    for (const expected of model) {
      const first = heap.first();
      assert.equal(first?.id, expected.id);
      heap.remove(first!);
    }
    assert.equal(heap.size, 0);
  }
});
