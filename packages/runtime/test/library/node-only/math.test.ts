// The functions of Math give Node's results bit for bit.
import assert from "node:assert/strict";
import { test } from "node:test";
import { seeded } from "./with-twins.ts";

const ours = (await import("../../../src/library/math.ts")) as unknown as Record<
  string,
  (...args: number[]) => number
>;
const nodes = Math as unknown as Record<string, (...args: number[]) => number>;

const ROUNDS = Number(process.env.MATH_ROUNDS ?? 100000);
const SPECIAL = [
  0,
  -0,
  1,
  -1,
  0.5,
  -0.5,
  1.5,
  2,
  -2,
  3,
  10,
  -10,
  0.1,
  1e-5,
  1e-10,
  5e-324,
  2.2250738585072014e-308,
  1e-300,
  1e300,
  1.7976931348623157e308,
  Infinity,
  -Infinity,
  NaN,
  Math.PI,
  Math.PI / 2,
  Math.PI / 4,
  Math.E,
  709.78,
  710,
  -745.13,
  -746,
  22,
  1e22,
  9007199254740992,
  4294967296,
  2147483648,
  -2147483649,
  0.49999999999999994,
  2.5,
  -2.5,
  4503599627370495.5,
];

const bits = new DataView(new ArrayBuffer(8));
function anyDouble(random: () => number): number {
  bits.setUint32(0, Math.floor(random() * 4294967296));
  bits.setUint32(4, Math.floor(random() * 4294967296));
  return bits.getFloat64(0);
}

/** Numbers of all magnitudes, most of them where functions are interesting. */
function pick(random: () => number): number {
  const sign = random() < 0.5 ? -1 : 1;
  switch (Math.floor(random() * 8)) {
    case 0:
      return anyDouble(random);
    case 1:
      return sign * random();
    case 2:
      return sign * random() * 10;
    case 3:
      return sign * random() * 1000;
    case 4:
      return sign * random() * 2 ** Math.floor(random() * 60);
    case 5:
      return sign * Math.floor(random() * 1000);
    case 6:
      return sign * (1 + (random() - 0.5) * 2 ** -Math.floor(random() * 50));
    default:
      return sign * random() * 2 ** -Math.floor(random() * 60);
  }
}

function check(name: string, args: number[]): void {
  const expected = nodes[name]!(...args);
  const actual = ours[name]!(...args);
  if (!Object.is(actual, expected)) assert.fail(`${name}(${args.join(", ")}) is ${expected}, not ${actual}`);
}

const ONE =
  "abs acos acosh asin asinh atan atanh cbrt ceil clz32 cos cosh exp expm1 floor fround log log10 log1p log2 round sign sin sinh sqrt tan tanh trunc".split(
    " ",
  );
for (const name of ONE) {
  test(`Math.${name} is bit-equal to Node's`, () => {
    const random = seeded(1 + ONE.indexOf(name));
    for (const value of SPECIAL) check(name, [value]);
    for (let i = 0; i < ROUNDS; i++) check(name, [pick(random)]);
  });
}

for (const name of ["atan2", "pow", "imul", "max", "min", "hypot"]) {
  test(`Math.${name} is bit-equal to Node's`, () => {
    const random = seeded(77);
    for (const a of SPECIAL) for (const b of SPECIAL) check(name, [a, b]);
    for (let i = 0; i < ROUNDS; i++) check(name, [pick(random), pick(random)]);
  });
}

test("max, min and hypot take any number of arguments", () => {
  const random = seeded(5);
  for (const name of ["max", "min", "hypot"]) {
    check(name, []);
    for (let i = 0; i < 1000; i++)
      check(
        name,
        Array.from({ length: Math.floor(random() * 6) }, () => pick(random)),
      );
  }
});

test("random lies in [0, 1) and is not constant", () => {
  const seen = new Set<number>();
  for (let i = 0; i < 1000; i++) {
    const value = ours.random!();
    assert(value >= 0 && value < 1);
    seen.add(value);
  }
  assert(seen.size > 990);
});
