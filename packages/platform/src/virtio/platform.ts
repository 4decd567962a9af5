// The platform of a virtio guest: a PC without firmware services, at ring 0 (see entry-assembly.ts).
//
// Contract: docs/compiler.md, "Platform contract"; `devices()` and `commandLine()` for the library OS.
// `initialise` runs before the heap and before module initialisers, see shared/entry-block.ts. Memory, from the
// image upward: heap, then DEVICE_MEMORY_BYTES for virtqueues and their buffers.

import { ENTRY_STACK_LIMIT } from "@tessera/abi/boot-info";
import { pause, setStackLimit } from "@tessera/machine/cpu";
import type { i32, usize } from "@tessera/machine/integer";
import { fillBytes, loadUsize } from "@tessera/machine/memory";
import { imageEnd, scratch, setEntryBlock } from "../shared/entry-block.ts";
import { fillRandom as fillFromGenerator, mixEntropy, seedRandom } from "../shared/random.ts";
import { readText } from "../shared/text.ts";
import { startTimestamp, timestampNs } from "../shared/timestamp.ts";
import { ENTROPY_MEMORY_BYTES, seedFrom } from "./entropy.ts";
import { measureTimestampFrequency, sleep } from "./interval-timer.ts";
import { namedMmioDevices, scannedMmioDevices } from "./mmio.ts";
import { NETWORK_MEMORY_BYTES, negotiateNetwork, VirtioNetworkDevice } from "./network.ts";
import { hasPci, pciDevices } from "./pci.ts";
import { powerOff } from "./power.ts";
import { startSerial, writeSerial } from "./serial.ts";
import { commandLineAddress, findMemory } from "./start-info.ts";
import { DEVICE_ENTROPY, DEVICE_NETWORK, type VirtioTransport } from "./transport.ts";
import { readWallSeconds } from "./wall-clock.ts";

const DEVICE_MEMORY_BYTES = 2 * 1024 * 1024;
const STACK_RESERVE_BYTES = 64 * 1024;
const COMMAND_LINE_BYTES = 4096;
/** After the last frame the guest looks this long before it halts; an interrupt costs more. */
const SPIN_NS = 2000000;
/** The longest sleep while a device might become ready. */
const NAP_NS = 1000000;

let memoryLimit: usize = 0;
let wallStartMs = 0;
let deviceMemory: usize = 0;
let lastReadyNs = 0;
let networks: VirtioNetworkDevice[] | null = null;

export function initialise(boot: usize): void {
  setEntryBlock(boot);
  startSerial();
  // SAFETY: the entry code filled the block.
  setStackLimit(loadUsize(boot + ENTRY_STACK_LIMIT) + STACK_RESERVE_BYTES);
  startTimestamp(measureTimestampFrequency());
  seedRandom(scratch(), 0);
  const seconds = readWallSeconds();
  mixEntropy(seconds % 4294967296);
  wallStartMs = seconds * 1000;
  memoryLimit = findMemory();
  deviceMemory = memoryLimit - DEVICE_MEMORY_BYTES;
  // Firmware may have used the top of memory.
  fillBytes(deviceMemory, 0, DEVICE_MEMORY_BYTES);
}

export function memoryStart(): usize {
  return imageEnd();
}

export function memoryEnd(): usize {
  return memoryLimit - DEVICE_MEMORY_BYTES;
}

/** Both streams go to the serial port. */
export function consoleWrite(address: usize, length: usize, _stream: i32): void {
  writeSerial(address, length);
}

export function monotonicNs(): number {
  return timestampNs();
}

export function wallMs(): number {
  return wallStartMs + Math.floor(timestampNs() / 1000000);
}

export function fillRandom(address: usize, length: usize): void {
  fillFromGenerator(address, length);
}

/**
 * Returns when a device is ready (true) or `deadlineNs` has come (false). Looks at the devices for a while after
 * they were last ready, then sleeps in naps that the interval timer ends.
 */
export function wait(deadlineNs: number): boolean {
  flushDevices();
  for (;;) {
    if (anyReady()) {
      lastReadyNs = timestampNs();
      return true;
    }
    const nowNs = timestampNs();
    if (nowNs >= deadlineNs) return false;
    if (nowNs - lastReadyNs < SPIN_NS) pause();
    else sleep(networks === null ? deadlineNs - nowNs : Math.min(deadlineNs - nowNs, NAP_NS));
  }
}

function flushDevices(): void {
  if (networks === null) return;
  for (let i = 0; i < networks.length; i++) networks[i]!.flush();
}

function anyReady(): boolean {
  if (networks === null) return false;
  for (let i = 0; i < networks.length; i++) {
    if (networks[i]!.isReady()) return true;
  }
  return false;
}

export function exit(code: i32): never {
  powerOff(code);
}

/** Every virtio network device; entropy devices seed the random generator on the way. */
export function devices(): VirtioNetworkDevice[] {
  if (networks !== null) return networks;
  const found: VirtioNetworkDevice[] = [];
  for (const device of findTransports()) {
    if (device.deviceType === DEVICE_ENTROPY) {
      const memory = takeDeviceMemory(ENTROPY_MEMORY_BYTES);
      if (memory !== 0) seedFrom(device, memory);
    }
    if (device.deviceType === DEVICE_NETWORK && negotiateNetwork(device)) {
      const memory = takeDeviceMemory(NETWORK_MEMORY_BYTES);
      if (memory !== 0) found.push(new VirtioNetworkDevice(device, memory));
    }
  }
  networks = found;
  return found;
}

function findTransports(): VirtioTransport[] {
  const found: VirtioTransport[] = [];
  for (const device of namedMmioDevices(commandLine())) found.push(device);
  if (hasPci()) {
    for (const device of pciDevices()) found.push(device);
  } else if (found.length === 0) {
    for (const device of scannedMmioDevices()) found.push(device);
  }
  return found;
}

/** Memory for a device's queues, 0 if none is left. */
function takeDeviceMemory(sizeBytes: number): usize {
  const start = deviceMemory;
  if (start + sizeBytes > memoryLimit) return 0;
  deviceMemory = start + sizeBytes;
  return start;
}

/** The guest's command line, words separated by blanks. */
export function commandLine(): string {
  return readText(commandLineAddress(), COMMAND_LINE_BYTES);
}
