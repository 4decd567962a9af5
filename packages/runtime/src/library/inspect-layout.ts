// How the inspector puts entries on lines: Node's groupArrayElements and reduceToSingleString, with
// compact 3.
//
// Contract: pure functions of texts. Widths are columns, where wide East Asian characters count two and
// combining marks none.
import { StringBuilder } from "./string-builder.ts";

const COMPACT = 3;
const SEPARATOR = 2;

/** What is laid out, and where. */
export interface Layout {
  /** Columns of a line. */
  readonly breakLength: number;
  /** Columns that the lines are indented by. */
  readonly indentation: number;
  /** Text before the opening brace, or "". */
  readonly base: string;
  readonly open: string;
  readonly close: string;
  /** Whether entries are array elements, which are grouped in columns. */
  readonly isArray: boolean;
  /** Levels of nesting below this one that the inspection saw last. */
  readonly levelsBelow: number;
  /** Whether all elements are numbers (padded at the start); meaningful for arrays. */
  readonly numeric: boolean;
  /** Whether the last entry is "... n more items". */
  readonly hasMore: boolean;
}

/** The entries in braces on one line if they fit, else each on its own line. */
export function layOut(entries: string[], layout: Layout): string {
  let output = entries;
  if (layout.isArray && entries.length > 6) output = groupElements(entries, layout);
  const prefix = layout.base === "" ? layout.open : layout.base + " " + layout.open;
  if (layout.levelsBelow < COMPACT && output.length === entries.length) {
    const start = output.length + layout.indentation + layout.open.length + layout.base.length + 10;
    if (fitsLine(output, start, layout)) {
      const joined = output.join(", ");
      if (!joined.includes("\n")) return prefix + " " + joined + " " + layout.close;
    }
  }
  const line = "\n" + " ".repeat(layout.indentation);
  return prefix + line + "  " + output.join("," + line + "  ") + line + layout.close;
}

function fitsLine(output: readonly string[], start: number, layout: Layout): boolean {
  let total = output.length + start;
  if (total + output.length > layout.breakLength) return false;
  for (let i = 0; i < output.length; i++) {
    total += output[i]!.length;
    if (total > layout.breakLength) return false;
  }
  return !layout.base.includes("\n");
}

/** Puts short elements of long arrays into columns; the same array if that does not pay. */
function groupElements(output: string[], layout: Layout): string[] {
  let total = 0;
  let longest = 0;
  const count = layout.hasMore ? output.length - 1 : output.length;
  const widths: number[] = [];
  for (let i = 0; i < count; i++) {
    const width = textWidth(output[i]!);
    widths.push(width);
    total += width + SEPARATOR;
    if (width > longest) longest = width;
  }
  const actualMax = longest + SEPARATOR;
  if (actualMax * 3 + layout.indentation >= layout.breakLength) return output;
  if (total / actualMax <= 5 && longest > 6) return output;
  const columns = columnCount(actualMax, total, output.length, count, layout);
  if (columns <= 1) return output;
  const lineWidths: number[] = [];
  for (let i = 0; i < columns; i++) {
    let widest = 0;
    for (let j = i; j < count; j += columns) if (widths[j]! > widest) widest = widths[j]!;
    lineWidths.push(widest + SEPARATOR);
  }
  const lines: string[] = [];
  for (let i = 0; i < count; i += columns) {
    lines.push(columnLine(output, widths, lineWidths, i, Math.min(i + columns, count), layout.numeric));
  }
  if (layout.hasMore) lines.push(output[count]!);
  return lines;
}

/** A rectangle of cells that are 2.5 times as high as wide, with a bias for short entries. */
function columnCount(actualMax: number, total: number, all: number, count: number, layout: Layout): number {
  const averageBias = Math.sqrt(actualMax - total / all);
  const biasedMax = Math.max(actualMax - 3 - averageBias, 1);
  const square = Math.round(Math.sqrt(2.5 * biasedMax * count) / biasedMax);
  const room = Math.floor((layout.breakLength - layout.indentation) / actualMax);
  return Math.min(square, room, COMPACT * 4, 15);
}

function columnLine(
  output: readonly string[],
  widths: readonly number[],
  lineWidths: readonly number[],
  from: number,
  to: number,
  padAtStart: boolean,
): string {
  const line = new StringBuilder(80);
  for (let j = from; j < to; j++) {
    const last = j === to - 1;
    const text = last ? output[j]! : output[j]! + ", ";
    const width = widths[j]! + (last ? 0 : SEPARATOR);
    const padding = lineWidths[j - from]! - (last ? SEPARATOR : 0) - width;
    if (padAtStart && padding > 0) line.append(" ".repeat(padding));
    line.append(text);
    if (!padAtStart && !last && padding > 0) line.append(" ".repeat(padding));
  }
  return line.finish();
}

/** Columns that the text takes on a terminal. */
export function textWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 32 && unit < 127) width++;
    else if (unit >= 127) {
      const point = text.codePointAt(i)!;
      if (point > 0xffff) i++;
      if (isWide(point)) width += 2;
      else if (!isZeroWidth(point)) width++;
    }
  }
  return width;
}

function isZeroWidth(point: number): boolean {
  return (
    point <= 0x9f ||
    (point >= 0x300 && point <= 0x36f) ||
    (point >= 0x200b && point <= 0x200f) ||
    (point >= 0x20d0 && point <= 0x20ff) ||
    (point >= 0xfe00 && point <= 0xfe0f) ||
    (point >= 0xfe20 && point <= 0xfe2f) ||
    (point >= 0xe0100 && point <= 0xe01ef)
  );
}

function isWide(point: number): boolean {
  if (point < 0x1100) return false;
  return (
    point <= 0x115f ||
    point === 0x2329 ||
    point === 0x232a ||
    (point >= 0x2e80 && point <= 0x4dbf && point !== 0x303f) ||
    (point >= 0x4e00 && point <= 0xa4c6) ||
    (point >= 0xa960 && point <= 0xa97c) ||
    (point >= 0xac00 && point <= 0xd7a3) ||
    (point >= 0xf900 && point <= 0xfaff) ||
    (point >= 0xfe10 && point <= 0xfe19) ||
    (point >= 0xfe30 && point <= 0xfe6b) ||
    (point >= 0xff01 && point <= 0xff60) ||
    (point >= 0xffe0 && point <= 0xffe6) ||
    (point >= 0x1f300 && point <= 0x1f64f) ||
    (point >= 0x1f900 && point <= 0x1f9ff) ||
    (point >= 0x20000 && point <= 0x3fffd)
  );
}
