// Methods over text outside Latin-1.
const s = "Größe: 漢字 😀!";
console.log(s.toUpperCase(), s.toLowerCase(), "ÀÉÎ ΑΒΓ АБВ".toLowerCase(), "àéî αβγ абв".toUpperCase());
console.log(s.includes("漢"), s.replace("字", "-"), s.split(" "), s.padEnd(20, "漢"), s.slice(-3));
console.log("漢".repeat(3), "  漢 \u3000".trim(), "é".charCodeAt(0), "ÿ".toUpperCase(), "ß".toUpperCase());
let t = "";
for (let i = 0x100; i < 0x110; i++) t += String.fromCharCode(i);
console.log(t, t.length, t.indexOf("\u0105"));
const mixed = "abc" + "漢";
console.log(mixed.length, mixed.slice(0, 3) === "abc", mixed.slice(0, 3).length, mixed.at(-1));
console.log("z" < "é", "é" < "漢", "\uffff" < "😀", "漢" > "ÿ");
const m = new Map([["漢", 1], ["é", 2], ["e", 3]]);
console.log(m.get("漢"), m.get("\u00e9"), m);
