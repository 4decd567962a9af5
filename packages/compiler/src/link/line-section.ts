// The table that tells monitors which TypeScript line a faulting guest stood at (@tessera/abi/lines).
//
// Lines of the program's own files are kept one by one. Of Tessera's packages only the first line of each
// function is kept, since the table counts towards the size of the image and they matter less to its author.
import { encodeLineTable, LINE_SECTION, type LineEntry, NO_FILE } from "@tessera/abi/lines";
import { readLines } from "./dwarf-lines.ts";
import { readSections, sectionBytes } from "./elf-file.ts";

/** The section's name and contents for an image that was linked with DWARF 4 lines. */
export function lineSection(
  image: Uint8Array,
  detailed: (file: string) => boolean,
): { name: string; bytes: Uint8Array } {
  const files = new Map<string, number>();
  const entries: LineEntry[] = [];
  // Code that the linker dropped has addresses near zero.
  const text = readSections(image).find((s) => s.name === ".text");
  const inText = (address: number) =>
    text !== undefined && address - text.address <= text.size && address >= text.address;
  // Line 0 is code of no line in particular, within a statement: that of the row before it.
  const rows = readLines(sectionBytes(image, ".debug_line")).filter(
    (r) => inText(r.address) && (r.file === null || r.line > 0),
  );
  // Where one function ends and another begins, the beginning counts.
  rows.sort((a, b) => a.address - b.address || Number(a.file !== null) - Number(b.file !== null));
  let last: LineEntry | undefined;
  let atStart = true;
  rows.forEach((row, n) => {
    if (row.file === null) atStart = true;
    // Of several rows at one address the last one holds.
    if (rows[n + 1]?.address === row.address) return;
    const source = row.file !== null && /\.[cm]?ts$/.test(row.file) ? row.file : null;
    // C that was inlined (the prelude's intrinsics) belongs to the line of TypeScript around it.
    if (row.file !== null && source === null) return;
    if (source !== null) {
      if (!atStart && !detailed(source)) return;
      atStart = false;
    }
    let file = NO_FILE;
    if (source !== null) {
      const name = fromHere(source);
      file = files.get(name) ?? files.size;
      files.set(name, file);
    }
    const line = source === null ? 0 : row.line;
    if (last && last.file === file && last.line === line) return;
    last = { address: row.address, file, line };
    entries.push(last);
  });
  return { name: LINE_SECTION, bytes: encodeLineTable(entries, [...files.keys()]) };
}

/** A name below the working directory as seen from there, as C compilers that do so themselves print it. */
function fromHere(file: string): string {
  const here = `${process.cwd()}/`;
  return file.startsWith(here) ? file.slice(here.length) : file;
}
