// Reads the line number programs of DWARF version 4 (chapter 6.2): which source line each address comes from.
import { textAt } from "./elf-file.ts";

/** From `address` on, code comes from this line; `file` is null where a sequence of code ends. */
export interface LineRow {
  readonly address: number;
  readonly file: string | null;
  readonly line: number;
}

class Reader {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = at;
  }

  u8(): number {
    return this.view.getUint8(this.at++);
  }
  u16(): number {
    this.at += 2;
    return this.view.getUint16(this.at - 2, true);
  }
  u32(): number {
    this.at += 4;
    return this.view.getUint32(this.at - 4, true);
  }
  u64(): number {
    this.at += 8;
    return Number(this.view.getBigUint64(this.at - 8, true));
  }
  unsigned(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.u8();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  }
  signed(): number {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.u8();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return byte & 0x40 ? value - scale * 128 : value;
    }
  }
  text(): string {
    const text = textAt(this.bytes, this.at);
    this.at = this.bytes.indexOf(0, this.at) + 1;
    return text;
  }
}

/** Standard opcodes, 6.2.5.2. */
const op = {
  extended: 0,
  copy: 1,
  advancePc: 2,
  advanceLine: 3,
  setFile: 4,
  setColumn: 5,
  constAddPc: 8,
  fixedAdvancePc: 9,
} as const;
/** Extended opcodes, 6.2.5.3. */
const ext = { endSequence: 1, setAddress: 2, defineFile: 3 } as const;

/** Rows of all units of a `.debug_line` section, in the order of the section. Units of other versions are skipped. */
export function readLines(section: Uint8Array): LineRow[] {
  const rows: LineRow[] = [];
  for (let at = 0; at + 4 <= section.length; ) {
    const r = new Reader(section, at);
    const end = r.u32() + r.at;
    if (r.u16() === 4) readUnit(r, end, rows);
    at = end;
  }
  return rows;
}

function readUnit(r: Reader, end: number, rows: LineRow[]): void {
  const program = r.u32() + r.at;
  const minimum = r.u8();
  r.u8(); // operations per instruction: 1 on this machine
  r.u8(); // default_is_stmt
  const lineBase = (r.u8() << 24) >> 24;
  const lineRange = r.u8();
  const opcodeBase = r.u8();
  const operands = Array.from({ length: opcodeBase - 1 }, () => r.u8());
  const folders: string[] = [""];
  for (let name = r.text(); name !== ""; name = r.text()) folders.push(name);
  const files: string[] = [""];
  const readFile = (name: string): void => {
    const folder = folders[r.unsigned()] ?? "";
    r.unsigned();
    r.unsigned();
    files.push(name.startsWith("/") || folder === "" ? name : `${folder}/${name}`);
  };
  for (let name = r.text(); name !== ""; name = r.text()) readFile(name);
  r.at = program;

  let address = 0;
  let file = 1;
  let line = 1;
  const row = (): void => {
    rows.push({ address, file: files[file] ?? "", line });
  };
  while (r.at < end) {
    const code = r.u8();
    if (code >= opcodeBase) {
      const adjusted = code - opcodeBase;
      address += Math.floor(adjusted / lineRange) * minimum;
      line += lineBase + (adjusted % lineRange);
      row();
    } else if (code === op.extended) {
      const next = r.unsigned() + r.at;
      const kind = r.u8();
      if (kind === ext.endSequence) {
        rows.push({ address, file: null, line: 0 });
        address = 0;
        file = 1;
        line = 1;
      } else if (kind === ext.setAddress) address = r.u64();
      else if (kind === ext.defineFile) readFile(r.text());
      r.at = next;
    } else if (code === op.copy) row();
    else if (code === op.advancePc) address += r.unsigned() * minimum;
    else if (code === op.advanceLine) line += r.signed();
    else if (code === op.setFile) file = r.unsigned();
    else if (code === op.setColumn) r.unsigned();
    else if (code === op.constAddPc) address += Math.floor((255 - opcodeBase) / lineRange) * minimum;
    else if (code === op.fixedAdvancePc) address += r.u16();
    else for (let n = operands[code - 1] ?? 0; n > 0; n--) r.unsigned();
  }
}
