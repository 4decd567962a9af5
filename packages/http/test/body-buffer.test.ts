// What a request body is collected in: the same bytes however they come, and memory in proportion to them.
import { BodyBuffer } from "@tessera/http/body-buffer";
import { assert, assertEquals, runTests, test } from "@tessera/os/testing";

const MEBIBYTE = 1024 * 1024;

function pattern(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i++) bytes[i] = (i * 7 + (i >>> 8)) & 0xff;
  return bytes;
}

/** Appends all in pieces of `size` bytes and compares what is taken. */
function collect(length: number, size: number, expected: number): Uint8Array {
  const bytes = pattern(length);
  const body = new BodyBuffer();
  for (let at = 0; at < length; at += size) body.append(bytes, at, Math.min(at + size, length), expected);
  assertEquals(body.length, length);
  const taken = body.take();
  assertEquals(taken.length, length);
  for (let i = 0; i < length; i++) assertEquals(taken[i], bytes[i], "byte " + i);
  assertEquals(body.length, 0);
  return taken;
}

test("take() gives what was appended, whatever the pieces", () => {
  for (const size of [1, 100, 16384, 50000]) {
    collect(40000, size, 0);
    collect(40000, size, 40000);
  }
  collect(2 * MEBIBYTE, 30000, 2 * MEBIBYTE);
  assertEquals(new BodyBuffer().take().length, 0);
});

test("a body of the announced length needs no copy at its end", () => {
  assertEquals(collect(100000, 1460, 100000).buffer.byteLength, 100000);
});

test("what is announced costs no more than four times what has come, or 16 KiB", () => {
  const body = new BodyBuffer();
  const bytes = pattern(1000);
  for (let sent = 1000; sent <= 100000; sent += 1000) {
    body.append(bytes, 0, 1000, 16 * MEBIBYTE);
    assert(body.capacity <= Math.max(4 * sent, 16384), "capacity " + body.capacity + " for " + sent);
  }
});

runTests();
