// The program's arguments, read where the kernel left them.
//
// Contract: words before `--` are for the platform (`--mem=BYTES`, `--net=tap:NAME`), the words after it, or all
// if there is no `--`, are the program's. Reading an option allocates nothing; `commandLine` does.
// Stack at the entry: argc, argv[0..argc-1], 0, environment.

import type { i32, usize } from "@tessera/machine/integer";
import { load8, loadUsize } from "@tessera/machine/memory";
import { readText } from "../shared/text.ts";

let stack: usize = 0;

const LONGEST = 4096;
const MINUS = 0x2d;
const EQUALS = 0x3d;

/** Remembers the stack pointer that the entry code received. */
export function setInitialStack(address: usize): void {
  stack = address;
}

export function argumentCount(): usize {
  // SAFETY: the kernel put argc there, and argc pointers to NUL-terminated words behind it; so in all below.
  return loadUsize(stack);
}

/** Address of a word's text. */
export function argumentAt(index: usize): usize {
  return loadUsize(stack + 8 + index * 8);
}

/** Number of the word `--`, or -1. */
function separator(): i32 {
  const count = argumentCount();
  for (let i = 1; i < count; i++) {
    const word = argumentAt(i);
    if (load8(word) === MINUS && load8(word + 1) === MINUS && load8(word + 2) === 0) return i | 0;
  }
  return -1;
}

/** Address of the text behind `--name=` among the platform's words, or 0. Characters of `name` are ASCII. */
export function option(name: string): usize {
  const end = separator();
  for (let i = 1; i < end; i++) {
    const value = valueOf(argumentAt(i), name);
    if (value !== 0) return value;
  }
  return 0;
}

function valueOf(word: usize, name: string): usize {
  if (load8(word) !== MINUS || load8(word + 1) !== MINUS) return 0;
  const length = name.length;
  for (let i = 0; i < length; i++) {
    if (load8(word + 2 + i) !== name.charCodeAt(i)) return 0;
  }
  return load8(word + 2 + length) === EQUALS ? word + 3 + length : 0;
}

/** A decimal number; -1 if the text is none. */
export function parseDecimal(text: usize): usize {
  let value: usize = 0;
  for (let i = 0; i < 16; i++) {
    const byte = load8(text + i);
    if (byte === 0) return i === 0 ? -1 : value;
    if (byte < 0x30 || byte > 0x39) return -1;
    value = value * 10 + (byte - 0x30);
  }
  return -1;
}

/** The words for the library OS and the program, separated by blanks. */
export function commandLine(): string {
  const end = separator();
  const count = argumentCount();
  let line = "";
  for (let i = 1; i < count; i++) {
    if (i === end) continue;
    const word = readText(argumentAt(i), LONGEST);
    // Before `--` only addresses concern the guest; the other words were for the platform.
    if (i < end && !word.startsWith("--ip=") && !word.startsWith("--gateway=")) continue;
    line = line === "" ? word : line + " " + word;
  }
  return line;
}
