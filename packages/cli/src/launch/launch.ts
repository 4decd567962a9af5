// From a target and what the user asked for to the command that runs it. One function per way of running;
// all of them are pure, so that --verbose and the tests can show the command.
import { fileURLToPath } from "node:url";
import { nodeArguments } from "../project.ts";
import type { ImageTarget } from "../targets.ts";
import type { AddressWithPrefix, PortForward } from "../values.ts";

export interface LaunchOptions {
  /** False for an image that declares no network device; it is then given none. */
  readonly hasNetwork?: boolean;
  readonly forwards: readonly PortForward[];
  readonly memoryBytes: number;
  readonly tap?: string;
  readonly address?: AddressWithPrefix;
  readonly gateway?: string;
  readonly guestArguments: readonly string[];
}

export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly translateExit?: (code: number) => number;
}

/** The descriptor on which a child tells when main begins; see child.ts. */
const REPORT = "--report-fd=3";

function guestWords(options: LaunchOptions): string[] {
  const words: string[] = [];
  if (options.address !== undefined)
    words.push(`--ip=${options.address.address}/${options.address.prefixLength}`);
  if (options.gateway !== undefined) words.push(`--gateway=${options.gateway}`);
  return [...words, ...options.guestArguments];
}

function networkWords(options: LaunchOptions): string[] {
  if (options.hasNetwork === false) return [];
  if (options.tap !== undefined) return [`--net=tap:${options.tap}`];
  return [
    "--net=user",
    ...options.forwards.map(({ hostPort, guestPort }) => `--publish=${hostPort}:${guestPort}`),
  ];
}

/** Under one of our monitors. */
export function launchUnderMonitor(monitor: string, image: string, options: LaunchOptions): Launch {
  const words = [
    `--mem=${options.memoryBytes}`,
    ...networkWords(options),
    REPORT,
    image,
    "--",
    ...guestWords(options),
  ];
  return { command: monitor, args: words };
}

/** As a plain Linux program, without network or on a TAP. Published ports need the launcher, as under a monitor. */
export function launchUnix(image: string, options: LaunchOptions): Launch {
  const network = options.tap === undefined ? [] : networkWords(options);
  const words = [`--mem=${options.memoryBytes}`, ...network, REPORT, "--", ...guestWords(options)];
  return { command: image, args: words };
}

/** isa-debug-exit ends QEMU with (code << 1) | 1; an even code is QEMU's own. */
export function qemuExit(code: number): number {
  return code % 2 === 1 ? code >> 1 : code;
}

/** Under QEMU's microvm machine, emulated, with virtio-mmio devices. */
export function launchQemu(qemu: string, image: string, options: LaunchOptions): Launch {
  const network =
    options.tap === undefined
      ? [
          "user",
          "id=net0",
          ...options.forwards.map(({ hostPort, guestPort }) => `hostfwd=tcp::${hostPort}-:${guestPort}`),
        ]
      : ["tap", "id=net0", `ifname=${options.tap}`, "script=no", "downscript=no"];
  const args = [
    ...["-M", "microvm,isa-serial=on", "-accel", "tcg", "-cpu", "max"],
    ...["-m", `size=${Math.ceil(options.memoryBytes / 2 ** 20)}M`, "-smp", "1"],
    ...["-nodefaults", "-no-user-config", "-no-reboot", "-display", "none", "-serial", "stdio"],
    ...[
      "-global",
      "virtio-mmio.force-legacy=false",
      "-kernel",
      image,
      "-append",
      guestWords(options).join(" "),
    ],
    ...[
      "-netdev",
      network.join(","),
      "-device",
      "virtio-net-device,netdev=net0",
      "-device",
      "virtio-rng-device",
    ],
    ...["-device", "isa-debug-exit,iobase=0x501,iosize=1"],
    ...["-chardev", "socket,id=report,fd=3", "-device", "isa-debugcon,iobase=0xe9,chardev=report"],
  ];
  return { command: qemu, args, translateExit: qemuExit };
}

/** On Node, from the sources. */
export function launchNode(program: string, options: LaunchOptions): Launch {
  const entry = fileURLToPath(new URL("./node-entry.ts", import.meta.url));
  const publish = options.forwards.map(({ hostPort, guestPort }) => `${hostPort}:${guestPort}`).join(",");
  return {
    command: process.execPath,
    args: [...nodeArguments(entry), program, ...options.guestArguments],
    env: { ...process.env, TESSERA_PUBLISH: publish },
  };
}

export type ImageLaunch = Exclude<ImageTarget, "unix" | "virtio">;
