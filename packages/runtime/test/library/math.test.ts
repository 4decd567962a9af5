// Math's results are the same on Node and compiled, bit for bit: a hash over many inputs has a recorded value.
import { assertEquals, runTests, test } from "@tessera/os/testing";

const pair = new Float64Array(1);
const words = new Uint32Array(pair.buffer);

/** Hash of f over 4000 inputs of all magnitudes and signs. */
function hashOf(f: (x: number) => number): number {
  let hash = 0;
  let state = 12345;
  for (let i = 0; i < 4000; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    const exponent = (state >>> 27) - 16;
    let x = (state & 0x3ffffff) / 0x2000000 - 1;
    for (let k = 0; k < exponent; k++) x *= 2;
    for (let k = exponent; k < 0; k++) x *= 0.5;
    pair[0] = f(x);
    // All NaNs are one.
    if (pair[0] === pair[0])
      hash = (Math.imul(hash, 31) + (words[0] ?? 0) + Math.imul(words[1] ?? 0, 17)) | 0;
  }
  return hash;
}

const EXPECTED: readonly (readonly [string, (x: number) => number, number])[] = [
  ["sin", (x) => Math.sin(x), -1339541273],
  ["cos", (x) => Math.cos(x), -1832254029],
  ["tan", (x) => Math.tan(x), -810124657],
  ["asin", (x) => Math.asin(x), -1849943227],
  ["acos", (x) => Math.acos(x), -243108192],
  ["atan", (x) => Math.atan(x), 1123186214],
  ["sinh", (x) => Math.sinh(x), 325459414],
  ["cosh", (x) => Math.cosh(x), 351798796],
  ["tanh", (x) => Math.tanh(x), -335127279],
  ["asinh", (x) => Math.asinh(x), 19151352],
  ["acosh", (x) => Math.acosh(x), -487858556],
  ["atanh", (x) => Math.atanh(x), -1062525548],
  ["exp", (x) => Math.exp(x), 1001474150],
  ["expm1", (x) => Math.expm1(x), -575180300],
  ["log", (x) => Math.log(x), -1458386741],
  ["log1p", (x) => Math.log1p(x), -644435829],
  ["log2", (x) => Math.log2(x), 948403596],
  ["log10", (x) => Math.log10(x), -1014553496],
  ["cbrt", (x) => Math.cbrt(x), 703815673],
  ["sqrt", (x) => Math.sqrt(x), 1042860238],
  ["round", (x) => Math.round(x), -1418263616],
  ["floor", (x) => Math.floor(x), -1114910592],
  ["ceil", (x) => Math.ceil(x), 458746240],
  ["trunc", (x) => Math.trunc(x), -243460864],
  ["sign", (x) => Math.sign(x), 1610612736],
  ["fround", (x) => Math.fround(x), -2125560411],
  ["pow", (x) => Math.abs(x) ** (x * 0.01), -1858256169],
  ["atan2", (x) => Math.atan2(x, 3 - x), -1666322625],
  ["hypot", (x) => Math.hypot(x, 1.5), 544438169],
];

for (const [name, f, expected] of EXPECTED) {
  test("Math." + name + " has the recorded results", () => assertEquals(hashOf(f), expected));
}

await runTests();
