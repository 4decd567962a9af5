// Guests under measurement: a program of the repository on spt, hvt or unix, on a TAP or behind the user-mode
// network, and the address at which it is reached.
import { join } from "node:path";
import { obtainImage, obtainMonitor } from "@tessera/cli/builder";
import { type LaunchOptions, launchUnderMonitor, launchUnix } from "@tessera/cli/launch/launch";
import { projectRoot } from "@tessera/cli/project";
import type { ImageTarget } from "@tessera/cli/targets";
import { UsageError } from "@tessera/cli/usage-error";
import type { OptimizeLevel } from "@tessera/cli/values";
import { type Server, startServer } from "./server.ts";
import { makeTap, type Tap } from "./tap.ts";

const GUEST_PORT = 8080;

/** How a guest is reached: on a TAP of its own (needs root), or at a published port of the host. */
export interface GuestNetwork {
  readonly name: "TAP" | "user-mode network";
  readonly host: string;
  readonly port: number;
  readonly launch: Pick<LaunchOptions, "forwards" | "tap" | "address" | "gateway">;
  remove(): Promise<void>;
}

/** Makes a TAP with host and guest in the /24 that begins with `prefix`, such as "10.77.0". */
export async function tapNetwork(name: string, prefix: string): Promise<GuestNetwork> {
  const tap: Tap = await makeTap(name, `${prefix}.1/24`);
  const guest = `${prefix}.2`;
  return {
    name: "TAP",
    host: guest,
    port: GUEST_PORT,
    launch: {
      forwards: [],
      tap: name,
      address: { address: guest, prefixLength: 24 },
      gateway: `${prefix}.1`,
    },
    remove: tap.remove,
  };
}

export function userNetwork(hostPort: number): GuestNetwork {
  return {
    name: "user-mode network",
    host: "127.0.0.1",
    port: hostPort,
    launch: { forwards: [{ hostPort, guestPort: GUEST_PORT }] },
    remove: async () => {},
  };
}

export interface GuestSettings {
  /** Folder below examples/. */
  readonly example: string;
  readonly target: ImageTarget;
  readonly memoryBytes: number;
  readonly network: GuestNetwork;
  /** Level of the C compiler, 2 by default. */
  readonly optimize?: OptimizeLevel;
  readonly onProgress: (text: string) => void;
}

export interface GuestProgram {
  /** The command that runs the guest, without a shell. */
  readonly command: readonly string[];
  /** The image with its symbols. */
  readonly symbols: string;
  readonly url: string;
  /** Starts it with `pin` in front, such as `taskset -c 0`, and waits until it accepts connections. */
  start(pin: readonly string[]): Promise<Server>;
}

/** Builds what is needed. */
export async function prepareGuest(settings: GuestSettings): Promise<GuestProgram> {
  const { example, target, memoryBytes, network, onProgress } = settings;
  if (target === "virtio")
    throw new UsageError("virtio is emulated here and not worth measuring", "--target=spt, hvt or unix");
  const entry = join(projectRoot, "examples", example, "main.ts");
  const { image, symbols } = await obtainImage(entry, target, onProgress, {
    optimize: settings.optimize ?? 2,
  });
  const options: LaunchOptions = { ...network.launch, memoryBytes, guestArguments: [] };
  const isAlone = target === "unix" && options.forwards.length === 0;
  const launch = isAlone
    ? launchUnix(image, options)
    : launchUnderMonitor((await obtainMonitor(target, onProgress)).image, image, options);
  const command = [launch.command, ...launch.args];
  const { host, port } = network;
  return {
    command,
    symbols,
    url: `http://${host}:${port}/`,
    start: (pin) => startServer([...pin, ...command], host, port),
  };
}
