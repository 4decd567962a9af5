// Number(), parseInt and parseFloat on text.
const texts = ["42", " 42 ", "4.5", "-4.5e3", "", " ", "0x1F", "0b101", "0o17", "1e1000", "-Infinity", "12px", "px", ".5", "5.", "+7", "--7", "1_000", "1e", "0x", "\n9\t", "1e-400", "Infinityx", "1 2", "٣"];
for (const t of texts) console.log(JSON.stringify(t), Number(t), parseInt(t), parseFloat(t));
console.log(parseInt("ff", 16), parseInt("0xff", 16), parseInt("101", 2), parseInt("z", 36), parseInt("12", 1), parseInt("9", 8), parseInt("19", 8));
console.log(parseInt("123", 0), parseInt("0x10"), parseInt("-0x10"), parseInt("9007199254740993"), parseInt("1e3"), parseFloat("1e3x"));
console.log(Number(true), Number(null), Number(undefined), Number(12n), Number([]), Number([5]), Number({}));
console.log(+"3" + +"4", -"5", +true, +"");
