// The life of a program: heap, modules, event loop, end.
//
// Exit codes: 0 when nothing is left to do, 1 after an uncaught exception, which is reported on stream 2.

import { commandLine, exit, fillRandom } from "tessera:platform";
import { stackPointer } from "@tessera/machine/cpu";
import { runModules } from "@tessera/machine/image";
import type { i32 } from "@tessera/machine/integer";
import { load32 } from "@tessera/machine/memory";
import { STDERR, writeLine } from "../library/console-output.ts";
import { setStackBase } from "./collector.ts";
import { runEventLoop } from "./event-loop.ts";
import { initialiseHeap, registerArea } from "./heap.ts";
import { seedHashes } from "./string.ts";
import { takeTraceOf } from "./throw.ts";
import { toStringValue } from "./value.ts";

const UNCAUGHT_EXIT = 1;

/** Runs the program to its end. Called once, by the entry code, after the platform is up. */
export function start(): void {
  setStackBase(stackPointer());
  initialiseHeap();
  // SAFETY: the area is 64 bytes of the heap's own memory, not yet in use.
  fillRandom(registerArea, 4);
  seedHashes(load32(registerArea));
  try {
    runModules();
    runEventLoop();
  } catch (error) {
    reportUncaught(error);
    exit(UNCAUGHT_EXIT);
  }
  exit(0);
}

/** The number that the program's first argument spells: which of several linked programs shall run; -1 if none. */
export function programIndex(): i32 {
  const line = commandLine();
  let index: i32 = -1;
  for (let i = 0; i < line.length; i++) {
    const digit = line.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) break;
    index = ((index < 0 ? 0 : index) * 10 + digit) | 0;
  }
  return index;
}

function reportUncaught(error: unknown): void {
  const trace = takeTraceOf(error);
  let text: string;
  try {
    text = typeof error === "symbol" ? "Symbol()" : toStringValue(error);
  } catch {
    text = "a value that cannot be converted to a string";
  }
  writeLine("Uncaught " + text + trace, STDERR);
}
