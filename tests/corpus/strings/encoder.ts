// TextEncoder and TextDecoder with UTF-8, including broken input.
const enc = new TextEncoder();
const dec = new TextDecoder();
console.log(enc.encode("aé漢😀"), enc.encode(""), enc.encode("\ud800x"));
console.log(dec.decode(enc.encode("aé漢😀")) === "aé漢😀", dec.decode(new Uint8Array([])) === "");
const bad = [[0xff], [0xc3], [0xe6, 0xbc], [0xf0, 0x9f, 0x98], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0x61, 0x80, 0x62], [0xf5, 0x80, 0x80, 0x80], [0xef, 0xbb, 0xbf, 0x61], [0xe2, 0x82, 0x41]];
for (const b of bad) {
  const s = dec.decode(new Uint8Array(b));
  console.log(s.length, [...s].map((c) => c.codePointAt(0)!.toString(16)).join(" "));
}
const target = new Uint8Array(5);
console.log(enc.encodeInto("aé漢", target), target, enc.encodeInto("漢漢", target));
