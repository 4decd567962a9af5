// Numbers in all their forms: exact to 15 digits, decided beyond, signs of zero, exponents, and what is no number.
const texts = [
  "0", "-0", "1", "-1", "12345678901234567890", "0.1", "-0.1", "0.30000000000000004", "123456789012345", "1234567890123456",
  "0.000001", "1e3", "1E+3", "1e-3", "1.5e300", "1e400", "-1e400", "5e-324", "2e-324", "4.35", "0.1e1", "9007199254740993",
  "1.7976931348623157e308", "123.456789012345678", "100000000000000.5", "99999999999999.95", "0.000000000000001", "-0.0", "-0e5",
];
for (const text of texts) {
  const value = JSON.parse(text) as number;
  console.log(text, Object.is(value, -0) ? "-0" : value, JSON.stringify(value), value === Number(text));
}
for (const bad of ["01", "1.", ".5", "-", "+1", "1e", "1e+", "0x10", "1_0", "Infinity", "NaN", "--1", "1.e5", "- 1"]) {
  try {
    console.log(JSON.parse(bad));
  } catch (error) {
    console.log(bad, "->", (error as Error).message);
  }
}
