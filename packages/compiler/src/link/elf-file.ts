// Just enough of ELF64 (little-endian) to read sections of a linked image and to write it out again stripped.
// Source: System V ABI, chapter 4 (object files) and 5 (program loading).

const EHDR_BYTES = 64;
const PHDR_BYTES = 56;
const SHDR_BYTES = 64;
const SHT_PROGBITS = 1;
const SHT_STRTAB = 3;
const SHT_NOBITS = 8;
const SHF_ALLOC = 2;

export interface ElfSection {
  readonly name: string;
  readonly type: number;
  readonly flags: number;
  readonly address: number;
  readonly offset: number;
  readonly size: number;
  /** Index of a related section: the names of a symbol table. */
  readonly link: number;
  readonly info: number;
  readonly alignment: number;
  readonly entryBytes: number;
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Text up to the next NUL. */
export function textAt(bytes: Uint8Array, offset: number): string {
  const end = bytes.indexOf(0, offset);
  return new TextDecoder().decode(bytes.subarray(offset, end < 0 ? bytes.length : end));
}

/** All sections of an image that the linker just wrote. */
export function readSections(image: Uint8Array): ElfSection[] {
  const view = viewOf(image);
  const table = Number(view.getBigUint64(40, true));
  const count = view.getUint16(60, true);
  const nameIndex = view.getUint16(62, true);
  const field = (n: number, at: number): number =>
    Number(view.getBigUint64(table + n * SHDR_BYTES + at, true));
  const names = count === 0 ? 0 : field(nameIndex, 24);
  return Array.from({ length: count }, (_, n) => ({
    name: textAt(image, names + view.getUint32(table + n * SHDR_BYTES, true)),
    type: view.getUint32(table + n * SHDR_BYTES + 4, true),
    flags: field(n, 8),
    address: field(n, 16),
    offset: field(n, 24),
    size: field(n, 32),
    link: view.getUint32(table + n * SHDR_BYTES + 40, true),
    info: view.getUint32(table + n * SHDR_BYTES + 44, true),
    alignment: field(n, 48),
    entryBytes: field(n, 56),
  }));
}

/** Bytes of the section of that name; empty if there is none. */
export function sectionBytes(image: Uint8Array, name: string): Uint8Array {
  const section = readSections(image).find((s) => s.name === name && s.type !== SHT_NOBITS);
  return section ? image.subarray(section.offset, section.offset + section.size) : new Uint8Array(0);
}

/** The image with further sections that are not loaded; without symbols and debug information unless `keepDebug`. */
export function rewriteImage(
  image: Uint8Array,
  added: readonly { name: string; bytes: Uint8Array }[],
  keepDebug = false,
): Uint8Array {
  const view = viewOf(image);
  // What is loaded or described by a program header stays where it is.
  let end = EHDR_BYTES;
  const headers = Number(view.getBigUint64(32, true));
  for (let n = 0; n < view.getUint16(56, true); n++) {
    const at = headers + n * PHDR_BYTES;
    end = Math.max(
      end,
      at + PHDR_BYTES,
      Number(view.getBigUint64(at + 8, true) + view.getBigUint64(at + 32, true)),
    );
  }
  const parts: Uint8Array[] = [image.subarray(0, end)];
  let size = end;
  const append = (bytes: Uint8Array): number => {
    const padding = (8 - (size % 8)) % 8;
    parts.push(new Uint8Array(padding), bytes);
    size += padding + bytes.length;
    return size - bytes.length;
  };
  const sections: ElfSection[] = [];
  // The order stays, since symbols name sections by their index; the first, empty one is written last.
  for (const s of readSections(image).slice(1)) {
    if ((s.flags & SHF_ALLOC) !== 0) sections.push(s);
    else if (keepDebug) sections.push({ ...s, offset: append(image.subarray(s.offset, s.offset + s.size)) });
  }
  const plain = { flags: 0, address: 0, link: 0, info: 0, entryBytes: 0 };
  for (const { name, bytes } of added) {
    const offset = append(bytes);
    sections.push({ ...plain, name, type: SHT_PROGBITS, offset, size: bytes.length, alignment: 8 });
  }
  const names = ["", ...sections.map((s) => s.name), ".shstrtab"];
  const nameBytes = new TextEncoder().encode(`${names.join("\0")}\0`);
  const offset = append(nameBytes);
  sections.push({
    ...plain,
    name: ".shstrtab",
    type: SHT_STRTAB,
    offset,
    size: nameBytes.length,
    alignment: 1,
  });

  const table = new Uint8Array((sections.length + 1) * SHDR_BYTES);
  const out = viewOf(table);
  let nameAt = 1;
  sections.forEach((s, n) => {
    const at = (n + 1) * SHDR_BYTES;
    out.setUint32(at, nameAt, true);
    nameAt += new TextEncoder().encode(s.name).length + 1;
    out.setUint32(at + 4, s.type, true);
    const fields = [s.flags, s.address, s.offset, s.size];
    fields.forEach((value, i) => {
      out.setBigUint64(at + 8 + i * 8, BigInt(value), true);
    });
    out.setUint32(at + 40, s.link, true);
    out.setUint32(at + 44, s.info, true);
    out.setBigUint64(at + 48, BigInt(s.alignment), true);
    out.setBigUint64(at + 56, BigInt(s.entryBytes), true);
  });
  const tableOffset = append(table);
  const result = new Uint8Array(Buffer.concat(parts));
  const header = viewOf(result);
  header.setBigUint64(40, BigInt(tableOffset), true);
  header.setUint16(60, sections.length + 1, true);
  header.setUint16(62, sections.length, true);
  return result;
}
