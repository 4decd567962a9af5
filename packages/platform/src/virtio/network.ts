// The virtio network device (Virtual I/O Device 1.2, section 5.1), without offloads.
//
// Contract: NetworkDevice of the library OS. Frames are copied between the caller's buffers and pooled ones; the
// device hears of new buffers in `flush`, which the platform calls before it sleeps and after many frames.

import { bytesAddress } from "@tessera/machine/cell";
import type { usize } from "@tessera/machine/integer";
import { copyBytes, fillBytes } from "@tessera/machine/memory";
import { BrokenDevice, queueBytes, Virtqueue } from "./queue.ts";
import { initialiseDevice, startDevice, type VirtioTransport } from "./transport.ts";

const FEATURE_MTU = 1 << 3;
const FEATURE_MAC = 1 << 5;
const CONFIG_MTU = 10;
const RECEIVE = 0;
const TRANSMIT = 1;
/** struct virtio_net_hdr of version 1, all zero: no offloads. */
const HEADER_BYTES = 12;
const BUFFER_BYTES = 2048;
const QUEUE_SIZE = 128;
const DEFAULT_MTU = 1500;
const FLUSH_AFTER = 32;

/** Memory that one device takes. */
export const NETWORK_MEMORY_BYTES = 2 * queueBytes(QUEUE_SIZE, BUFFER_BYTES);

export class VirtioNetworkDevice {
  readonly mac: Uint8Array = new Uint8Array(6);
  readonly mtu: number;
  readonly #receive: Virtqueue;
  readonly #transmit: Virtqueue;
  readonly #free: Int32Array;
  #freeCount: number = 0;
  #unflushed: number = 0;

  /** A device whose features are negotiated. `memory`: NETWORK_MEMORY_BYTES, zeroed, on a page boundary. */
  constructor(device: VirtioTransport, memory: usize) {
    const features = device.readFeatures(0);
    let mtu = DEFAULT_MTU;
    if ((features & FEATURE_MTU) !== 0) {
      mtu = Math.min(device.readConfig(CONFIG_MTU) | (device.readConfig(CONFIG_MTU + 1) << 8), DEFAULT_MTU);
    }
    this.mtu = mtu;
    for (let i = 0; i < 6; i++) this.mac[i] = (features & FEATURE_MAC) !== 0 ? device.readConfig(i) : 0;
    if ((features & FEATURE_MAC) === 0) this.mac[0] = 2;
    const size = Math.min(QUEUE_SIZE, device.maxQueueSize(RECEIVE), device.maxQueueSize(TRANSMIT));
    if (size === 0) throw new BrokenDevice("virtio network device has no queues");
    this.#receive = new Virtqueue(device, RECEIVE, size, BUFFER_BYTES, true, memory);
    const second = memory + queueBytes(QUEUE_SIZE, BUFFER_BYTES);
    this.#transmit = new Virtqueue(device, TRANSMIT, size, BUFFER_BYTES, false, second);
    this.#free = new Int32Array(size);
    for (let i = 0; i < size; i++) this.#free[i] = i;
    this.#freeCount = size;
    startDevice(device);
    for (let i = 0; i < size; i++) this.#receive.give(i, BUFFER_BYTES);
    this.#receive.flush();
  }

  send(frame: Uint8Array, length: number): boolean {
    if (this.#freeCount === 0 && !this.#reclaim()) {
      this.#transmit.flush();
      return false;
    }
    if (length > BUFFER_BYTES - HEADER_BYTES) return true;
    this.#freeCount--;
    const index = this.#free[this.#freeCount]!;
    const buffer = this.#transmit.buffer(index);
    // SAFETY: the buffer is ours until it is given, and large enough by the check above.
    fillBytes(buffer, 0, HEADER_BYTES);
    copyBytes(buffer + HEADER_BYTES, bytesAddress(frame), length);
    this.#transmit.give(index, HEADER_BYTES + length);
    this.#unflushed++;
    if (this.#unflushed >= FLUSH_AFTER) this.flush();
    return true;
  }

  receive(into: Uint8Array): number {
    for (;;) {
      const index = this.#receive.take();
      if (index < 0) return 0;
      const length = this.#receive.takenBytes - HEADER_BYTES;
      const fits = length > 0 && length <= into.length;
      // SAFETY: the queue checked the length against the buffer, this the caller's array.
      if (fits) copyBytes(bytesAddress(into), this.#receive.buffer(index) + HEADER_BYTES, length);
      this.#receive.give(index, BUFFER_BYTES);
      if (fits) return length;
    }
  }

  /** Whether a frame waits. */
  isReady(): boolean {
    return this.#receive.hasFinished();
  }

  /** Tells the device of everything new. */
  flush(): void {
    this.#unflushed = 0;
    this.#receive.flush();
    this.#transmit.flush();
  }

  /** Collects buffers that have been sent; false if there are none. */
  #reclaim(): boolean {
    for (;;) {
      const index = this.#transmit.take();
      if (index < 0) return this.#freeCount > 0;
      this.#free[this.#freeCount] = index;
      this.#freeCount++;
    }
  }
}

/** Features that the driver understands (word 0). */
export function negotiateNetwork(device: VirtioTransport): boolean {
  return initialiseDevice(device, FEATURE_MTU | FEATURE_MAC);
}
