// A TAP interface for the time of a benchmark; needs root.
import { capture } from "@tessera/cli/child";

export interface Tap {
  readonly name: string;
  remove(): Promise<void>;
}

async function ip(...args: string[]): Promise<void> {
  const { code, stderr } = await capture("ip", args);
  if (code !== 0) throw new Error(`ip ${args.join(" ")}: ${stderr.trim()}`);
}

/** Makes a TAP with the host's address on it, such as 10.77.0.1/24. */
export async function makeTap(name: string, hostAddress: string): Promise<Tap> {
  await ip("tuntap", "add", name, "mode", "tap");
  const tap = { name, remove: () => ip("link", "delete", name) };
  try {
    await ip("address", "add", hostAddress, "dev", name);
    await ip("link", "set", name, "up");
  } catch (error) {
    await tap.remove();
    throw error;
  }
  return tap;
}
