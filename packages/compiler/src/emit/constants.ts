// Static cells for string and bigint literals, each text once per program.
//
// They lie in writable data, since the runtime caches a string's hash in its cell.

/** Interns literals and prints their definitions. */
export class Constants {
  readonly #strings = new Map<string, string>();
  readonly #bigints = new Map<bigint, string>();

  /** A constant expression of type V. */
  string(text: string): string {
    let name = this.#strings.get(text);
    if (name === undefined) {
      name = `s_${this.#strings.size}${comment(text)}`;
      this.#strings.set(text, name);
    }
    return `(V)&${name}`;
  }

  bigint(value: bigint): string {
    let name = this.#bigints.get(value);
    if (name === undefined) {
      name = `big_${this.#bigints.size}`;
      this.#bigints.set(value, name);
    }
    return `(V)&${name}`;
  }

  /** Definitions of all literals asked for so far. */
  print(): string {
    const lines: string[] = [];
    for (const [text, name] of this.#strings) lines.push(stringCell(name, text));
    for (const [value, name] of this.#bigints) lines.push(bigintCell(name, value));
    return lines.join("\n");
  }
}

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
    return `static struct { ${head} uint16_t units[${count}]; } ${name} __attribute__((aligned(8))) = {UTF16, ${text.length}, 0, 0, {${units}}};`;
  }
  return `static struct { ${head} char bytes[${count}]; } ${name} __attribute__((aligned(8))) = {LATIN1, ${text.length}, 0, 0, "${cString(text)}"};`;
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
  return `static struct { uint32_t shape, sign; uint64_t count, digits[${Math.max(digits.length, 1)}]; } ${name} = {BIGINT, ${value < 0n ? 1 : 0}, ${digits.length}, {${list}}};`;
}
