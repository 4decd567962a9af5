// The life of a program: heap, modules, event loop, end.
//
// Exit codes: 0 when nothing is left to do, 1 after an uncaught exception, which is reported on stream 2.

import { exit, fillRandom } from "tessera:platform";
import { stackPointer } from "@tessera/machine/cpu";
import { runModules } from "@tessera/machine/image";
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
