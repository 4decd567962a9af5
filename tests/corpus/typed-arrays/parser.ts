// Reading a binary format: lengths, tags, text, big-endian numbers.
class Reader {
  #b: Uint8Array;
  #at = 0;
  constructor(b: Uint8Array) {
    this.#b = b;
  }
  u8(): number {
    const v = this.#b[this.#at];
    if (v === undefined) throw new RangeError("end of data at " + this.#at);
    this.#at++;
    return v;
  }
  u16(): number {
    return (this.u8() << 8) | this.u8();
  }
  u32(): number {
    return ((this.u16() << 16) | this.u16()) >>> 0;
  }
  text(): string {
    const n = this.u8();
    const s = new TextDecoder().decode(this.#b.subarray(this.#at, this.#at + n));
    this.#at += n;
    return s;
  }
  get done(): boolean {
    return this.#at >= this.#b.length;
  }
}
const data = new Uint8Array([1, 0x12, 0x34, 2, 0xff, 0xfe, 0xfd, 0xfc, 3, 5, ...new TextEncoder().encode("h\u00e9llo"), 2, 0]);
const r = new Reader(data);
try {
  while (!r.done) {
    const tag = r.u8();
    console.log(tag, tag === 1 ? r.u16() : tag === 2 ? r.u32() : r.text());
  }
} catch (e) {
  console.log((e as Error).name, (e as Error).message);
}
