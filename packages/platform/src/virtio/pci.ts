// virtio over PCI, modern interface (Virtual I/O Device 1.2, section 4.1), on bus 0.
//
// Contract: configuration goes through ports 0xcf8 and 0xcfc. A device is taken if its vendor is 0x1af4 and its
// capabilities place common, notify and device configuration in memory below 4 GiB; all others are passed over.
// The firmware has assigned the addresses.

import type { u32, usize } from "@tessera/machine/integer";
import { in32, out32 } from "@tessera/machine/port";
import {
  readRegister8,
  readRegister16,
  readRegister32,
  writeRegister8,
  writeRegister16,
  writeRegister32,
} from "./registers.ts";
import { DEVICE_ENTROPY, DEVICE_NETWORK, type VirtioTransport } from "./transport.ts";

const ADDRESS_PORT = 0xcf8;
const DATA_PORT = 0xcfc;
const ENABLE = 0x80000000;
const NOTHING = 0xffffffff;
const VENDOR_VIRTIO = 0x1af4;
const FIRST_MODERN = 0x1040;
const TRANSITIONAL_NETWORK = 0x1000;
const TRANSITIONAL_ENTROPY = 0x1005;

const CONFIG_COMMAND = 0x04;
const CONFIG_BAR_0 = 0x10;
const CONFIG_HEADER = 0x0c;
const CONFIG_CAPABILITIES = 0x34;
const COMMAND_MEMORY_AND_MASTER = 6;
const CAPABILITY_VENDOR = 9;
const MAX_CAPABILITIES = 48;
const FOUR_GIB = 4294967296;

const TYPE_COMMON = 1;
const TYPE_NOTIFY = 2;
const TYPE_DEVICE = 4;

// struct virtio_pci_common_cfg
const COMMON_DEVICE_FEATURES_SELECT = 0;
const COMMON_DEVICE_FEATURES = 4;
const COMMON_DRIVER_FEATURES_SELECT = 8;
const COMMON_DRIVER_FEATURES = 12;
const COMMON_STATUS = 20;
const COMMON_QUEUE_SELECT = 22;
const COMMON_QUEUE_SIZE = 24;
const COMMON_QUEUE_ENABLE = 28;
const COMMON_QUEUE_NOTIFY_OFFSET = 30;
const COMMON_DESCRIPTORS = 32;
const COMMON_AVAILABLE = 40;
const COMMON_USED = 48;

export class PciTransport implements VirtioTransport {
  readonly deviceType: number;
  readonly #common: usize;
  readonly #notify: usize;
  readonly #notifyMultiplier: number;
  readonly #config: usize;
  readonly #notifyOffsets: number[] = [];

  constructor(deviceType: number, common: usize, notify: usize, notifyMultiplier: number, config: usize) {
    this.deviceType = deviceType;
    this.#common = common;
    this.#notify = notify;
    this.#notifyMultiplier = notifyMultiplier;
    this.#config = config;
  }

  readStatus(): number {
    return readRegister8(this.#common + COMMON_STATUS);
  }

  writeStatus(status: number): void {
    writeRegister8(this.#common + COMMON_STATUS, status);
  }

  readFeatures(word: number): number {
    writeRegister32(this.#common + COMMON_DEVICE_FEATURES_SELECT, word);
    return readRegister32(this.#common + COMMON_DEVICE_FEATURES);
  }

  writeFeatures(word: number, features: number): void {
    writeRegister32(this.#common + COMMON_DRIVER_FEATURES_SELECT, word);
    writeRegister32(this.#common + COMMON_DRIVER_FEATURES, features);
  }

  maxQueueSize(queue: number): number {
    writeRegister16(this.#common + COMMON_QUEUE_SELECT, queue);
    return readRegister16(this.#common + COMMON_QUEUE_SIZE);
  }

  startQueue(queue: number, size: number, descriptors: usize, available: usize, used: usize): void {
    writeRegister16(this.#common + COMMON_QUEUE_SELECT, queue);
    writeRegister16(this.#common + COMMON_QUEUE_SIZE, size);
    this.#writeAddress(COMMON_DESCRIPTORS, descriptors);
    this.#writeAddress(COMMON_AVAILABLE, available);
    this.#writeAddress(COMMON_USED, used);
    while (this.#notifyOffsets.length <= queue) this.#notifyOffsets.push(0);
    this.#notifyOffsets[queue] =
      readRegister16(this.#common + COMMON_QUEUE_NOTIFY_OFFSET) * this.#notifyMultiplier;
    writeRegister16(this.#common + COMMON_QUEUE_ENABLE, 1);
  }

  notify(queue: number): void {
    writeRegister16(this.#notify + this.#notifyOffsets[queue]!, queue);
  }

  readConfig(offset: number): number {
    return readRegister8(this.#config + offset);
  }

  #writeAddress(register: number, address: usize): void {
    writeRegister32(this.#common + register, address % FOUR_GIB);
    writeRegister32(this.#common + register + 4, Math.floor(address / FOUR_GIB));
  }
}

/** Whether this machine has PCI at all. */
export function hasPci(): boolean {
  return readConfiguration(0, 0) !== NOTHING;
}

/** The virtio devices of bus 0, in the order of their slots. */
export function pciDevices(): PciTransport[] {
  const found: PciTransport[] = [];
  for (let slot = 0; slot < 32; slot++) {
    const first = slot << 11;
    if (readConfiguration(first, 0) === NOTHING) continue;
    const functions = (readConfiguration(first, CONFIG_HEADER) & 0x800000) !== 0 ? 8 : 1;
    for (let i = 0; i < functions; i++) {
      const device = openDevice(first | (i << 8));
      if (device !== null) found.push(device);
    }
  }
  return found;
}

function readConfiguration(device: number, offset: number): u32 {
  out32(ADDRESS_PORT, (ENABLE | device | (offset & 0xfc)) >>> 0);
  return in32(DATA_PORT);
}

function writeConfiguration(device: number, offset: number, value: u32): void {
  out32(ADDRESS_PORT, (ENABLE | device | (offset & 0xfc)) >>> 0);
  out32(DATA_PORT, value);
}

function openDevice(device: number): PciTransport | null {
  const identity = readConfiguration(device, 0);
  if (identity === NOTHING || (identity & 0xffff) !== VENDOR_VIRTIO) return null;
  const type = deviceTypeOf(identity >>> 16);
  if (type === 0) return null;
  let common = 0;
  let notify = 0;
  let multiplier = 0;
  let config = 0;
  let at = readConfiguration(device, CONFIG_CAPABILITIES) & 0xfc;
  for (let i = 0; i < MAX_CAPABILITIES && at !== 0; i++) {
    const head = readConfiguration(device, at);
    if ((head & 0xff) === CAPABILITY_VENDOR) {
      const part = capabilityAddress(device, at);
      const kind = head >>> 24;
      if (kind === TYPE_COMMON && common === 0) common = part;
      if (kind === TYPE_DEVICE && config === 0) config = part;
      if (kind === TYPE_NOTIFY && notify === 0) {
        notify = part;
        multiplier = readConfiguration(device, at + 16);
      }
    }
    at = (head >>> 8) & 0xfc;
  }
  // An entropy source has no configuration of its own.
  if (common <= 0 || notify <= 0 || (config <= 0 && type === DEVICE_NETWORK)) return null;
  const command = readConfiguration(device, CONFIG_COMMAND) & 0xffff;
  writeConfiguration(device, CONFIG_COMMAND, command | COMMAND_MEMORY_AND_MASTER);
  return new PciTransport(type, common, notify, multiplier, config);
}

/** Device type, 0 for devices without a driver here. */
function deviceTypeOf(deviceId: number): number {
  if (deviceId === TRANSITIONAL_NETWORK) return DEVICE_NETWORK;
  if (deviceId === TRANSITIONAL_ENTROPY) return DEVICE_ENTROPY;
  const type = deviceId - FIRST_MODERN;
  return type === DEVICE_NETWORK || type === DEVICE_ENTROPY ? type : 0;
}

/** Address of what a virtio capability describes, -1 if it is not in memory below 4 GiB. */
function capabilityAddress(device: number, at: number): number {
  const bar = readConfiguration(device, at + 4) & 0xff;
  if (bar > 5) return -1;
  const low = readConfiguration(device, CONFIG_BAR_0 + bar * 4);
  if ((low & 1) !== 0) return -1;
  const high = (low & 6) === 4 && bar < 5 ? readConfiguration(device, CONFIG_BAR_0 + bar * 4 + 4) : 0;
  if (high !== 0) return -1;
  const base = (low & 0xfffffff0) >>> 0;
  const offset = readConfiguration(device, at + 8);
  const length = readConfiguration(device, at + 12);
  return base === 0 || base + offset + length > FOUR_GIB ? -1 : base + offset;
}
