// virtio over memory-mapped registers, version 2 (Virtual I/O Device 1.2, section 4.2).
//
// Contract: devices are those that the command line names (`virtio_mmio.device=512@0xfeb00e00:5`, as QEMU's
// microvm and Firecracker write it), else those found in microvm's window of 24 slots. Slots without a device
// (type 0) and legacy devices (version 1) are passed over.

import type { usize } from "@tessera/machine/integer";
import { readRegister8, readRegister32, writeRegister32 } from "./registers.ts";
import type { VirtioTransport } from "./transport.ts";

const MAGIC = 0x74726976;
const VERSION = 2;

const REGISTER_MAGIC = 0x00;
const REGISTER_VERSION = 0x04;
const REGISTER_DEVICE = 0x08;
const REGISTER_DEVICE_FEATURES = 0x10;
const REGISTER_DEVICE_FEATURES_SELECT = 0x14;
const REGISTER_DRIVER_FEATURES = 0x20;
const REGISTER_DRIVER_FEATURES_SELECT = 0x24;
const REGISTER_QUEUE_SELECT = 0x30;
const REGISTER_QUEUE_MAX = 0x34;
const REGISTER_QUEUE_SIZE = 0x38;
const REGISTER_QUEUE_READY = 0x44;
const REGISTER_NOTIFY = 0x50;
const REGISTER_STATUS = 0x70;
const REGISTER_DESCRIPTORS = 0x80;
const REGISTER_AVAILABLE = 0x90;
const REGISTER_USED = 0xa0;
const REGISTER_CONFIG = 0x100;

const WINDOW = 0xfeb00000;
const WINDOW_SLOTS = 24;
const SLOT_BYTES = 0x200;
const FOUR_GIB = 4294967296;
const PARAMETER = "virtio_mmio.device=";

export class MmioTransport implements VirtioTransport {
  readonly deviceType: number;
  readonly #base: usize;

  constructor(base: usize) {
    this.#base = base;
    this.deviceType = readRegister32(base + REGISTER_DEVICE);
  }

  readStatus(): number {
    return readRegister32(this.#base + REGISTER_STATUS);
  }

  writeStatus(status: number): void {
    writeRegister32(this.#base + REGISTER_STATUS, status);
  }

  readFeatures(word: number): number {
    writeRegister32(this.#base + REGISTER_DEVICE_FEATURES_SELECT, word);
    return readRegister32(this.#base + REGISTER_DEVICE_FEATURES);
  }

  writeFeatures(word: number, features: number): void {
    writeRegister32(this.#base + REGISTER_DRIVER_FEATURES_SELECT, word);
    writeRegister32(this.#base + REGISTER_DRIVER_FEATURES, features);
  }

  maxQueueSize(queue: number): number {
    writeRegister32(this.#base + REGISTER_QUEUE_SELECT, queue);
    return readRegister32(this.#base + REGISTER_QUEUE_MAX);
  }

  startQueue(queue: number, size: number, descriptors: usize, available: usize, used: usize): void {
    writeRegister32(this.#base + REGISTER_QUEUE_SELECT, queue);
    writeRegister32(this.#base + REGISTER_QUEUE_SIZE, size);
    this.#writeAddress(REGISTER_DESCRIPTORS, descriptors);
    this.#writeAddress(REGISTER_AVAILABLE, available);
    this.#writeAddress(REGISTER_USED, used);
    writeRegister32(this.#base + REGISTER_QUEUE_READY, 1);
  }

  notify(queue: number): void {
    writeRegister32(this.#base + REGISTER_NOTIFY, queue);
  }

  readConfig(offset: number): number {
    return readRegister8(this.#base + REGISTER_CONFIG + offset);
  }

  #writeAddress(register: number, address: usize): void {
    writeRegister32(this.#base + register, address % FOUR_GIB);
    writeRegister32(this.#base + register + 4, Math.floor(address / FOUR_GIB));
  }
}

/** Devices named on the command line; empty if it names none. */
export function namedMmioDevices(commandLine: string): MmioTransport[] {
  const found: MmioTransport[] = [];
  for (const word of commandLine.split(" ")) {
    if (!word.startsWith(PARAMETER)) continue;
    const base = parseBase(word.slice(PARAMETER.length));
    if (base > 0 && base < FOUR_GIB && isDevice(base)) found.push(new MmioTransport(base));
  }
  return found;
}

/** Devices in microvm's window. Look here only on a machine without PCI. */
export function scannedMmioDevices(): MmioTransport[] {
  const found: MmioTransport[] = [];
  for (let slot = 0; slot < WINDOW_SLOTS; slot++) {
    const base = WINDOW + slot * SLOT_BYTES;
    if (isDevice(base)) found.push(new MmioTransport(base));
  }
  return found;
}

function isDevice(base: usize): boolean {
  return (
    readRegister32(base + REGISTER_MAGIC) === MAGIC &&
    readRegister32(base + REGISTER_VERSION) === VERSION &&
    readRegister32(base + REGISTER_DEVICE) !== 0
  );
}

/** The address of `<size>@<address>:<interrupt>`, -1 if the text is none. */
function parseBase(text: string): number {
  const at = text.indexOf("@0x");
  if (at < 0) return -1;
  const colon = text.indexOf(":", at);
  const digits = colon < 0 ? text.slice(at + 3) : text.slice(at + 3, colon);
  const value = parseInt(digits, 16);
  return value >= 0 ? value : -1;
}
