// Raw memory, little-endian, without alignment requirements.
//
// Compiled, an address is an address of the machine. On Node it is one of a simulated memory that starts at
// BASE and grows as `allocateMemory` is called; an access outside of what was allocated throws RangeError.
// SAFETY: nothing here is checked when compiled. Callers state why their addresses are valid.
import type { i32, u8, u16, u32, u64, usize } from "./integer.ts";

/** Address of the first byte of Node's simulated memory; page zero stays invalid as in every image. */
const BASE = 0x10000;
const LARGEST = 1 << 30;

let arena = new ArrayBuffer(0);
let view = new DataView(arena);
let bytes = new Uint8Array(arena);
let used = 0;

/**
 * Reserves `size` zero bytes, aligned to 16, that are never freed: for tests and fixed tables.
 * @intrinsic
 */
export function allocateMemory(size: usize): usize {
  const start = used;
  const end = start + ((size + 15) & ~15);
  if (size < 0 || end > LARGEST) throw new RangeError(`Cannot allocate ${size} bytes of simulated memory`);
  if (end > arena.byteLength) {
    const grown = new ArrayBuffer(Math.max(end, arena.byteLength * 2, 65536));
    const copy = new Uint8Array(grown);
    copy.set(bytes);
    arena = grown;
    bytes = copy;
    view = new DataView(grown);
  }
  used = end;
  return BASE + start;
}

/**
 * Has the processor fetch what is there; changes nothing.
 * @intrinsic
 */
export function prefetch(_address: usize): void {}

/** @intrinsic */
export function load8(address: usize): u8 {
  return view.getUint8(address - BASE);
}

/** @intrinsic */
export function load16(address: usize): u16 {
  return view.getUint16(address - BASE, true);
}

/** @intrinsic */
export function load32(address: usize): u32 {
  return view.getUint32(address - BASE, true);
}

/** @intrinsic */
export function load64(address: usize): u64 {
  return view.getBigUint64(address - BASE, true);
}

/**
 * A 64-bit address or size. The result is meaningful only if what is stored there is one.
 * @intrinsic
 */
export function loadUsize(address: usize): usize {
  return Number(view.getBigInt64(address - BASE, true));
}

/** @intrinsic */
export function loadF64(address: usize): number {
  return view.getFloat64(address - BASE, true);
}

/** @intrinsic */
export function loadF32(address: usize): number {
  return view.getFloat32(address - BASE, true);
}

/**
 * Stores the low 8 bits of `value`.
 * @intrinsic
 */
export function store8(address: usize, value: u32): void {
  view.setUint8(address - BASE, value);
}

/**
 * Stores the low 16 bits of `value`.
 * @intrinsic
 */
export function store16(address: usize, value: u32): void {
  view.setUint16(address - BASE, value, true);
}

/** @intrinsic */
export function store32(address: usize, value: u32): void {
  view.setUint32(address - BASE, value, true);
}

/** @intrinsic */
export function store64(address: usize, value: u64): void {
  view.setBigUint64(address - BASE, value, true);
}

/** @intrinsic */
export function storeUsize(address: usize, value: usize): void {
  view.setBigInt64(address - BASE, BigInt(value), true);
}

/** @intrinsic */
export function storeF64(address: usize, value: number): void {
  view.setFloat64(address - BASE, value, true);
}

/** @intrinsic */
export function storeF32(address: usize, value: number): void {
  view.setFloat32(address - BASE, value, true);
}

/**
 * Copies `length` bytes; the ranges may overlap.
 * @intrinsic
 */
export function copyBytes(to: usize, from: usize, length: usize): void {
  checkRange(to, length);
  checkRange(from, length);
  bytes.copyWithin(to - BASE, from - BASE, from - BASE + length);
}

/**
 * Sets `length` bytes to `byte`.
 * @intrinsic
 */
export function fillBytes(to: usize, byte: u32, length: usize): void {
  checkRange(to, length);
  bytes.fill(byte, to - BASE, to - BASE + length);
}

/**
 * Compares as unsigned bytes: negative, zero or positive as `a` sorts before, with or after `b`.
 * @intrinsic
 */
export function compareBytes(a: usize, b: usize, length: usize): i32 {
  checkRange(a, length);
  checkRange(b, length);
  for (let i = 0; i < length; i++) {
    const difference = bytes[a - BASE + i]! - bytes[b - BASE + i]!;
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * Offset from `address` of the first byte equal to `byte`, or -1.
 * @intrinsic
 */
export function findByte(address: usize, byte: u32, length: usize): usize {
  checkRange(address, length);
  const index = bytes.subarray(address - BASE, address - BASE + length).indexOf(byte);
  return index;
}

function checkRange(address: usize, length: usize): void {
  if (length < 0 || address < BASE || address + length > BASE + used) {
    throw new RangeError(`Cannot access ${length} bytes at ${address}: outside of the simulated memory`);
  }
}
