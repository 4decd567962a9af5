// Static cells for string and bigint literals, each text once per program.
//
// They lie in writable data, since the runtime caches a string's hash in its cell. Their names come from what they
// hold, so that they are the same in every unit; the linker keeps one of each.
import { createHash } from "node:crypto";

/** Interns literals and prints their definitions. */
export class Constants {
  readonly #strings = new Map<string, string>();
  readonly #bigints = new Map<bigint, string>();
  readonly #definitions = new Map<string, () => string>();

  /** A constant expression of type V. */
  string(text: string): string {
    let name = this.#strings.get(text);
    if (name === undefined) {
      const own = `s_${hash(text)}${comment(text)}`;
      this.#strings.set(text, (name = own));
      this.#definitions.set(own, () => stringCell(own, text));
    }
    return `(V)&${name}`;
  }

  bigint(value: bigint): string {
    let name = this.#bigints.get(value);
    if (name === undefined) {
      const own = `big_${hash(String(value))}`;
      this.#bigints.set(value, (name = own));
      this.#definitions.set(own, () => bigintCell(own, value));
    }
    return `(V)&${name}`;
  }

  /** The definition of the literal of that name, or undefined. */
  definition(name: string): string | undefined {
    return this.#definitions.get(name)?.();
  }
}

/** Of UTF-16, so that lone surrogates differ. */
const hash = (text: string): string =>
  createHash("sha256").update(Buffer.from(text, "utf16le")).digest("hex").slice(0, 20);

/** A readable tail for the name of a literal. */
function comment(text: string): string {
  const word = text.replace(/\W/g, "").slice(0, 12);
  return word === "" ? "" : `_${word}`;
}

function stringCell(name: string, text: string): string {
  let wide = false;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0xff) wide = true;
  const head = "uint32_t shape, length, hash, flags;";
  const count = Math.max(text.length, 1);
  if (wide) {
    const units = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).join(",");
    return `SHARED struct { ${head} uint16_t units[${count}]; } ${name} __attribute__((aligned(8))) = {UTF16, ${text.length}, 0, 0, {${units}}};`;
  }
  return `SHARED struct { ${head} char bytes[${count}]; } ${name} __attribute__((aligned(8))) = {LATIN1, ${text.length}, 0, 0, "${cString(text)}"};`;
}

/** A C string body. Octal escapes always have three digits, so that no following digit joins them. */
function cString(text: string): string {
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const plain = unit >= 0x20 && unit < 0x7f && unit !== 0x22 && unit !== 0x5c && unit !== 0x3f;
    out += plain ? text[i] : `\\${unit.toString(8).padStart(3, "0")}`;
  }
  return out;
}

function bigintCell(name: string, value: bigint): string {
  const digits: bigint[] = [];
  for (let rest = value < 0n ? -value : value; rest > 0n; rest >>= 64n)
    digits.push(rest & 0xffff_ffff_ffff_ffffn);
  const list = digits.length === 0 ? "0" : digits.map((d) => `${d}ull`).join(",");
  return `SHARED struct { uint32_t shape, sign; uint64_t count, digits[${Math.max(digits.length, 1)}]; } ${name} = {BIGINT, ${value < 0n ? 1 : 0}, ${digits.length}, {${list}}};`;
}
