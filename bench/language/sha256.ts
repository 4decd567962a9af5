// SHA-256 (FIPS 180-4) over bytes: 32-bit integer arithmetic on typed arrays.

export const expected = "67019b69f32228adb829557d5e966dede8ed0e44029c264f91e36cecee26691d";

const K = new Uint32Array(64);
const INITIAL = new Uint32Array(8);

function isPrime(n: number): boolean {
  for (let i = 2; i * i <= n; i++) if (n % i === 0) return false;
  return true;
}

{
  let count = 0;
  for (let n = 2; count < 64; n++) {
    if (!isPrime(n)) continue;
    if (count < 8) INITIAL[count] = Math.floor((Math.sqrt(n) % 1) * 4294967296);
    K[count++] = Math.floor((Math.cbrt(n) % 1) * 4294967296);
  }
}

function rotate(x: number, n: number): number {
  return (x >>> n) | (x << (32 - n));
}

export class Sha256 {
  readonly #state = INITIAL.slice();
  readonly #block = new Uint8Array(64);
  readonly #schedule = new Int32Array(64);
  #used = 0;
  #length = 0;

  update(data: Uint8Array): this {
    this.#length += data.length;
    for (let i = 0; i < data.length; i++) {
      this.#block[this.#used++] = data[i]!;
      if (this.#used === 64) {
        this.#compress();
        this.#used = 0;
      }
    }
    return this;
  }

  digest(): Uint8Array {
    const bits = this.#length * 8;
    const tail = new Uint8Array(this.#used < 56 ? 64 - this.#used : 128 - this.#used);
    tail[0] = 0x80;
    const view = new DataView(tail.buffer);
    view.setUint32(tail.length - 8, Math.floor(bits / 4294967296));
    view.setUint32(tail.length - 4, bits >>> 0);
    this.update(tail);
    const out = new Uint8Array(32);
    const words = new DataView(out.buffer);
    for (let i = 0; i < 8; i++) words.setUint32(i * 4, this.#state[i]!);
    return out;
  }

  #compress(): void {
    const w = this.#schedule;
    const block = this.#block;
    for (let i = 0; i < 16; i++) {
      const at = i * 4;
      w[i] = (block[at]! << 24) | (block[at + 1]! << 16) | (block[at + 2]! << 8) | block[at + 3]!;
    }
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15]!;
      const y = w[i - 2]!;
      const s0 = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3);
      const s1 = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10);
      w[i] = (w[i - 16]! + s0 + w[i - 7]! + s1) | 0;
    }
    const state = this.#state;
    let a = state[0]! | 0;
    let b = state[1]! | 0;
    let c = state[2]! | 0;
    let d = state[3]! | 0;
    let e = state[4]! | 0;
    let f = state[5]! | 0;
    let g = state[6]! | 0;
    let h = state[7]! | 0;
    for (let i = 0; i < 64; i++) {
      const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
      const choice = (e & f) ^ (~e & g);
      const t1 = (h + s1 + choice + K[i]! + w[i]!) | 0;
      const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
      const majority = (a & b) ^ (a & c) ^ (b & c);
      const t2 = (s0 + majority) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    state[0] = state[0]! + a;
    state[1] = state[1]! + b;
    state[2] = state[2]! + c;
    state[3] = state[3]! + d;
    state[4] = state[4]! + e;
    state[5] = state[5]! + f;
    state[6] = state[6]! + g;
    state[7] = state[7]! + h;
  }
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");
}

export function run(): string {
  const data = new Uint8Array(256 * 1024);
  for (let i = 0; i < data.length; i++) data[i] = i * 131;
  return hex(new Sha256().update(data).digest());
}
