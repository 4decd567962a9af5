// The life of a program: heap, modules, event loop, end.
//
// Exit codes: 0 when nothing is left to do, 1 after an uncaught exception, which is reported on stream 2.

import { commandLine, exit, fillRandom } from "tessera:platform";
import { shapeOf } from "@tessera/machine/cell";
import { stackPointer } from "@tessera/machine/cpu";
import { runModules } from "@tessera/machine/image";
import type { i32 } from "@tessera/machine/integer";
import { load32 } from "@tessera/machine/memory";
import { STDERR, writeLine } from "../library/console-output.ts";
import { setStackBase } from "./collector.ts";
import { runEventLoop } from "./event-loop.ts";
import { initialiseHeap, registerArea } from "./heap.ts";
import { integerToString } from "./number-text.ts";
import { className, shapeInfo } from "./shapes.ts";
import { seedHashes } from "./string.ts";
import { takeTraceOf } from "./throw.ts";
import { typeOf } from "./value.ts";

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

/** One line (Errors with their trace) on stream 2. Avoids ToString: it would bring all conversions into every image. */
function reportUncaught(error: unknown): void {
  writeLine("Uncaught " + describe(error) + takeTraceOf(error), STDERR);
}

function describe(error: unknown): string {
  if (typeof error === "string") return error;
  if (error instanceof Error) return describeError(error);
  if (typeof error === "number") return describeNumber(error);
  if (error === undefined) return "undefined";
  if (error === null) return "null";
  if (typeof error === "boolean") return error ? "true" : "false";
  return "[a thrown " + typeOf(error) + " that is no Error]";
}

/** As Node shows the head of the stack of an error whose class does not set its name. */
function describeError(error: Error): string {
  let title = error.name;
  const owner = className(shapeInfo(shapeOf(error))) as string;
  if (owner !== "" && owner !== title && title.endsWith("Error"))
    title = owner.includes(title) ? owner : owner + " [" + title + "]";
  return error.message === "" ? title : title + ": " + error.message;
}

function describeNumber(value: number): string {
  const magnitude = value < 0 ? 0 - value : value;
  if (!(magnitude < 9007199254740992) || Math.floor(value) !== value) return "[a thrown number]";
  return (value < 0 ? "-" : "") + integerToString(magnitude);
}
