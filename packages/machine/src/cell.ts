// Values and heap cells as the runtime sees them: docs/compiler.md, "Values" and "Cells".
//
// Only the runtime's core uses these; on Node each throws, as V8's values have no such form.
// SAFETY: none of them checks its operand. The caller knows the kind of the cell.
import type { i32, u32, u64, usize } from "./integer.ts";
import { onlyCompiled } from "./only-compiled.ts";

/**
 * Address of the header of a cell.
 * @intrinsic
 */
export function addressOf(_cell: unknown): usize {
  onlyCompiled("addressOf");
}

/**
 * The cell whose header is at `address`, taken to be a T.
 * @intrinsic
 */
export function cellAt<T>(_address: usize): T {
  onlyCompiled("cellAt");
}

/**
 * The 64 bits of a value.
 * @intrinsic
 */
export function bitsOf(_value: unknown): u64 {
  onlyCompiled("bitsOf");
}

/**
 * The value with these 64 bits, taken to be a T.
 * @intrinsic
 */
export function fromBits<T>(_bits: u64): T {
  onlyCompiled("fromBits");
}

/**
 * The value stored in 8 bytes.
 * @intrinsic
 */
export function loadValue(_address: usize): unknown {
  onlyCompiled("loadValue");
}

/**
 * Stores the 8 bytes of a value.
 * @intrinsic
 */
export function storeValue(_address: usize, _value: unknown): void {
  onlyCompiled("storeValue");
}

/**
 * Whether the value is a pointer to a cell.
 * @intrinsic
 */
export function isCell(_value: unknown): boolean {
  onlyCompiled("isCell");
}

/**
 * Whether the value is EMPTY (absent property, hole).
 * @intrinsic
 */
export function isEmpty(_value: unknown): boolean {
  onlyCompiled("isEmpty");
}

/**
 * EMPTY. It must not reach a program.
 * @intrinsic
 */
export function emptyValue(): unknown {
  onlyCompiled("emptyValue");
}

/**
 * Shape number of a cell (header, offset 0).
 * @intrinsic
 */
export function shapeOf(_cell: unknown): u32 {
  onlyCompiled("shapeOf");
}

/**
 * Second word of a cell's header (offset 4).
 * @intrinsic
 */
export function auxOf(_cell: unknown): u32 {
  onlyCompiled("auxOf");
}

/**
 * Sets the second word of a cell's header.
 * @intrinsic
 */
export function setAux(_cell: unknown, _aux: u32): void {
  onlyCompiled("setAux");
}

/**
 * Address of element 0 of a byte array; valid as long as the array is reachable, since cells do not move.
 * @intrinsic
 */
export function bytesAddress(_view: Uint8Array | Int32Array): usize {
  onlyCompiled("bytesAddress");
}

/**
 * Calls a function value. Throws TypeError if it is none.
 * @intrinsic
 */
export function callFunction(_callee: unknown, _self: unknown, _args: unknown[]): unknown {
  onlyCompiled("callFunction");
}

/**
 * `new callee(...args)`. Throws TypeError if it is not a class.
 * @intrinsic
 */
export function constructClass(_callee: unknown, _args: unknown[]): unknown {
  onlyCompiled("constructClass");
}

/**
 * Continues a FRAME until it suspends or ends, with `mode` 0 next, 1 throw, 2 return and the value `sent`.
 * Gives the yielded, awaited or returned value; throws what the body throws.
 * @intrinsic
 */
export function resumeFrame(_frame: unknown, _mode: i32, _sent: unknown): unknown {
  onlyCompiled("resumeFrame");
}

/**
 * Whether the body of a FRAME has returned or thrown.
 * @intrinsic
 */
export function frameFinished(_frame: unknown): boolean {
  onlyCompiled("frameFinished");
}

/**
 * Whether the last suspension of a FRAME was an await (else a yield).
 * @intrinsic
 */
export function frameAwaiting(_frame: unknown): boolean {
  onlyCompiled("frameAwaiting");
}
