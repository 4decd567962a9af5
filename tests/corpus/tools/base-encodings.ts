// Base 16, 32, 58 and 85 by one interface, with alphabets, padding and errors that name the place.
interface Codec { readonly name: string; encode(bytes: Uint8Array): string; decode(text: string): Uint8Array }
class DecodeError extends Error {
  override readonly name = "DecodeError";
  constructor(codec: string, text: string, readonly_at: number) {
    super(`${codec}: bad character ${JSON.stringify(text[readonly_at] ?? "end")} at ${readonly_at}`);
  }
}
abstract class BitCodec implements Codec {
  abstract readonly name: string;
  protected abstract readonly alphabet: string;
  protected abstract readonly bits: number;
  protected readonly padTo: number = 1;
  encode(bytes: Uint8Array): string {
    let [out, buffer, held] = ["", 0, 0];
    for (const byte of bytes) {
      buffer = (buffer << 8) | byte;
      held += 8;
      while (held >= this.bits) out += this.alphabet[(buffer >> (held -= this.bits)) & ((1 << this.bits) - 1)];
      buffer &= (1 << held) - 1;
    }
    if (held > 0) out += this.alphabet.charAt((buffer << (this.bits - held)) & ((1 << this.bits) - 1));
    return out.padEnd(Math.ceil(out.length / this.padTo) * this.padTo, "=");
  }
  decode(text: string): Uint8Array {
    const out: number[] = [];
    let [buffer, held] = [0, 0];
    const body = text.replace(/=+$/, "");
    for (let i = 0; i < body.length; i++) {
      const value = this.alphabet.indexOf(body[i]!);
      if (value < 0) throw new DecodeError(this.name, text, i);
      buffer = ((buffer << this.bits) | value) & 0xffff;
      if ((held += this.bits) >= 8) out.push((buffer >> (held -= 8)) & 255);
    }
    return Uint8Array.from(out);
  }
}
class Hex extends BitCodec { readonly name = "hex"; protected readonly alphabet = "0123456789abcdef"; protected readonly bits = 4; }
class Base32 extends BitCodec { readonly name = "base32"; protected readonly alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"; protected readonly bits = 5; protected override readonly padTo = 8; }
const base58: Codec = {
  name: "base58",
  encode(bytes) {
    const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    let n = bytes.reduce((sum, b) => sum * 256n + BigInt(b), 0n);
    let out = "";
    for (; n > 0n; n /= 58n) out = alphabet[Number(n % 58n)] + out;
    const zeros = bytes.findIndex((b) => b !== 0);
    return "1".repeat(zeros < 0 ? bytes.length : zeros) + out;
  },
  decode(text) {
    const alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    const n = [...text].reduce((sum, c, i) => {
      const value = alphabet.indexOf(c);
      if (value === -1) throw new DecodeError(this.name, text, i);
      return sum * 58n + BigInt(value);
    }, 0n);
    const hex = n === 0n ? "" : n.toString(16);
    const body = (hex.length % 2 ? "0" + hex : hex).match(/../g) ?? [];
    return new Uint8Array([...Array<number>(/^1*/.exec(text)![0].length).fill(0), ...body.map((h) => parseInt(h, 16))]);
  },
};
const ascii85: Codec = {
  name: "ascii85",
  encode: (bytes) => {
    let out = "";
    for (let i = 0; i < bytes.length; i += 4) {
      const chunk = new Uint8Array(4);
      chunk.set(bytes.subarray(i, i + 4));
      let n = new DataView(chunk.buffer).getUint32(0);
      const count = Math.min(4, bytes.length - i);
      if (n === 0 && count === 4) { out += "z"; continue; }
      const digits: number[] = [];
      for (let k = 0; k < 5; k++) { digits.unshift(n % 85); n = Math.floor(n / 85); }
      out += String.fromCharCode(...digits.slice(0, count + 1).map((d) => d + 33));
    }
    return out;
  },
  decode: (text) => {
    const out: number[] = [];
    const clean = text.replaceAll("z", "!!!!!");
    for (let i = 0; i < clean.length; i += 5) {
      const group = clean.slice(i, i + 5);
      let n = 0;
      for (const [k, c] of [...group.padEnd(5, "u")].entries()) {
        const d = c.charCodeAt(0) - 33;
        if (d < 0 || d > 84) throw new DecodeError("ascii85", clean, i + k);
        n = n * 85 + d;
      }
      out.push(...[24, 16, 8, 0].map((s) => (n >>> s) & 255).slice(0, group.length - 1));
    }
    return new Uint8Array(out);
  },
};
const codecs = [new Hex(), new Base32(), base58, ascii85] satisfies Codec[];
for (const input of ["", "f", "foobar", "\0\0abc", "\0\0\0\0", "Hello World!", "ÿþ€"]) {
  const bytes = new TextEncoder().encode(input);
  console.log(JSON.stringify(input), ...codecs.map((c) => `${c.encode(bytes)}${String(c.decode(c.encode(bytes))) === String(bytes) ? "" : " WRONG"}`));
}
for (const [i, bad] of ["0g", "A1", "0OIl", "ab~"].entries()) {
  try { console.log(codecs[i]?.decode(bad)); } catch (e) { console.log(`${e}`); }
}
