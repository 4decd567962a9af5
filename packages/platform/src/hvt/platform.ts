// The platform of an hvt guest: Solo5's hvt ABI, version 2. The guest needs no privilege: it runs at ring 3 under
// our monitor and at ring 0 under Solo5's.
//
// Contract: docs/compiler.md, "Platform contract"; `devices()` and `commandLine()` for the library OS.
// `initialise` runs before the heap and before module initialisers, see shared/entry-block.ts.

import {
  EXTENSION_EXCHANGE,
  EXTENSION_FLAGS,
  EXTENSION_SEED,
  HVT_COMMAND_LINE,
  HVT_CYCLE_FREQUENCY,
  HVT_MANIFEST,
  HVT_MEMORY_BYTES,
} from "@tessera/abi/boot-info";
import { COMMAND_LINE_BYTES, guardPage, stackBytes } from "@tessera/abi/layout";
import { setStackLimit, trap } from "@tessera/machine/cpu";
import type { i32, usize } from "@tessera/machine/integer";
import { load32, loadUsize } from "@tessera/machine/memory";
import { bootInfo, hasExtension, imageEnd, scratch, setEntryBlock } from "../shared/entry-block.ts";
import { attachedNetworks } from "../shared/manifest.ts";
import { fillRandom as fillFromGenerator, seedRandom } from "../shared/random.ts";
import { readText } from "../shared/text.ts";
import { startTimestamp, timestampNs } from "../shared/timestamp.ts";
import { EXCHANGE_MTU, ExchangeNetworkDevice } from "./exchange-device.ts";
import { hyperHalt, hyperPoll, hyperPuts, hyperWallMs } from "./hypercall.ts";
import { HvtNetworkDevice } from "./network.ts";

/** The part of the stack kept for what runs after an overflow was noticed. */
const STACK_RESERVE_DIVISOR = 8;
/** The longest sleep asked of the monitor at once; the event loop just asks again. */
const LONGEST_POLL_NS = 3600000000000;
/** Frames per direction that one exit may carry. */
const MANY_SLOTS = 64;
const FEW_SLOTS = 16;
const SMALL_MEMORY_BYTES = 16777216;

let memoryBytes: usize = 0;
/** The only device, if the monitor takes frames in batches. */
let exchangeDevice: ExchangeNetworkDevice | null = null;

export function initialise(boot: usize): void {
  setEntryBlock(boot);
  const info = bootInfo();
  // SAFETY: the monitor filled `struct hvt_boot_info` before it entered the guest.
  memoryBytes = loadUsize(info + HVT_MEMORY_BYTES);
  startTimestamp(loadUsize(info + HVT_CYCLE_FREQUENCY));
  const stack = stackBytes(memoryBytes);
  setStackLimit(memoryBytes - stack + Math.floor(stack / STACK_RESERVE_DIVISOR));
  seedRandom(scratch(), hasExtension() ? info + EXTENSION_SEED : 0);
}

export function memoryStart(): usize {
  return imageEnd();
}

export function memoryEnd(): usize {
  return guardPage(memoryBytes);
}

/** Both streams go to the monitor's console: the hvt ABI has only one. */
export function consoleWrite(address: usize, length: usize, _stream: i32): void {
  hyperPuts(address, length);
}

export function monotonicNs(): number {
  return timestampNs();
}

export function wallMs(): number {
  return hyperWallMs();
}

export function fillRandom(address: usize, length: usize): void {
  fillFromGenerator(address, length);
}

/** Sleeps until a device is ready (true) or `deadlineNs` has come (false). At or below 0 it only looks. */
export function wait(deadlineNs: number): boolean {
  let timeoutNs = 0;
  if (deadlineNs > 0) timeoutNs = Math.min(Math.max(deadlineNs - timestampNs(), 0), LONGEST_POLL_NS);
  const batched = exchangeDevice;
  if (batched !== null) return batched.exchange(Math.ceil(timeoutNs));
  return hyperPoll(Math.ceil(timeoutNs));
}

export function exit(code: i32): never {
  hyperHalt(code & 0xff);
  trap();
}

/** Every network device that the monitor attached, in the order of the manifest. */
export function devices(): (HvtNetworkDevice | ExchangeNetworkDevice)[] {
  // SAFETY: pointer to the manifest in the boot information.
  const attached = attachedNetworks(loadUsize(bootInfo() + HVT_MANIFEST));
  const first = attached[0];
  if (attached.length === 1 && first !== undefined && first.mtu <= EXCHANGE_MTU && offersExchange()) {
    exchangeDevice ??= new ExchangeNetworkDevice(
      first,
      memoryBytes < SMALL_MEMORY_BYTES ? FEW_SLOTS : MANY_SLOTS,
    );
    return [exchangeDevice];
  }
  const found: HvtNetworkDevice[] = [];
  for (const one of attached) found.push(new HvtNetworkDevice(one));
  return found;
}

/** Whether the monitor serves HYPERCALL_EXCHANGE. */
function offersExchange(): boolean {
  // SAFETY: the extension's flags follow its magic number.
  return hasExtension() && (load32(bootInfo() + EXTENSION_FLAGS) & EXTENSION_EXCHANGE) !== 0;
}

/** The guest's command line, words separated by blanks. */
export function commandLine(): string {
  // SAFETY: pointer to the NUL-terminated command line in the boot information.
  return readText(loadUsize(bootInfo() + HVT_COMMAND_LINE), COMMAND_LINE_BYTES);
}
