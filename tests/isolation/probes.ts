// Programs that try to break out, one per word of the command line. Each must be stopped by the monitor; the
// line that it prints when it was not stopped makes the test fail.

import { commandLine, memoryEnd, memoryStart } from "tessera:platform";
import { addressOf, callFunction, cellAt } from "@tessera/machine/cell";
import { setStackLimit } from "@tessera/machine/cpu";
import { load8, load32, loadUsize, store8, store32, storeUsize } from "@tessera/machine/memory";
import { in8, out8, out32 } from "@tessera/machine/port";
import { syscall } from "@tessera/machine/syscall";

const IMAGE_BASE = 0x100000;
const data = new Uint8Array([0x90, 0x90, 0xc3, 0x90]);

/** A function value in raw memory whose code is at `code`; see docs/compiler.md, "Cells". */
function callAddress(code: number): void {
  const cell = memoryEnd() - 64;
  store32(cell, 7);
  store32(cell + 4, 0);
  storeUsize(cell + 8, code);
  storeUsize(cell + 16, 0);
  storeUsize(cell + 24, 0);
  callFunction(cellAt<unknown>(cell), undefined, []);
}

function overrun(depth: number): number {
  return depth + overrun(depth + 1) * 2;
}

function run(word: string): void {
  switch (word) {
    case "none":
      console.log("a quiet guest");
      return;
    case "wait":
      setTimeout(() => console.log("waited"), 1000);
      return;
    case "write-text":
      store8(IMAGE_BASE, 0x90);
      break;
    case "write-constants":
      // The description of a function, to which its cell points.
      store8(loadUsize(addressOf(run) + 16), 0x41);
      break;
    case "execute-data":
      callAddress(addressOf(data));
      break;
    case "execute-heap":
      callAddress(memoryStart());
      break;
    case "read-page-zero":
      console.log(load8(8));
      break;
    case "write-page-zero":
      store8(0, 1);
      break;
    case "jump-to-page-zero":
      callAddress(0x10);
      break;
    case "write-boot-info":
      store8(0x10008, 1);
      break;
    case "write-boot-info-spt":
      store8(0x11008, 1);
      break;
    case "system-call":
      syscall(39, 0, 0, 0, 0, 0, 0);
      break;
    case "open-file":
      syscall(2, addressOf("/etc/passwd") + 16, 0, 0, 0, 0, 0);
      break;
    case "write-other-descriptor":
      syscall(1, 3, addressOf("x") + 16, 1, 0, 0, 0);
      break;
    case "overrun-stack":
      setStackLimit(0);
      console.log(overrun(0));
      break;
    case "beyond-memory":
      console.log(load32(0x60000000));
      break;
    case "port-in":
      console.log(in8(0x60));
      break;
    case "port-out":
      out8(0x64, 0xfe);
      break;
    case "fault-port":
      out8(0x11, 14);
      break;
    case "hypercall-unknown":
      out32(0x50a, memoryEnd() - 64);
      break;
    case "hypercall-into-text":
      // Wall clock into text: the monitor must not write for the guest where it could not write itself.
      out32(0x501, IMAGE_BASE);
      break;
    case "hypercall-beyond-memory":
      out32(0x501, 0xfffffff0);
      break;
    case "hypercall-long-read":
      storeUsize(memoryEnd() - 64, IMAGE_BASE);
      storeUsize(memoryEnd() - 56, 0x7fffffff);
      out32(0x502, memoryEnd() - 64);
      break;
    case "monitor-area":
      console.log(loadUsize(memoryEnd() + 0x1000000));
      break;
    default:
      console.log("unknown probe " + word);
      return;
  }
  console.log("not stopped: " + word);
}

run(commandLine().trim());
