// The targets of the end-to-end tests: which of them can run here, and services started on them.
import { type ChildProcess, spawn } from "node:child_process";
import { type AddressInfo, connect, createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findProgram } from "@tessera/cli/child";
import { kvmProblem } from "@tessera/cli/preflight";
import { TARGETS, type Target } from "@tessera/cli/targets";

export const root: string = fileURLToPath(new URL("../../", import.meta.url));
const script = join(root, "tessera");

/** Images are built in a hurry, unless the whole truth was asked for: the C compiler takes most of the time. */
export const optimize: string = process.argv.includes("--full") ? "2" : "0";

/** Building and booting under emulation on a busy machine takes its time. */
const READY_MS = 120_000;
const RETRY_MS = 50;

/** Why a target cannot run on this machine, or undefined. */
export async function missing(target: Target): Promise<string | undefined> {
  if (target === "hvt") return kvmProblem()?.what;
  if (target === "virtio" && (await findProgram("qemu-system-x86_64")) === undefined)
    return "QEMU is not installed";
  return undefined;
}

export { TARGETS };

/** A TCP port of the host that was free a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "0.0.0.0", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

export interface Service {
  readonly port: number;
  readonly child: ChildProcess;
  /** Everything that it has printed so far. */
  output(): string;
  /** Interrupts it as Ctrl-C does; resolves to the exit code of the command. */
  stop(): Promise<number | null>;
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port });
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

/**
 * Starts an example as a user does and resolves when its published port answers with anything at all: QEMU
 * accepts connections before the guest is up, so the first answer counts, not the first connection.
 */
export async function startService(
  target: Target,
  program: string,
  guestPort: number,
  isReady: (port: number) => Promise<boolean> = accepts,
): Promise<Service> {
  const port = await freePort();
  const args = ["run", "-O", optimize, "-t", target, program, "-p", `${port}:${guestPort}`];
  const child = spawn(script, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (data: Buffer) => {
      text += data.toString();
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const stop = async () => {
    if (child.exitCode === null) child.kill("SIGINT");
    return await ended;
  };
  const deadline = performance.now() + READY_MS;
  while (!(await isReady(port))) {
    if (child.exitCode !== null)
      throw new Error(`${args.join(" ")} ended with code ${child.exitCode}:\n${text}`);
    if (performance.now() > deadline) {
      await stop();
      throw new Error(`${args.join(" ")} is not ready after ${READY_MS / 1000} s:\n${text}`);
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
  return { port, child, output: () => text, stop };
}
