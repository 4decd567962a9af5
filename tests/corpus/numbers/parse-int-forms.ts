// parseInt and parseFloat: prefixes, signs, spaces, trailing text, radixes.
const texts = ["42", "  -17px", "+5", "0x1F", "0b11", "0o17", "1e3", ".5", "-.5e-2x", "", " ", "abc", "Infinity", "-Infinityx", "١", "9007199254740993", "1_000", "0x", "--1", "\u00a07", "1e400", "5."];
for (const text of texts) {
  console.log(JSON.stringify(text), Number.parseInt(text), Number.parseInt(text, 16), Number.parseInt(text, 36), Number.parseFloat(text), Number(text));
}
for (const radix of [0, 1, 2, 10, 37, Number.NaN, -1]) console.log(radix, Number.parseInt("101", radix));
console.log(["1", "2", "3"].map((text) => Number.parseInt(text)), parseInt("12", undefined));
console.log(Number("0b101"), Number("0o17"), Number("0xff"), Number("-0x1"), Number("1 2"), Number("\n"));
