// The event loop: microtasks, timers and pollers of devices.
//
// Promises: microtasks run in order of creation and are drained before anything else happens; timers expire in
// the order of their deadlines, equal ones in order of creation. As in Node, "now" is read once per turn, so
// that deadlines of timers set within one turn compare as their delays do. The loop ends when no timer waits that
// keeps the program running, and no poller expects anything.
import { monotonicNs, wait } from "tessera:platform";
import { takeUnhandledRejection } from "../library/promise.ts";
import { Timer, TimerHeap } from "./timer-heap.ts";

/** A source of events, as a device: asked in every turn. */
export interface Poller {
  /** Handles what is ready; whether there was anything. */
  poll(): boolean;
  /** When it wants to be asked again at the latest (monotonic nanoseconds; Infinity for no wish). */
  deadlineNs(): number;
  /** Whether it may still bring something that the program waits for; its own housekeeping does not count. */
  keepsAlive(): boolean;
}

const NS_PER_MS = 1000000;
/** The most timers that can wait at the same time; numbers of timers stay unique beyond. */
const TIMER_PLACES = 1048576;

/** Microtasks wait in a ring whose size is a power of two. */
let ring: unknown[] = [];
let ringHead: number = 0;
let ringCount: number = 0;

let timers: TimerHeap | undefined;
/** The timer number `id` is at `id % TIMER_PLACES`, while it is running or waiting. */
const timerPlaces: (Timer | undefined)[] = [];
const freePlaces: number[] = [];
let timersStarted: number = 0;
let nowMs: number = 0;

const pollers: Poller[] = [];

/** Has `f` called after the running callback and all earlier microtasks. */
export function enqueueMicrotask(f: () => void): void {
  if (typeof f !== "function") {
    throw new TypeError('The "callback" argument must be of type function. Received ' + typeof f);
  }
  if (ringCount === ring.length) growRing();
  ring[(ringHead + ringCount) & (ring.length - 1)] = f;
  ringCount++;
}

function growRing(): void {
  const larger: unknown[] = [];
  for (let i = 0; i < ringCount; i++) larger.push(ring[(ringHead + i) & (ring.length - 1)]);
  const size = ringCount < 32 ? 64 : ringCount * 2;
  while (larger.length < size) larger.push(undefined);
  ring = larger;
  ringHead = 0;
}

/** Runs microtasks until there are none, then reports a rejection that nobody handles by throwing its reason. */
export function drainMicrotasks(): void {
  while (ringCount > 0) {
    const f = ring[ringHead] as () => void;
    ring[ringHead] = undefined;
    ringHead = (ringHead + 1) & (ring.length - 1);
    ringCount--;
    f();
  }
  const rejected = takeUnhandledRejection();
  if (rejected !== undefined) throw rejected.promiseResult;
}

/**
 * Starts a timer; gives its number (positive). `delayMs` is an integer in 1 ..= 2^31 - 1. A repeating one is set
 * again after each run of its callback.
 */
export function startTimer(callback: () => void, delayMs: number, repeats: boolean): number {
  timers ??= new TimerHeap();
  if (nowMs === 0) updateNow();
  const place = freePlaces.pop() ?? timerPlaces.length;
  if (place >= TIMER_PLACES) throw new RangeError("Cannot start a timer: 1048576 are waiting already");
  timersStarted++;
  const id = timersStarted * TIMER_PLACES + place;
  const timer = new Timer(id, callback, nowMs + delayMs, repeats ? delayMs : 0);
  timerPlaces[place] = timer;
  timers.add(timer);
  return id;
}

/** Stops a timer; unknown numbers and those that have expired are ignored. */
export function stopTimer(id: number): void {
  const timer = timerPlaces[id % TIMER_PLACES];
  if (timer === undefined || timer.id !== id) return;
  timers?.remove(timer);
  forget(timer);
}

/** Whether the program goes on while the timer waits; unknown numbers are ignored. */
export function keepTimer(id: number, keepsAlive: boolean): void {
  const timer = timerPlaces[id % TIMER_PLACES];
  if (timer !== undefined && timer.id === id) timers?.setKeeping(timer, keepsAlive);
}

/** Has a single-shot timer that still waits expire as if it had been started now. */
export function restartTimer(id: number, delayMs: number): boolean {
  const timer = timerPlaces[id % TIMER_PLACES];
  if (timer === undefined || timer.id !== id) return false;
  timers?.remove(timer);
  updateNow();
  timer.deadlineMs = nowMs + delayMs;
  timers?.add(timer);
  return true;
}

function forget(timer: Timer): void {
  const place = timer.id % TIMER_PLACES;
  timerPlaces[place] = undefined;
  freePlaces.push(place);
}

/** Adds a source of events. */
export function registerPoller(poller: Poller): void {
  pollers.push(poller);
}

/** Runs until nothing can happen any more. What a callback throws ends it. */
export function runEventLoop(): void {
  drainMicrotasks();
  for (;;) {
    updateNow();
    runTimers();
    let worked = false;
    for (let i = 0; i < pollers.length; i++) {
      if (pollers[i]?.poll() === true) worked = true;
      drainMicrotasks();
    }
    const first = timers?.first();
    if ((timers === undefined || timers.keeping === 0) && !anyAlive()) return;
    if (!worked) sleep(first);
  }
}

function anyAlive(): boolean {
  for (let i = 0; i < pollers.length; i++) if (pollers[i]?.keepsAlive() === true) return true;
  return false;
}

/** Waits for the next timer or for a device. */
function sleep(first: Timer | undefined): void {
  let deadlineNs = first === undefined ? Number.POSITIVE_INFINITY : first.deadlineMs * NS_PER_MS;
  for (let i = 0; i < pollers.length; i++) {
    const wish = pollers[i]?.deadlineNs() ?? Number.POSITIVE_INFINITY;
    if (wish < deadlineNs) deadlineNs = wish;
  }
  wait(deadlineNs);
}

function runTimers(): void {
  const heap = timers;
  if (heap === undefined) return;
  const turnMs = nowMs;
  for (;;) {
    const timer = heap.first();
    if (timer === undefined || timer.deadlineMs > turnMs) return;
    heap.remove(timer);
    if (timer.periodMs === 0) forget(timer);
    timer.callback();
    // An interval that was not stopped by its callback.
    if (timer.periodMs > 0 && timerPlaces[timer.id % TIMER_PLACES] === timer) {
      updateNow();
      timer.deadlineMs = nowMs + timer.periodMs;
      heap.add(timer);
    }
    drainMicrotasks();
  }
}

function updateNow(): void {
  nowMs = Math.floor(monotonicNs() / NS_PER_MS);
}
