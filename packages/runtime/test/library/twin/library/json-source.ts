// Node twin of library/json-source.ts.
let text = "";
export function openSource(source: string): void {
  text = source;
}
export const closeSource = (): void => openSource("");
export const sourceText = (): string => text;
export const sourceLength = (): number => text.length;
export function unitAt(at: number): number {
  if (at < 0) throw new Error(`position ${at} is negative`);
  return at < text.length ? text.charCodeAt(at) : -1;
}
export function skipSpace(at: number): number {
  let next = at;
  while (" \n\r\t".includes(text[next] ?? "x")) next++;
  return next;
}
export function plainEnd(at: number): number {
  let next = at;
  while (unitAt(next) >= 32 && unitAt(next) !== 34 && unitAt(next) !== 92) next++;
  return next;
}
export const slice = (from: number, to: number): string => text.slice(from, to);
export const nameOf = slice;
