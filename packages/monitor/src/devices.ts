// Attaches host devices to the manifest of an image, the same way for both monitors.
//
// Contract: after `attachDevices` every entry for which the user named a device is attached, with descriptor,
// MTU and hardware address. A network device without one stays unattached: our guests do without. Block
// devices are not offered yet.

import { DeviceType, type ManifestEntry } from "@tessera/abi/manifest";
import { randomBytes } from "./linux/files.ts";
import { openTap } from "./net/tap.ts";
import { startUserNetwork, USER_MTU } from "./net/user-network.ts";
import type { MonitorOptions } from "./options.ts";
import { UsageError } from "./usage-error.ts";

/** Opens and attaches everything that the options name. Forks for user-mode networking, so it comes early. */
export function attachDevices(entries: readonly ManifestEntry[], options: MonitorOptions): void {
  if (options.userNetwork) {
    const entry = findNetwork(entries, "");
    attachNetwork(entry, startUserNetwork(options), USER_MTU);
  }
  for (const option of options.taps) {
    const entry = findNetwork(entries, option.device);
    if (entry.attached)
      throw new UsageError("Network device " + entry.name + " is attached twice", "name it once");
    const tap = openTap(option.tap);
    attachNetwork(entry, tap.descriptor, tap.mtu);
  }
}

/** Marks a network device as attached and gives it a random, locally administered hardware address. */
export function attachNetwork(entry: ManifestEntry, descriptor: number, mtu: number): void {
  entry.attached = true;
  entry.hostDescriptor = descriptor;
  entry.mtu = mtu;
  entry.mac.set(randomBytes(6));
  entry.mac[0] = (entry.mac[0]! & 0xfe) | 0x02;
}

/** The manifest's network device of this name; "" stands for the only one. */
export function findNetwork(entries: readonly ManifestEntry[], name: string): ManifestEntry {
  const names: string[] = [];
  let found: ManifestEntry | null = null;
  for (const entry of entries) {
    if (entry.type !== DeviceType.Network) continue;
    names.push(entry.name);
    if (name === "" || entry.name === name) found ??= entry;
  }
  if (names.length === 0) {
    throw new UsageError("The image declares no network device", "start it without a network option");
  }
  if (found === null) {
    throw new UsageError(
      'The image declares no network device "' + name + '"',
      "it declares: " + names.join(", "),
    );
  }
  if (name === "" && names.length > 1) {
    throw new UsageError(
      "The image declares several network devices",
      "name one: --net:" + names[0]! + "=TAP",
    );
  }
  return found;
}
