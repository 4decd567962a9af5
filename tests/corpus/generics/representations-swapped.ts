// One generic class instantiated by every representation of value, its instances exchanged through interfaces.
interface Slot<T> {
  get(): T;
  set(value: T): void;
  readonly history: readonly T[];
}
class Remembering<T> implements Slot<T> {
  #value: T;
  history: T[] = [];
  constructor(value: T) {
    this.#value = value;
  }
  get(): T {
    return this.#value;
  }
  set(value: T): void {
    this.history.push(this.#value);
    this.#value = value;
  }
}
class Doubling extends Remembering<number> {
  override set(value: number): void {
    super.set(value * 2);
  }
}
class Shouting extends Remembering<string> {
  override get(): string {
    return super.get().toUpperCase();
  }
}
function exchange<T>(a: Slot<T>, b: Slot<T>): void {
  const kept = a.get();
  a.set(b.get());
  b.set(kept);
}
const n1 = new Remembering(1.5);
const n2 = new Doubling(-0);
exchange<number>(n1, n2);
console.log(n1.get(), n2.get(), n1.history, n2.history, Object.is(n1.get(), -0));
const s1: Slot<string> = new Shouting("low");
const s2: Slot<string> = new Remembering("deep");
exchange(s1, s2);
exchange(s1, s2);
console.log(s1.get(), s2.get(), s1.history, s2.history);
const mixed: Slot<number | string | bigint | undefined>[] = [
  new Remembering<number | string | bigint | undefined>(1),
  new Remembering<number | string | bigint | undefined>("two"),
  new Remembering<number | string | bigint | undefined>(3n),
  new Remembering<number | string | bigint | undefined>(undefined),
];
for (let i = 0; i < 3; i++) exchange(mixed[i]!, mixed[i + 1]!);
console.log(mixed.map((m) => typeof m.get()), mixed.map((m) => m.history.length));
const nested = new Remembering(new Remembering([NaN]));
nested.get().get().push(Infinity);
nested.set(new Remembering([1e21]));
console.log(nested.get().get(), nested.history[0]?.get());
