// ChaCha20 by the vectors of RFC 8439, and the generator's own promises.
import { chacha20Block, initialiseState, Random } from "@tessera/os/random";
import { assert, assertEquals, runTests, test } from "@tessera/os/testing";

class CountingSource {
  #next: number = 0;
  fill(bytes: Uint8Array): void {
    for (let i = 0; i < bytes.length; i++) bytes[i] = this.#next++ & 0xff;
  }
}

test("RFC 8439 section 2.3.2: the block function", () => {
  const state = new Int32Array(16);
  initialiseState(state);
  for (let i = 0; i < 8; i++) {
    const b = i * 4;
    state[4 + i] = b | ((b + 1) << 8) | ((b + 2) << 16) | ((b + 3) << 24);
  }
  state[12] = 1;
  state[13] = 0x09000000;
  state[14] = 0x4a000000;
  state[15] = 0;
  const out = new Uint8Array(64);
  chacha20Block(state, out, 0);
  const expected = [
    0x10, 0xf1, 0xe7, 0xe4, 0xd1, 0x3b, 0x59, 0x15, 0x50, 0x0f, 0xdd, 0x1f, 0xa3, 0x20, 0x71, 0xc4, 0xc7,
    0xd1, 0xf4, 0xc7, 0x33, 0xc0, 0x68, 0x03, 0x04, 0x22, 0xaa, 0x9a, 0xc3, 0xd4, 0x6c, 0x4e, 0xd2, 0x82,
    0x64, 0x46, 0x07, 0x9f, 0xaa, 0x09, 0x14, 0xc2, 0xd7, 0x05, 0xd9, 0x8b, 0x02, 0xa2, 0xb5, 0x12, 0x9c,
    0xd1, 0xde, 0x16, 0x4e, 0xb9, 0xcb, 0xd0, 0x83, 0xe8, 0xa2, 0x50, 0x3c, 0x4e,
  ];
  assertEquals(out, new Uint8Array(expected));
});

test("fill() gives the same bytes however they are asked for, and never repeats itself", () => {
  const whole = new Uint8Array(2000);
  new Random(new CountingSource()).fill(whole);
  const parts = new Random(new CountingSource());
  const part = new Uint8Array(50);
  for (let at = 0; at < 2000; at += 50) {
    parts.fill(part);
    assertEquals(part, whole.slice(at, at + 50));
  }
  let repeats = 0;
  for (let i = 0; i < 1000; i++) if (whole[i] === whole[i + 480]) repeats++;
  assert(repeats < 40, "a period of 480 bytes");
});

test("nextBelow() stays below its limit and reaches every value", () => {
  const random = new Random(new CountingSource());
  const seen = new Uint8Array(7);
  for (let i = 0; i < 500; i++) seen[random.nextBelow(7)] = 1;
  assertEquals(seen, new Uint8Array([1, 1, 1, 1, 1, 1, 1]));
  assertEquals(random.nextBelow(1), 0);
});

test("reseed() changes what follows", () => {
  const one = new Random(new CountingSource());
  const two = new Random(new CountingSource());
  assertEquals(one.nextInt32(), two.nextInt32());
  two.reseed();
  assert(one.nextInt32() !== two.nextInt32());
});

await runTests();
