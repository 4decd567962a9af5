// The manifest in the guest's memory: which devices the monitor attached (Solo5 `struct mft`).

import { MANIFEST_ENTRY_BYTES, MANIFEST_HEADER_BYTES, MAX_MANIFEST_ENTRIES } from "@tessera/abi/manifest";
import type { usize } from "@tessera/machine/integer";
import { load8, load16, load32 } from "@tessera/machine/memory";

const TYPE_NETWORK = 2;

/** An attached network device. `index` is its handle, `hostDescriptor` the monitor's descriptor (spt only). */
export class AttachedNetwork {
  readonly index: number;
  readonly mac: Uint8Array;
  readonly mtu: number;
  readonly hostDescriptor: number;

  constructor(index: number, mac: Uint8Array, mtu: number, hostDescriptor: number) {
    this.index = index;
    this.mac = mac;
    this.mtu = mtu;
    this.hostDescriptor = hostDescriptor;
  }
}

/** All network devices of the manifest at `address` to which something is attached. */
export function attachedNetworks(address: usize): AttachedNetwork[] {
  const found: AttachedNetwork[] = [];
  if (address === 0) return found;
  // SAFETY: the monitor wrote version, count and `count` entries (abi/manifest.ts).
  const count = load32(address + 4);
  for (let i = 0; i < count && i < MAX_MANIFEST_ENTRIES; i++) {
    const entry = address + MANIFEST_HEADER_BYTES + i * MANIFEST_ENTRY_BYTES;
    if (load32(entry + 68) !== TYPE_NETWORK || load8(entry + 96) === 0) continue;
    const mac = new Uint8Array(6);
    for (let k = 0; k < 6; k++) mac[k] = load8(entry + 72 + k);
    found.push(new AttachedNetwork(i, mac, load16(entry + 78), load32(entry + 88)));
  }
  return found;
}
