// Node twin of the parts of machine/cell.ts that the library uses outside of the files with twins of their own.
export const isCell = (v: unknown): boolean =>
  (typeof v === "object" && v !== null) || typeof v === "function" || typeof v === "string";
export const shapeOf = (v: unknown): number => (Array.isArray(v) ? 6 : typeof v === "string" ? 2 : 64);
export const addressOf = (_: unknown): number => 0;
export const callFunction = (f: unknown, self: unknown, args: unknown[]): unknown =>
  (f as (...args: unknown[]) => unknown).apply(self, args);
interface Frame {
  resume(mode: number, sent: unknown): unknown;
  finished: boolean;
  awaiting: boolean;
}
export const resumeFrame = (frame: unknown, mode: number, sent: unknown): unknown =>
  (frame as Frame).resume(mode, sent);
export const frameFinished = (frame: unknown): boolean => (frame as Frame).finished;
export const frameAwaiting = (frame: unknown): boolean => (frame as Frame).awaiting;
export const bytesAddress = (_: unknown): number => 0;
export const emptyValue = (): unknown => undefined;
