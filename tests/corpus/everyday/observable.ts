// Values that change and values derived from them, with subscriptions, batching and disposal.
type Unsubscribe = () => void;
interface Readable<T> {
  readonly value: T;
  subscribe(listener: (value: T, before: T) => void): Unsubscribe;
}
const pending = new Set<() => void>();
let depth = 0;
function batch<R>(work: () => R): R {
  depth++;
  try {
    return work();
  } finally {
    if (--depth === 0) {
      const flushes = [...pending];
      pending.clear();
      for (const flush of flushes) flush();
    }
  }
}
class Cell<T> implements Readable<T> {
  #value: T;
  #listeners: readonly ((value: T, before: T) => void)[] = [];
  constructor(value: T) {
    this.#value = value;
  }
  get value(): T {
    return this.#value;
  }
  set value(next: T) {
    if (Object.is(next, this.#value)) return;
    const before = this.#value;
    this.#value = next;
    const notify = (): void => {
      for (const listener of this.#listeners) listener(this.#value, before);
    };
    if (depth > 0) pending.add(notify);
    else notify();
  }
  subscribe(listener: (value: T, before: T) => void): Unsubscribe {
    this.#listeners = [...this.#listeners, listener];
    return () => {
      this.#listeners = this.#listeners.filter((other) => other !== listener);
    };
  }
}
function derived<S extends readonly Readable<unknown>[], R>(sources: S, compute: () => R): Readable<R> {
  const cell = new Cell(compute());
  for (const source of sources)
    source.subscribe(() => {
      cell.value = compute();
    });
  return cell;
}
const width = new Cell(2);
const height = new Cell(3);
const area = derived([width, height], () => width.value * height.value);
const log: string[] = [];
const stop = area.subscribe((now, before) => log.push(`${before} -> ${now}`));
width.value = 4;
height.value = 3;
batch(() => {
  width.value = 10;
  height.value = 10;
  log.push("in batch");
});
width.value = NaN;
width.value = NaN;
stop();
height.value = 1;
console.log(log, area.value);
try {
  batch(() => {
    height.value = 7;
    throw new Error("inside");
  });
} catch (error) {
  console.log((error as Error).message, height.value, depth, pending.size);
}
