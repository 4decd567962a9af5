// TextDecoder: replacement of ill-formed bytes, fatal, BOM, streaming; TextEncoder of lone surrogates.
const decoder = new TextDecoder();
const cases = [[0x41, 0xc3, 0xa9], [0xc3], [0xc3, 0x41], [0xe2, 0x82], [0xe2, 0x82, 0xac], [0xf0, 0x9f, 0x98, 0x80], [0xf0, 0x9f, 0x98], [0xed, 0xa0, 0x80], [0xc0, 0x80], [0xff, 0x41], [0xf4, 0x90, 0x80, 0x80], [0xef, 0xbb, 0xbf, 0x41], [0x80, 0x80]];
for (const bytes of cases) {
  const text = decoder.decode(new Uint8Array(bytes));
  let strict: string;
  try {
    strict = new TextDecoder("utf-8", { fatal: true }).decode(new Uint8Array(bytes));
  } catch (error) {
    strict = (error as Error).name;
  }
  console.log(bytes.join(), [...text].map((c) => c.codePointAt(0)!.toString(16)).join(), strict);
}
console.log(new TextDecoder("utf8", { ignoreBOM: true }).decode(new Uint8Array([0xef, 0xbb, 0xbf, 0x41])).length);
const stream = new TextDecoder();
let out = "";
for (const byte of new TextEncoder().encode("h€😀!")) out += stream.decode(new Uint8Array([byte]), { stream: true });
console.log(out + stream.decode(), decoder.encoding, decoder.fatal, decoder.ignoreBOM);
console.log(new TextEncoder().encode("\ud83dx\ude00"), new TextEncoder().encode(), new TextEncoder().encoding);
const target = new Uint8Array(5);
console.log(new TextEncoder().encodeInto("a€€", target), target, new TextEncoder().encodeInto("😀😀", target), target);
console.log(decoder.decode(new Uint16Array([0x4241])), decoder.decode(new TextEncoder().encode("xyz").subarray(1)), decoder.decode());
