// Which cell an address in a fresh line belongs to. Allocation notes nothing but where runs begin; their cells lie
// one behind another, so that a walk by their sizes finds each. The first question about a run notes the first
// cell of each of its lines in the dirty table, which nobody reads for fresh lines: no run is walked twice.
// SAFETY (whole file): lines of a run follow its HEAD and are FRESH; cells of it have their headers. Words of zero
// between cells and behind the last are skipped. Nothing here allocates.
import type { u32, usize } from "@tessera/machine/integer";
import { load8, load32, store8 } from "@tessera/machine/memory";
import { cellSize } from "./cell-layout.ts";
import { dirtyTable, heapBase, lineTable, usedLines } from "./heap.ts";
import { FRESH, HEAD, LINE_BYTES, LINE_SHIFT, WALKED } from "./lines.ts";

/** No cell begins in the line. */
const NONE = 0xff;

/** The cell that covers the address, which lies in a fresh line; 0 if none does. */
export function findFreshCell(address: usize): usize {
  const line: usize = (address - heapBase) >>> LINE_SHIFT;
  let head: usize = line;
  while ((load8(lineTable + head) & HEAD) === 0) head -= 1;
  if ((load8(lineTable + head) & WALKED) === 0) walk(head);
  let start: usize = line;
  // Backwards to a line with a cell that begins at or before the address; a run begins with one, or with zeros.
  for (;;) {
    const first: u32 = load8(dirtyTable + start);
    if (first !== NONE && heapBase + start * LINE_BYTES + first * 8 <= address) break;
    if (start === head) return 0;
    start -= 1;
  }
  let cell: usize = heapBase + start * LINE_BYTES + load8(dirtyTable + start) * 8;
  for (;;) {
    const end: usize = cell + cellSize(cell);
    if (address < end) return isCellAt(cell) ? cell : 0;
    cell = end;
  }
}

/** Not a word of zero between cells. */
function isCellAt(address: usize): boolean {
  return load32(address) !== 0;
}

/** Notes the first cell (or word of zero) that begins in each line of the run. */
function walk(head: usize): void {
  let at: usize = heapBase + head * LINE_BYTES;
  let line: usize = head;
  store8(lineTable + head, (load8(lineTable + head) | WALKED) >>> 0);
  do {
    const lineStart: usize = heapBase + line * LINE_BYTES;
    if (at < lineStart + LINE_BYTES) {
      store8(dirtyTable + line, (at - lineStart) >>> 3);
      while (at < lineStart + LINE_BYTES) at += cellSize(at);
    } else store8(dirtyTable + line, NONE);
    line += 1;
  } while (line < usedLines && (load8(lineTable + line) & (FRESH | HEAD)) === FRESH);
}
