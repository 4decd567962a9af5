// Node twin of core/event-loop.ts: a microtask queue that the test drains.
const queue: (() => void)[] = [];
export const enqueueMicrotask = (task: () => void): void => void queue.push(task);
export function drainMicrotasks(): void {
  for (let task = queue.shift(); task !== undefined; task = queue.shift()) task();
}
export const startTimer = (): number => 0;
export const stopTimer = (): void => {};
export const registerPoller = (_poller: unknown): void => {};
export const keepTimer = (_id: number, _keepsAlive: boolean): void => {};
export const restartTimer = (_id: number, _delayMs: number): boolean => false;
