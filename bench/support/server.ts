// Servers under measurement: started on a processor of their own, ready when they accept a connection,
// stopped by their own process id.
import { type ChildProcess, spawn } from "node:child_process";
import { connect } from "node:net";

export interface Server {
  readonly child: ChildProcess;
  stop(): Promise<void>;
}

const READY_MS = 15_000;
const RETRY_MS = 20;

function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 500 });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
    socket.once("timeout", () => end(false));
  });
}

/** Starts a command and waits until it accepts connections at `host:port`. */
export async function startServer(command: readonly string[], host: string, port: number): Promise<Server> {
  // Descriptor 3 is a guest's report channel (cli/launch); nobody reads what it tells.
  const child = spawn(command[0]!, command.slice(1), { stdio: ["ignore", "ignore", "pipe", "pipe"] });
  let errors = "";
  child.stderr?.on("data", (text: Buffer) => {
    errors += text.toString();
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGTERM");
      const timer = setTimeout(() => child.kill("SIGKILL"), 2000);
      await ended;
      clearTimeout(timer);
    }
  };
  const deadline = performance.now() + READY_MS;
  while (!(await accepts(host, port))) {
    if (child.exitCode !== null)
      throw new Error(`${command.join(" ")} ended with code ${child.exitCode}: ${errors}`);
    if (performance.now() > deadline) {
      await stop();
      throw new Error(`${command.join(" ")} does not accept connections at ${host}:${port}: ${errors}`);
    }
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
  return { child, stop };
}
