// The virtio entropy device (Virtual I/O Device 1.2, section 5.4): asked once for a seed.

import { pause } from "@tessera/machine/cpu";
import type { usize } from "@tessera/machine/integer";
import { load32 } from "@tessera/machine/memory";
import { mixEntropy } from "../shared/random.ts";
import { queueBytes, Virtqueue } from "./queue.ts";
import { initialiseDevice, startDevice, type VirtioTransport } from "./transport.ts";

const SEED_BYTES = 64;
const QUEUE_SIZE = 2;
/** A source without entropy must not keep the guest from starting. */
const PATIENCE = 10000000;

export const ENTROPY_MEMORY_BYTES = queueBytes(QUEUE_SIZE, SEED_BYTES);

/** Mixes what the device gives into the random generator. */
export function seedFrom(device: VirtioTransport, memory: usize): void {
  if (!initialiseDevice(device, 0) || device.maxQueueSize(0) < QUEUE_SIZE) return;
  const queue = new Virtqueue(device, 0, QUEUE_SIZE, SEED_BYTES, true, memory);
  startDevice(device);
  queue.give(0, SEED_BYTES);
  queue.flush();
  for (let tries = 0; tries < PATIENCE; tries++) {
    const index = queue.take();
    if (index < 0) {
      pause();
      continue;
    }
    // SAFETY: the queue's own buffer, and the length was checked against it.
    for (let i = 0; i + 4 <= queue.takenBytes; i += 4) mixEntropy(load32(queue.buffer(index) + i));
    break;
  }
  device.writeStatus(0);
}
