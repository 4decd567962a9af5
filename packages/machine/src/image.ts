// Tables of the linked image. Only the runtime's core uses these; on Node each throws.
import type { u32, usize } from "./integer.ts";
import { onlyCompiled } from "./only-compiled.ts";

/**
 * Address of the table of pointers to ShapeInfo; its first entry belongs to shape 64.
 * @intrinsic
 */
export function shapesAddress(): usize {
  onlyCompiled("shapesAddress");
}

/**
 * Number of entries of the table of shapes.
 * @intrinsic
 */
export function shapeCount(): u32 {
  onlyCompiled("shapeCount");
}

/**
 * Address of the contiguous module-level variables that hold values: roots of the collector.
 * @intrinsic
 */
export function globalsAddress(): usize {
  onlyCompiled("globalsAddress");
}

/**
 * Number of 8-byte values at `globalsAddress()`.
 * @intrinsic
 */
export function globalsCount(): usize {
  onlyCompiled("globalsCount");
}

/**
 * Address of the pending exception: 8 bytes, EMPTY if none. A root of the collector.
 * @intrinsic
 */
export function exceptionAddress(): usize {
  onlyCompiled("exceptionAddress");
}

/**
 * Runs the initialisers of all modules in evaluation order. Throws what they throw.
 * @intrinsic
 */
export function runModules(): void {
  onlyCompiled("runModules");
}

/**
 * Gives the pending exception and clears it; EMPTY if none.
 * @intrinsic
 */
export function takeException(): unknown {
  onlyCompiled("takeException");
}

/**
 * Address of the table of source positions for traces: `{ V function; V file; u32 line; u32 column }`.
 * @intrinsic
 */
export function sitesAddress(): usize {
  onlyCompiled("sitesAddress");
}
