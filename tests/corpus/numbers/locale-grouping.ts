// toLocaleString of numbers in English: groups of three, three digits after the point, rounding half away.
for (const value of [0, -0, 1, 999, 1000, 1234.5678, -9876543.21, 1e15, 1e21, 0.0005, 0.0004, 2.0005, 123456.7895, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e-7, 0.1 + 0.2]) {
  console.log(value, value.toLocaleString(), value.toLocaleString("en-US"));
}
console.log((123456789012345678901234567890n).toLocaleString(), (-1000n).toLocaleString(), (999n).toLocaleString());
console.log([1234.5, 1e6].toLocaleString(), new Float64Array([1234.5, 0.25]).toLocaleString());
