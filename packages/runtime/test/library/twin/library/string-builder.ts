// Node twin of library/string-builder.ts.
export function checkStringLength(length: number): void {
  if (length > 536870888) throw new RangeError("Invalid string length");
}
export const copyUnits = (text: string, from: number, to: number): string =>
  from >= to ? "" : text.slice(from, to);
export function quotableEnd(text: string, from: number): number {
  const stands = (unit: number): boolean =>
    unit >= 32 && unit !== 34 && unit !== 92 && (unit & 0xf800) !== 0xd800;
  let at = from;
  while (at < text.length && stands(text.charCodeAt(at))) at++;
  return at;
}
export class StringBuilder {
  #text = "";
  get length(): number {
    return this.#text.length;
  }
  append(text: string): void {
    this.#text += text;
  }
  appendSlice(text: string, from: number, to: number): void {
    if (from < 0 || to > text.length) throw new Error(`slice ${from}..${to} is out of range`);
    if (from < to) this.#text += text.slice(from, to);
  }
  appendUnit(unit: number): void {
    if (!(unit >= 0 && unit <= 0xffff)) throw new Error(`no code unit: ${unit}`);
    this.#text += String.fromCharCode(unit);
  }
  appendNumber(value: number): void {
    this.#text += String(value);
  }
  finish(): string {
    return this.#text;
  }
}
