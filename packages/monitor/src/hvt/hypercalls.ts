// The hypercalls of Solo5's hvt ABI, served.
//
// Contract: every address and length of the guest goes through GuestMemory. `serve` returns the exit status once
// the guest halts, else -1. Device errors are results for the guest, never the monitor's end.

import {
  BLOCK_BYTES,
  BLOCK_RESULT,
  EXCHANGE_BYTES,
  EXCHANGE_HANDLE,
  EXCHANGE_RECEIVE_COUNT,
  EXCHANGE_RECEIVE_SLOTS,
  EXCHANGE_SEND_COUNT,
  EXCHANGE_SEND_SLOTS,
  EXCHANGE_SLOT_BYTES,
  EXCHANGE_SLOT_DATA,
  EXCHANGE_TIMEOUT_NS,
  HALT_BYTES,
  HALT_STATUS,
  HYPERCALL_BLOCK_READ,
  HYPERCALL_BLOCK_WRITE,
  HYPERCALL_EXCHANGE,
  HYPERCALL_HALT,
  HYPERCALL_NET_READ,
  HYPERCALL_NET_WRITE,
  HYPERCALL_POLL,
  HYPERCALL_PUTS,
  HYPERCALL_WALLTIME,
  MAX_EXCHANGE_SLOTS,
  NET_BYTES,
  NET_DATA,
  NET_HANDLE,
  NET_LENGTH,
  NET_RESULT,
  POLL_BYTES,
  POLL_READY_SET,
  POLL_RESULT,
  POLL_TIMEOUT_NS,
  PUTS_BYTES,
  PUTS_DATA,
  PUTS_LENGTH,
  RESULT_AGAIN,
  RESULT_INVALID_ARGUMENT,
  RESULT_OK,
  RESULT_UNSPECIFIED,
  WALLTIME_BYTES,
} from "@tessera/abi/hypercalls";
import type { ManifestEntry } from "@tessera/abi/manifest";
import type { usize } from "@tessera/machine/integer";
import { load32, store32 } from "@tessera/machine/memory";
import { wallNanoseconds, wallSeconds } from "../linux/clock.ts";
import { EAGAIN, EINTR, SYS_READ, SYS_WRITE, tryCall } from "../linux/kernel.ts";
import { BadGuestAddress, type GuestMemory } from "./guest-memory.ts";
import { DevicePoller } from "./poller.ts";

const NO_BUFFERS = 105;
const TWO_32 = 4294967296;

export class Hypercalls {
  readonly #memory: GuestMemory;
  readonly #manifest: readonly ManifestEntry[];
  readonly #poller: DevicePoller;

  constructor(memory: GuestMemory, manifest: readonly ManifestEntry[]) {
    this.#memory = memory;
    this.#manifest = manifest;
    this.#poller = new DevicePoller(manifest);
  }

  /** Serves hypercall `number` whose structure lies at guest-physical `address`. */
  serve(number: number, address: number): number {
    switch (number) {
      case HYPERCALL_WALLTIME:
        this.#walltime(address);
        return -1;
      case HYPERCALL_PUTS:
        this.#puts(address);
        return -1;
      case HYPERCALL_POLL:
        this.#poll(address);
        return -1;
      case HYPERCALL_NET_WRITE:
        this.#netWrite(address);
        return -1;
      case HYPERCALL_NET_READ:
        this.#netRead(address);
        return -1;
      case HYPERCALL_EXCHANGE:
        this.#exchange(address);
        return -1;
      case HYPERCALL_BLOCK_READ:
      case HYPERCALL_BLOCK_WRITE:
        // No block device can be attached, so every handle is a wrong one.
        store32(this.#memory.writable(address, BLOCK_BYTES) + BLOCK_RESULT, RESULT_INVALID_ARGUMENT);
        return -1;
      case HYPERCALL_HALT:
        return load32(this.#memory.readable(address, HALT_BYTES) + HALT_STATUS) & 0xff;
      default:
        throw new BadGuestAddress("it made hypercall " + number + ", which does not exist");
    }
  }

  #walltime(address: number): void {
    const at = this.#memory.writable(address, WALLTIME_BYTES);
    const seconds = wallSeconds();
    // 64-bit nanoseconds in two halves: their product does not fit a double.
    const low = (seconds % TWO_32) * 1000000000;
    const highSeconds = Math.floor(seconds / TWO_32) * 1000000000;
    const sum = low + wallNanoseconds();
    const carry = Math.floor(sum / TWO_32);
    writeHalves(at, sum - carry * TWO_32, carry + highSeconds);
  }

  #puts(address: number): void {
    const at = this.#memory.readable(address, PUTS_BYTES);
    const length = readHalves(at + PUTS_LENGTH);
    const data = this.#memory.readable(readHalves(at + PUTS_DATA), length);
    let done = 0;
    while (done < length) {
      const written = tryCall(SYS_WRITE, 1, data + done, length - done);
      if (written === -EINTR) continue;
      // A closed console must not stop the guest.
      if (written <= 0) return;
      done += written;
    }
  }

  #poll(address: number): void {
    const at = this.#memory.writable(address, POLL_BYTES);
    const ready = this.#poller.wait(readHalves(at + POLL_TIMEOUT_NS));
    store32(at + POLL_READY_SET, this.#poller.readyLow);
    store32(at + POLL_READY_SET + 4, this.#poller.readyHigh);
    store32(at + POLL_RESULT, ready);
  }

  #netWrite(address: number): void {
    const at = this.#memory.writable(address, NET_BYTES);
    const descriptor = this.#networkDescriptor(readHalves(at + NET_HANDLE));
    const length = readHalves(at + NET_LENGTH);
    const data = this.#memory.readable(readHalves(at + NET_DATA), length);
    if (descriptor < 0) {
      store32(at + NET_RESULT, RESULT_INVALID_ARGUMENT);
      return;
    }
    const written = tryCall(SYS_WRITE, descriptor, data, length);
    let result = RESULT_UNSPECIFIED;
    if (written === length) result = RESULT_OK;
    else if (written === -EAGAIN || written === -NO_BUFFERS) result = RESULT_AGAIN;
    store32(at + NET_RESULT, result);
  }

  #netRead(address: number): void {
    const at = this.#memory.writable(address, NET_BYTES);
    const descriptor = this.#networkDescriptor(readHalves(at + NET_HANDLE));
    const length = readHalves(at + NET_LENGTH);
    const data = this.#memory.writable(readHalves(at + NET_DATA), length);
    if (descriptor < 0) {
      store32(at + NET_RESULT, RESULT_INVALID_ARGUMENT);
      return;
    }
    const got = tryCall(SYS_READ, descriptor, data, length);
    if (got > 0) {
      writeHalves(at + NET_LENGTH, got, 0);
      store32(at + NET_RESULT, RESULT_OK);
    } else {
      store32(at + NET_RESULT, got === -EAGAIN ? RESULT_AGAIN : RESULT_UNSPECIFIED);
    }
  }

  /** Many frames in one exit: sends, waits if nothing has come, receives. */
  #exchange(address: number): void {
    const at = this.#memory.writable(address, EXCHANGE_BYTES);
    const descriptor = this.#networkDescriptor(readHalves(at + EXCHANGE_HANDLE));
    const sendCount = readHalves(at + EXCHANGE_SEND_COUNT);
    const slots = readHalves(at + EXCHANGE_RECEIVE_COUNT);
    if (descriptor < 0 || sendCount > MAX_EXCHANGE_SLOTS || slots > MAX_EXCHANGE_SLOTS) {
      throw new BadGuestAddress(
        "it exchanged " + sendCount + " and " + slots + " frames with a wrong device or count",
      );
    }
    const toSend = readHalves(at + EXCHANGE_SEND_SLOTS);
    const toReceive = readHalves(at + EXCHANGE_RECEIVE_SLOTS);
    const source = this.#memory.readable(toSend, sendCount * EXCHANGE_SLOT_BYTES);
    const target = this.#memory.writable(toReceive, slots * EXCHANGE_SLOT_BYTES);
    writeHalves(at + EXCHANGE_SEND_COUNT, sendFrames(descriptor, source, sendCount), 0);
    let received = receiveFrames(descriptor, target, slots);
    const timeoutNs = readHalves(at + EXCHANGE_TIMEOUT_NS);
    if (received === 0 && timeoutNs > 0) {
      this.#poller.wait(timeoutNs);
      received = receiveFrames(descriptor, target, slots);
    }
    writeHalves(at + EXCHANGE_RECEIVE_COUNT, received, 0);
  }

  /** Host descriptor of an attached network device, -1 if the handle is none. */
  #networkDescriptor(handle: number): number {
    if (handle >= this.#manifest.length) return -1;
    const entry = this.#manifest[handle]!;
    return entry.attached ? entry.hostDescriptor : -1;
  }
}

/** Sends the frames of `count` slots; how many the device took. A frame that it refuses for good is dropped. */
function sendFrames(descriptor: number, slots: usize, count: number): number {
  for (let i = 0; i < count; i++) {
    const slot = slots + i * EXCHANGE_SLOT_BYTES;
    // SAFETY: the whole array was checked; a length beyond the slot is cut.
    const length = Math.min(load32(slot), EXCHANGE_SLOT_BYTES - EXCHANGE_SLOT_DATA);
    const written = tryCall(SYS_WRITE, descriptor, slot + EXCHANGE_SLOT_DATA, length);
    if (written === -EAGAIN || written === -NO_BUFFERS) return i;
  }
  return count;
}

/** Receives into up to `count` slots; how many frames came. */
function receiveFrames(descriptor: number, slots: usize, count: number): number {
  for (let i = 0; i < count; i++) {
    const slot = slots + i * EXCHANGE_SLOT_BYTES;
    const room = EXCHANGE_SLOT_BYTES - EXCHANGE_SLOT_DATA;
    const length = tryCall(SYS_READ, descriptor, slot + EXCHANGE_SLOT_DATA, room);
    if (length <= 0) return i;
    // SAFETY: as above.
    store32(slot, length);
  }
  return count;
}

/** A 64-bit field; values from 2^53 upward become 2^53, which no gate lets through. */
function readHalves(at: usize): number {
  // SAFETY: the structure was checked by GuestMemory; so in all stores above.
  const high = load32(at + 4);
  return high > 0x1fffff ? 9007199254740992 : high * TWO_32 + load32(at);
}

function writeHalves(at: usize, low: number, high: number): void {
  store32(at, low);
  store32(at + 4, high);
}
