// A virtio device, whichever bus it is on (Virtual I/O Device 1.2, section 4).
//
// Contract: `initialiseDevice` follows section 3.1.1 and returns false where the device lacks VERSION_1 or
// refuses the features; it is then left alone.

import type { usize } from "@tessera/machine/integer";

export const DEVICE_NETWORK = 1;
export const DEVICE_ENTROPY = 4;

/** Feature bits of the upper word (VERSION_1 is bit 32). */
const VERSION_1 = 1;

const STATUS_ACKNOWLEDGE = 1;
const STATUS_DRIVER = 2;
const STATUS_DRIVER_OK = 4;
const STATUS_FEATURES_OK = 8;
const STATUS_FAILED = 128;

/** What the drivers need of a bus. */
export interface VirtioTransport {
  /** DEVICE_NETWORK, DEVICE_ENTROPY or another type. */
  readonly deviceType: number;
  readStatus(): number;
  writeStatus(status: number): void;
  /** Features of word 0 (bits 0 to 31) or 1 (bits 32 to 63). */
  readFeatures(word: number): number;
  writeFeatures(word: number, features: number): void;
  /** Largest size of a queue, 0 if the device has none of this number. */
  maxQueueSize(queue: number): number;
  startQueue(queue: number, size: number, descriptors: usize, available: usize, used: usize): void;
  notify(queue: number): void;
  /** A byte of the device's own configuration. */
  readConfig(offset: number): number;
}

/** Negotiates VERSION_1 and those of `wanted` (word 0) that the device offers. */
export function initialiseDevice(device: VirtioTransport, wanted: number): boolean {
  device.writeStatus(0);
  device.writeStatus(STATUS_ACKNOWLEDGE);
  device.writeStatus(STATUS_ACKNOWLEDGE | STATUS_DRIVER);
  if ((device.readFeatures(1) & VERSION_1) === 0) {
    device.writeStatus(STATUS_FAILED);
    return false;
  }
  device.writeFeatures(0, (device.readFeatures(0) & wanted) >>> 0);
  device.writeFeatures(1, VERSION_1);
  const status = STATUS_ACKNOWLEDGE | STATUS_DRIVER | STATUS_FEATURES_OK;
  device.writeStatus(status);
  if ((device.readStatus() & STATUS_FEATURES_OK) === 0) {
    device.writeStatus(STATUS_FAILED);
    return false;
  }
  return true;
}

/** The queues are set up: the device may work. */
export function startDevice(device: VirtioTransport): void {
  device.writeStatus(STATUS_ACKNOWLEDGE | STATUS_DRIVER | STATUS_FEATURES_OK | STATUS_DRIVER_OK);
}
