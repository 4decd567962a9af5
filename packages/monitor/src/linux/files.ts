// Files, descriptors and standard streams.
import { bytesAddress } from "@tessera/machine/cell";
import {
  call,
  EINTR,
  KernelError,
  SYS_CLOSE,
  SYS_EXIT_GROUP,
  SYS_FCNTL,
  SYS_FSTAT,
  SYS_GETRANDOM,
  SYS_OPEN,
  SYS_READ,
  SYS_WRITE,
  tryCall,
} from "./kernel.ts";

export const O_RDONLY = 0;
export const O_RDWR = 2;
export const O_NONBLOCK = 0x800;
export const O_CLOEXEC = 0x80000;

const F_GETFD = 1;
const STAT_BYTES = 144;
const STAT_SIZE = 48;
const STAT_MODE = 24;
const MODE_TYPE = 0xf000;
const MODE_REGULAR = 0x8000;

/** UTF-8 with a terminating NUL, as the kernel takes names. */
export function kernelText(text: string): Uint8Array {
  return new TextEncoder().encode(text + "\0");
}

/** Opens a file and returns its descriptor. */
export function openFile(path: string, flags: number): number {
  const name = kernelText(path);
  return call("Cannot open " + path, SYS_OPEN, bytesAddress(name), flags, 0, 0, 0, 0);
}

export function closeFile(descriptor: number): void {
  tryCall(SYS_CLOSE, descriptor, 0, 0);
}

/** Whether a descriptor is open in this process. */
export function isOpenDescriptor(descriptor: number): boolean {
  return tryCall(SYS_FCNTL, descriptor, F_GETFD, 0) >= 0;
}

/** The whole contents of a regular file of at most `limitBytes`. */
export function readFile(path: string, limitBytes: number): Uint8Array {
  const descriptor = openFile(path, O_RDONLY | O_CLOEXEC);
  const stat = new Uint8Array(STAT_BYTES);
  call("Cannot read " + path, SYS_FSTAT, descriptor, bytesAddress(stat), 0, 0, 0, 0);
  const view = new DataView(stat.buffer);
  if ((view.getUint32(STAT_MODE, true) & MODE_TYPE) !== MODE_REGULAR) {
    throw new KernelError("Cannot read " + path, 21);
  }
  const size = view.getUint32(STAT_SIZE, true) + view.getUint32(STAT_SIZE + 4, true) * 4294967296;
  if (size > limitBytes) throw new KernelError("Cannot read " + path + " of " + size + " bytes", 12);
  const bytes = new Uint8Array(size);
  const length = readFully(descriptor, bytes);
  closeFile(descriptor);
  return length === size ? bytes : bytes.subarray(0, length);
}

/** Reads until `bytes` is full or the file ends; returns the count. */
export function readFully(descriptor: number, bytes: Uint8Array): number {
  let done = 0;
  while (done < bytes.length) {
    const count = tryCall(SYS_READ, descriptor, bytesAddress(bytes) + done, bytes.length - done);
    if (count === -EINTR) continue;
    if (count < 0) throw new KernelError("Cannot read", -count);
    if (count === 0) break;
    done += count;
  }
  return done;
}

/** Writes all of `bytes`; errors are ignored, because there is nobody left to tell. */
export function writeFully(descriptor: number, bytes: Uint8Array): void {
  let done = 0;
  while (done < bytes.length) {
    const count = tryCall(SYS_WRITE, descriptor, bytesAddress(bytes) + done, bytes.length - done);
    if (count === -EINTR) continue;
    if (count <= 0) return;
    done += count;
  }
}

export function writeError(text: string): void {
  writeFully(2, new TextEncoder().encode(text));
}

export function writeOutput(text: string): void {
  writeFully(1, new TextEncoder().encode(text));
}

/** Random bytes of the kernel. */
export function randomBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  call("Cannot get random bytes", SYS_GETRANDOM, bytesAddress(bytes), length, 0, 0, 0, 0);
  return bytes;
}

/** Ends the process with all its threads. */
export function exitProcess(code: number): never {
  for (;;) tryCall(SYS_EXIT_GROUP, code, 0, 0);
}
