// Typed arrays, DataView and UTF-8, on Node and compiled.
import { assert, assertEquals, assertThrows, runTests, test } from "@tessera/os/testing";

test("constructors take lengths, values, buffers and other typed arrays", () => {
  assertEquals(new Uint16Array([1, 70000, -1]), new Uint16Array([1, 4464, 65535]));
  assertEquals(new Uint8ClampedArray([300, -5, 1.5, 2.5])[0], 255);
  assertEquals(new Uint8ClampedArray([300, -5, 1.5, 2.5])[3], 2);
  assertEquals(new Uint8Array(new Float64Array([1.9, 257])), new Uint8Array([1, 1]));
  const buffer = new ArrayBuffer(8);
  const view = new Uint8Array(buffer, 2, 4);
  view.fill(7);
  assertEquals(new Uint8Array(buffer), new Uint8Array([0, 0, 7, 7, 7, 7, 0, 0]));
  assert(view.buffer === buffer, "the view keeps its buffer");
  assertEquals(
    Uint8Array.from([1, 2, 3], (x) => x * 2),
    new Uint8Array([2, 4, 6]),
  );
  assertEquals(Int32Array.of(-1, 2), new Int32Array([-1, 2]));
  assertThrows(() => new Uint8Array(-1), "Invalid typed array length: -1");
  assertThrows(() => new Int32Array(buffer, 1), "start offset of Int32Array should be a multiple of 4");
});

test("subarray shares memory, slice copies it", () => {
  const bytes = new Uint8Array([5, 4, 3, 2, 1]);
  const part = bytes.subarray(1, 3);
  part[0] = 9;
  assertEquals(bytes[1], 9);
  assertEquals(part.byteOffset, 1);
  assert(part.buffer === bytes.buffer, "one buffer");
  const copy = bytes.slice(-2);
  copy[0] = 77;
  assertEquals(bytes[3], 2);
});

test("set moves overlapping ranges and checks its bounds", () => {
  const bytes = new Uint8Array([1, 2, 3, 4, 5]);
  bytes.set(bytes.subarray(0, 4), 1);
  assertEquals(bytes, new Uint8Array([1, 1, 2, 3, 4]));
  bytes.set([8, 9], 3);
  assertEquals(bytes, new Uint8Array([1, 1, 2, 8, 9]));
  assertThrows(() => bytes.set([1], 5), "offset is out of bounds");
});

test("searching, folding and ordering", () => {
  const floats = new Float64Array([3, Number.NaN, -0, 0, -1]);
  assertEquals(floats.indexOf(Number.NaN), -1);
  assert(floats.includes(Number.NaN), "includes finds NaN");
  floats.sort();
  assertEquals(floats, new Float64Array([-1, -0, 0, 3, Number.NaN]));
  const bytes = new Uint8Array([5, 1, 4]);
  assertEquals(bytes.join("-"), "5-1-4");
  assertEquals(
    bytes.reduce((a, b) => a + b),
    10,
  );
  assertEquals(
    bytes.map((x) => x * 100),
    new Uint8Array([244, 100, 144]),
  );
  assertEquals(bytes.indexOf(4), 2);
  assertEquals(bytes.at(-1), 4);
  assertEquals(
    bytes.findIndex((x) => x < 3),
    1,
  );
  assertEquals(bytes.toReversed(), new Uint8Array([4, 1, 5]));
  let sum = 0;
  for (const [i, value] of bytes.entries()) sum += i * value;
  assertEquals(sum, 9);
});

test("DataView reads and writes all kinds in both byte orders", () => {
  const view = new DataView(new ArrayBuffer(16), 2);
  view.setFloat64(0, Math.PI);
  assertEquals(view.getFloat64(0), Math.PI);
  assertEquals(view.getUint8(0), 0x40);
  view.setFloat64(0, Math.PI, true);
  assertEquals(view.getFloat64(0, true), Math.PI);
  assertEquals(view.getUint8(7), 0x40);
  view.setInt16(8, -2, true);
  assertEquals(view.getUint16(8), 0xfeff);
  assertEquals(view.getInt16(8, true), -2);
  view.setFloat32(4, 1.1);
  assertEquals(view.getFloat32(4), Math.fround(1.1));
  view.setBigUint64(0, 0x0102030405060708n);
  assertEquals(view.getUint32(4), 0x05060708);
  assertEquals(view.getBigInt64(0, true), 0x0807060504030201n);
  view.setBigInt64(0, -1n);
  assertEquals(view.getBigInt64(0), -1n);
  assertThrows(() => view.getUint32(11), "Offset is outside the bounds of the DataView");
});

test("UTF-8 goes both ways, damage becomes U+FFFD", () => {
  const bytes = new TextEncoder().encode("é€\u{1f600}");
  assertEquals(bytes, new Uint8Array([0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80]));
  assertEquals(new TextDecoder().decode(bytes), "é€\u{1f600}");
  assertEquals(new TextDecoder().decode(new Uint8Array([0x61, 0xe2, 0x82, 0x62, 0xff])), "a\ufffdb\ufffd");
  assertEquals(new TextEncoder().encode("\ud800"), new Uint8Array([0xef, 0xbf, 0xbd]));
  assertThrows(
    () => void new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array([0xff])),
    "not valid for encoding utf-8",
  );
});

await runTests();
