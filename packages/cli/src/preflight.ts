// What can be known to go wrong before anything is built: ports that are taken, TAP interfaces that do not
// exist, devices and tools that this machine lacks. Each is a UsageError with its mend.
import { closeSync, existsSync, openSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { findProgram } from "./child.ts";
import { listNames } from "./file-tree.ts";
import { nearest } from "./suggest.ts";
import { UsageError } from "./usage-error.ts";
import type { PortForward } from "./values.ts";

/** Tries to listen; undefined when that works, else the error's code. */
function tryListen(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? "unknown"));
    server.listen({ port, host: "0.0.0.0", exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

const SUGGESTIONS = 20;

async function nextFreePort(port: number): Promise<number | undefined> {
  for (let candidate = port + 1; candidate <= Math.min(port + SUGGESTIONS, 65535); candidate++) {
    if ((await tryListen(candidate)) === undefined) return candidate;
  }
  return undefined;
}

/** Every host port of the list must be free, and named once. */
export async function requireFreePorts(forwards: readonly PortForward[]): Promise<void> {
  const seen = new Set<number>();
  for (const { hostPort, guestPort } of forwards) {
    if (seen.has(hostPort)) {
      throw new UsageError(
        `Port ${hostPort} of the host is published twice`,
        "give each -p its own host port",
      );
    }
    seen.add(hostPort);
    const problem = await tryListen(hostPort);
    if (problem === undefined) continue;
    if (problem === "EACCES") {
      throw new UsageError(
        `Port ${hostPort} needs privileges that you do not have`,
        `use one from 1024 up, for example -p 8080:${guestPort}`,
      );
    }
    if (problem !== "EADDRINUSE")
      throw new UsageError(`Cannot listen on port ${hostPort}: ${problem}`, "choose another port");
    const free = await nextFreePort(hostPort);
    const other =
      free === undefined ? "choose another port" : `choose another, for example -p ${free}:${guestPort}`;
    throw new UsageError(
      `Port ${hostPort} is already in use`,
      `${other}, or stop the program that listens (ss -ltnp shows it)`,
    );
  }
}

const INTERFACES = "/sys/class/net";

/** The TAP interface must exist and be one. */
export function requireTap(name: string): void {
  const taps = listNames(INTERFACES).filter((candidate) =>
    existsSync(join(INTERFACES, candidate, "tun_flags")),
  );
  if (taps.includes(name)) return;
  if (existsSync(join(INTERFACES, name)) && /^[\w.-]+$/.test(name)) {
    throw new UsageError(
      `Network interface ${name} is no TAP interface`,
      "name one made by: ip tuntap add NAME mode tap",
    );
  }
  const guess = nearest(name, taps);
  throw new UsageError(
    `TAP interface ${name} does not exist`,
    (guess === undefined ? "" : `did you mean ${guess}? Or `) +
      `make it: sudo ip tuntap add ${name} mode tap user $USER && sudo ip address add 10.0.0.1/24 dev ${name} && sudo ip link set ${name} up`,
  );
}

/** Why /dev/kvm cannot be used, or undefined when it can be opened. */
export function kvmProblem(): { what: string; mend: string } | undefined {
  try {
    closeSync(openSync("/dev/kvm", "r+"));
    return undefined;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENXIO" || code === "ENODEV") {
      return {
        what: "there is no /dev/kvm",
        mend: "enable virtualisation and the kvm module, or use -t spt, which needs neither",
      };
    }
    if (code === "EACCES" || code === "EPERM") {
      return {
        what: "/dev/kvm may not be opened",
        mend: "join the group kvm (sudo usermod -aG kvm $USER), or use -t spt",
      };
    }
    return { what: `/dev/kvm cannot be opened (${code})`, mend: "use -t spt, which does not need it" };
  }
}

export function requireKvm(): void {
  const problem = kvmProblem();
  if (problem !== undefined) throw new UsageError(`Cannot use target hvt: ${problem.what}`, problem.mend);
}

/** The path of QEMU. */
export async function requireQemu(): Promise<string> {
  const path = await findProgram("qemu-system-x86_64");
  if (path !== undefined) return path;
  throw new UsageError(
    "Cannot use target virtio: qemu-system-x86_64 is not installed",
    "install it (apt-get install qemu-system-x86), or use another target",
  );
}
