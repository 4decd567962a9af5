// A ring buffer over a typed array and a generic one: overwriting, wrap-around, iteration during writes.
class Ring<T> {
  readonly #items: (T | undefined)[];
  #start = 0;
  #length = 0;
  dropped = 0;
  constructor(capacity: number) {
    if (!Number.isInteger(capacity) || capacity <= 0) throw new RangeError(`capacity ${capacity}`);
    this.#items = new Array<T | undefined>(capacity).fill(undefined);
  }
  get length(): number {
    return this.#length;
  }
  push(item: T): void {
    const { length: capacity } = this.#items;
    this.#items[(this.#start + this.#length) % capacity] = item;
    if (this.#length < capacity) this.#length++;
    else {
      this.#start = (this.#start + 1) % capacity;
      this.dropped++;
    }
  }
  shift(): T | undefined {
    if (this.#length === 0) return undefined;
    const item = this.#items[this.#start];
    this.#items[this.#start] = undefined;
    this.#start = (this.#start + 1) % this.#items.length;
    this.#length--;
    return item;
  }
  at(index: number): T | undefined {
    const i = index < 0 ? index + this.#length : index;
    return i < 0 || i >= this.#length ? undefined : this.#items[(this.#start + i) % this.#items.length];
  }
  *[Symbol.iterator](): Generator<T> {
    for (let i = 0; i < this.#length; i++) yield this.at(i) as T;
  }
}
const ring = new Ring<string>(3);
for (const c of "abcde") ring.push(c);
console.log([...ring], ring.length, ring.dropped, ring.at(0), ring.at(-1), ring.at(3), ring.at(-4));
console.log(ring.shift(), ring.shift(), [...ring]);
ring.push("x");
let seen = 0;
for (const c of ring) {
  console.log(c);
  if (seen++ === 0) ring.push("late");
}
for (const bad of [0, -1, 1.5, NaN]) {
  try {
    new Ring(bad);
  } catch (error) {
    console.log(String(error));
  }
}
class ByteRing {
  readonly bytes: Uint8Array;
  head = 0;
  tail = 0;
  constructor(bits: number) {
    this.bytes = new Uint8Array(1 << bits);
  }
  write(source: Uint8Array): number {
    const n = Math.min(source.length, this.bytes.length - (this.tail - this.head));
    for (let i = 0; i < n; i++) this.bytes[this.tail++ & (this.bytes.length - 1)] = source[i]!;
    return n;
  }
  read(n: number): Uint8Array {
    const out = new Uint8Array(Math.min(n, this.tail - this.head));
    for (let i = 0; i < out.length; i++) out[i] = this.bytes[this.head++ & (this.bytes.length - 1)]!;
    return out;
  }
}
const bytes = new ByteRing(3);
console.log(bytes.write(Uint8Array.of(1, 2, 3, 4, 5, 6)), bytes.read(4), bytes.write(Uint8Array.of(7, 8, 9, 10, 11, 12, 13)), bytes.read(99), bytes.head);
