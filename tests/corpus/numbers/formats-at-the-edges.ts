// toFixed, toPrecision, toExponential, toString(radix), parseFloat, parseInt and Number at their edges.
const values = [0, -0, 1, -1.5, 0.000001, 1e-7, 123.456, 1.005, 0.5, 1.45, 8.345, 1e21, 1.7976931348623157e308, 5e-324, 2 ** 53, 999999.5, NaN, Infinity, -Infinity];
for (const v of values) console.log(String(v), v.toFixed(0), v.toFixed(2), v.toPrecision(1), v.toPrecision(3), v.toPrecision(21), v.toExponential(), v.toExponential(2));
for (const v of [255, -255, 0.1, 1 / 3, 1e21, 2 ** 31, -0.5, 1e-7, 2 ** 53 - 1]) console.log([2, 3, 8, 16, 36].map((r) => v.toString(r)).join(" "));
for (const s of ["", " ", "0x1F", "0b11", "0o17", "1_000", "1e3", "1e", ".5", "5.", "-.5e-2x", "+7", "--7", "Infinityx", "-Infinity", "infinity", "12px", "\n42\t", "1e1000", "0x", "٣", "1,5"]) console.log(JSON.stringify(s), Number(s), parseFloat(s), parseInt(s), parseInt(s, 16), +s === +s);
console.log(parseInt("z", 36), parseInt("10", 37), parseInt("10", 1), parseInt("10", 0), parseInt("123", 2), parseInt("0x10", 10), parseInt("9007199254740993"), parseInt("1".repeat(25)), parseInt("-0"), parseInt(String(1e21)), parseInt("1e3"));
for (const f of [() => (1).toFixed(101), () => (1).toPrecision(0), () => (1).toString(37), () => (1).toExponential(-1), () => (1e21).toFixed(2), () => NaN.toFixed(200)]) {
  try {
    console.log(f());
  } catch (e) {
    console.log((e as Error).name, (e as Error).message);
  }
}
console.log(0.1 + 0.2, (0.1 * 3).toFixed(20), (25).toString(36), (1e100).toString(), 1e21 + 1, 123456789012345680000, 1e-6, 1e-7, 100 .toFixed(1), (-1.5).toFixed(0), (2.5).toFixed(0), (-2.5).toFixed(0));
console.log(Number.isInteger(5.0), Number.isSafeInteger(2 ** 53), Number.EPSILON > 0, Number.MIN_VALUE / 2, Number.parseFloat === parseFloat, Number("12") === 12, Number(null), Number(undefined), Number([]), Number([5]), Number([1, 2]), Number({}), Number(true), Number(10n), Number(new Date(7)));
