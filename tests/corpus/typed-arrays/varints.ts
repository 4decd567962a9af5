// Numbers of variable length in bytes: writing, reading, and what is broken.
class Writer {
  #bytes = new Uint8Array(4);
  #length = 0;
  byte(value: number): void {
    if (this.#length === this.#bytes.length) {
      const grown = new Uint8Array(2 * this.#length);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes[this.#length++] = value;
  }
  varint(value: bigint): this {
    while (value > 127n) {
      this.byte(Number(value & 127n) | 128);
      value >>= 7n;
    }
    this.byte(Number(value));
    return this;
  }
  signed(value: bigint): this {
    return this.varint(value >= 0n ? value << 1n : (-value << 1n) - 1n);
  }
  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}
function* read(bytes: Uint8Array): Generator<bigint> {
  for (let at = 0; at < bytes.length; ) {
    let value = 0n;
    for (let shift = 0n; ; shift += 7n) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError("cut off");
      value |= BigInt(byte & 127) << shift;
      if (byte < 128) break;
    }
    yield value;
  }
}
const values = [0n, 1n, 127n, 128n, 300n, 2n ** 32n, 2n ** 64n - 1n];
const writer = new Writer();
for (const value of values) writer.varint(value);
const bytes = writer.finish();
console.log(bytes, [...read(bytes)]);
console.log(new Writer().signed(-1n).signed(1n).signed(-64n).signed(2n ** 40n).finish());
try {
  console.log([...read(bytes.subarray(0, -1))]);
} catch (error) {
  console.log(String(error));
}
