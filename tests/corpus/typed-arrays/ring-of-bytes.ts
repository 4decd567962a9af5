// A ring buffer over bytes with wrapped writes, reads, peeks, framing and checksums.
class ByteRing {
  readonly #bytes: Uint8Array;
  #head = 0;
  #size = 0;
  constructor(capacity: number) {
    this.#bytes = new Uint8Array(capacity);
  }
  get size(): number {
    return this.#size;
  }
  write(data: ArrayLike<number>): number {
    const count = Math.min(data.length, this.#bytes.length - this.#size);
    for (let i = 0; i < count; i++) this.#bytes[(this.#head + this.#size + i) % this.#bytes.length] = data[i]!;
    this.#size += count;
    return count;
  }
  peek(at: number): number {
    return at < this.#size ? this.#bytes[(this.#head + at) % this.#bytes.length]! : -1;
  }
  read(count: number): Uint8Array {
    const n = Math.min(count, this.#size);
    const first = this.#bytes.subarray(this.#head, Math.min(this.#head + n, this.#bytes.length));
    const out = new Uint8Array(n);
    out.set(first);
    out.set(this.#bytes.subarray(0, n - first.length), first.length);
    this.#head = (this.#head + n) % this.#bytes.length;
    this.#size -= n;
    return out;
  }
}
const ring = new ByteRing(16);
const frame = (text: string): Uint8Array => {
  const body = new TextEncoder().encode(text);
  const sum = body.reduce((s, b) => (s + b) & 0xff, 0);
  return Uint8Array.of(body.length, ...body, sum);
};
function* frames(): Generator<string> {
  while (ring.size > 0 && ring.size >= ring.peek(0) + 2) {
    const bytes = ring.read(ring.peek(0) + 2);
    const body = bytes.subarray(1, -1);
    yield body.reduce((s, b) => (s + b) & 0xff, 0) === bytes.at(-1) ? new TextDecoder().decode(body) : "damaged";
  }
}
const stream = [..."hello|\u00e9\u4e2d||a longer one|x".split("|")].flatMap((t) => [...frame(t)]);
stream[stream.length - 1]! ^= 1;
for (let at = 0; at < stream.length; ) {
  at += ring.write(stream.slice(at, at + 5));
  for (const text of frames()) console.log(JSON.stringify(text), ring.size);
}
console.log(ring.size, ring.write(new Array<number>(20).fill(7)), ring.peek(15), ring.peek(16), ring.read(99).length);
