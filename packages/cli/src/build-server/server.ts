// A process that stays between builds, so that a rebuild finds Tessera's packages loaded (compiler's
// frontend/resident.ts) and the compiler's own code warm. It builds one program after the other. It ends after ten
// minutes without work, when its socket is gone, or when it is told to. What it cannot build as it should (its own
// files changed, something is wrong with the program), it declines.
//
//   node --import tools/loader.mjs packages/cli/src/build-server/server.ts SOCKET TARGET
import { existsSync, rmSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { setFlagsFromString } from "node:v8";
import { buildProgram } from "@tessera/compiler/build";
import { Resident } from "@tessera/compiler/frontend/resident";
import {
  ALIVE_MS,
  type Answer,
  type BuildAsk,
  onLines,
  readAsk,
  type Served,
  type ServerStatus,
} from "./protocol.ts";

const IDLE_MS = 600_000;
/** What the checker keeps of programs that are gone adds up. */
const MOST_BUILDS = 200;
/** How often it looks whether its socket is still there: the cache folder may be deleted. */
const LOOK_MS = 2000;

class BuildServer {
  readonly #path: string;
  readonly #target: string;
  #resident: Resident;
  readonly #server = createServer((socket) => this.#accept(socket));
  #builds = 0;
  /** Builds that wait or run. */
  #busy = 0;
  #queue: Promise<void> = Promise.resolve();
  #lastMs = performance.now();

  constructor(path: string, target: string) {
    this.#path = path;
    this.#target = target;
    this.#resident = new Resident(target);
  }

  /** Listens; gives way to a server that is there already. */
  start(): void {
    // Another one was quicker, or one was killed and left its socket, which nobody answers any more.
    this.#server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EADDRINUSE") process.exit(1);
      const probe = connect(this.#path);
      probe.on("connect", () => process.exit(0));
      probe.on("error", () => {
        rmSync(this.#path, { force: true });
        this.#server.once("error", () => process.exit(1));
        this.#listen();
      });
    });
    this.#listen();
    setInterval(() => {
      const isIdle = this.#busy === 0 && performance.now() - this.#lastMs > IDLE_MS;
      if (this.#server.listening && (isIdle || !existsSync(this.#path))) this.#end();
    }, LOOK_MS);
  }

  #listen(): void {
    const mask = process.umask(0o177);
    this.#server.listen(this.#path); // makes the socket before it returns
    process.umask(mask);
  }

  #end(): never {
    rmSync(this.#path, { force: true });
    process.exit(0);
  }

  #accept(socket: Socket): void {
    const send = (answer: Answer): void => {
      if (socket.writable) socket.write(`${JSON.stringify(answer)}\n`);
    };
    socket.on("error", () => socket.destroy());
    onLines(socket, (line) => {
      const ask = readAsk(line);
      if (!ask) return socket.destroy();
      if (ask.kind === "build") return this.#enqueue(ask, socket, send);
      send({ kind: "status", status: this.#status() });
      socket.end();
      if (ask.kind === "stop") socket.on("close", () => this.#end());
    });
  }

  #status(): ServerStatus {
    return {
      pid: process.pid,
      target: this.#target,
      builds: this.#builds,
      residentBytes: process.memoryUsage.rss(),
      idleMs: this.#busy > 0 ? 0 : performance.now() - this.#lastMs,
    };
  }

  #enqueue(ask: BuildAsk, socket: Socket, send: (answer: Answer) => void): void {
    if (this.#busy++ > 0) send({ kind: "progress", text: "waiting for another build ..." });
    const alive = setInterval(() => send({ kind: "alive" }), ALIVE_MS);
    this.#queue = this.#queue.then(async () => {
      if (socket.writable) {
        const served = await this.#build(ask, (text) => send({ kind: "progress", text }));
        send(served ? { kind: "result", result: served } : { kind: "declined" });
        this.#builds++;
      }
      socket.end();
      if (this.#builds >= MOST_BUILDS || !this.#resident.isCurrent()) socket.on("close", () => this.#end());
      // The one who asked has the answer by now.
      else if (this.#resident.isSpent) this.#resident = new Resident(this.#target);
      clearInterval(alive);
      this.#busy--;
      this.#lastMs = performance.now();
    });
  }

  async #build(
    { cwd, umask, request }: BuildAsk,
    onProgress: (text: string) => void,
  ): Promise<Served | undefined> {
    try {
      process.chdir(cwd);
      process.umask(umask);
      const checking = performance.now();
      const loaded = this.#resident.load(request.entry);
      const checkMs = performance.now() - checking;
      const result = loaded && (await buildProgram({ ...request, loaded, onProgress }));
      if (!result?.ok) return undefined;
      const phases = { ...result.phases, check: checkMs };
      return { ...result, milliseconds: result.milliseconds + checkMs, phases };
    } catch {
      return undefined; // done again, and told, by the process that asked
    }
  }
}

setFlagsFromString("--interrupt-budget=67584"); // this process lives long enough for code to be optimised
new BuildServer(process.argv[2]!, process.argv[3]!).start();
