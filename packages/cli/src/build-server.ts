// A process that stays between builds, so that a rebuild finds Tessera's packages loaded (compiler's frontend/resident.ts)
// and the compiler's own code warm. It is asked for with $TESSERA_SERVER=1: the first build starts one in the
// background, later ones find it by a socket in the cache folder. It ends after ten minutes without work.
//
// The socket's name is a hash of what the server cannot change any more: the sources of the compiler and this command,
// Node, and the environment. A server whose other files changed, or that cannot tell what is wrong with a program,
// declines; then the build is done as if there were none. One line of JSON each way; progress comes before the answer.
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import { setFlagsFromString } from "node:v8";
import type { BuildOptions, BuildResult } from "@tessera/compiler/build";
import { VARIABLES } from "@tessera/compiler/link/objects";
import { listFiles } from "./file-tree.ts";
import { cacheFolder, nodeArguments, projectRoot } from "./project.ts";

export type ServedRequest = Omit<BuildOptions, "loaded" | "onProgress">;
type Served = Extract<BuildResult, { ok: true }>;
interface Ask {
  readonly cwd: string;
  readonly request: ServedRequest;
}
type Answer = { readonly progress: string } | { readonly result: Served } | { readonly declined: true };

const IDLE_MS = 600_000;
/** What the checker keeps of programs that are gone adds up. */
const MOST_BUILDS = 200;
/** The kernel's limit for the name of a socket is 107 bytes. */
const MOST_NAME_BYTES = 100;

const isWanted = (): boolean => process.env.TESSERA_SERVER === "1";

function socketPath(target: string): string | undefined {
  const environment = ["PATH", "CC", "NODE_OPTIONS", ...VARIABLES].map((name) => process.env[name] ?? "");
  const hash = createHash("sha256").update(JSON.stringify([process.version, target, environment]));
  for (const folder of ["packages/compiler/src", "packages/cli/src", "tools"]) {
    for (const path of listFiles(join(projectRoot, folder), [".ts", ".mjs", ".h"])) {
      const { size, mtimeMs, ctimeMs } = statSync(path);
      hash.update(JSON.stringify([path, size, mtimeMs, ctimeMs]));
    }
  }
  const path = join(cacheFolder, `server-${hash.digest("hex").slice(0, 16)}`);
  return Buffer.byteLength(path) <= MOST_NAME_BYTES ? path : undefined;
}

/** Errors of the socket are handled at the socket. */
const linesOf = (socket: Socket): Interface => createInterface({ input: socket }).on("error", () => {});

/** Has the server build, if there is one; undefined where it has to be done here. */
export async function askServer(
  request: ServedRequest,
  onProgress: (text: string) => void,
): Promise<Served | undefined> {
  const path = isWanted() ? socketPath(request.target) : undefined;
  if (path === undefined) return undefined;
  return await new Promise((resolve) => {
    const socket = connect(path);
    socket.on("error", () => resolve(undefined));
    socket.on("close", () => resolve(undefined));
    socket.on("connect", () =>
      socket.write(`${JSON.stringify({ cwd: process.cwd(), request } satisfies Ask)}\n`),
    );
    linesOf(socket).on("line", (line) => {
      const answer = JSON.parse(line) as Answer;
      if ("progress" in answer) onProgress(answer.progress);
      else resolve("result" in answer ? answer.result : undefined);
      if (!("progress" in answer)) socket.destroy();
    });
  });
}

/** Starts a server for the builds to come. */
export function startServer(target: string): void {
  const path = isWanted() ? socketPath(target) : undefined;
  if (path === undefined) return;
  mkdirSync(cacheFolder, { recursive: true });
  const file = join(projectRoot, "packages", "cli", "src", "build-server.ts");
  const child = spawn(process.execPath, ["--max-semi-space-size=64", ...nodeArguments(file), path, target], {
    cwd: projectRoot,
    detached: true,
    stdio: "ignore",
  });
  child.on("error", () => {}); // the next build is done without one
  child.unref();
}

/** Serves at the socket until there is nothing to do for long. */
async function serve(path: string, target: string): Promise<void> {
  const { Resident } = await import("@tessera/compiler/frontend/resident");
  const { buildProgram } = await import("@tessera/compiler/build");
  setFlagsFromString("--interrupt-budget=67584"); // this process lives long enough for code to be optimised
  const resident = new Resident(target);
  let builds = 0;
  let queue: Promise<void> = Promise.resolve();
  const end = (): void => {
    rmSync(path, { force: true });
    process.exit(0);
  };
  let idle = setTimeout(end, IDLE_MS);
  // The cache folder may be deleted.
  setInterval(() => {
    if (server.listening && !existsSync(path)) end();
  }, 2000);
  const answer = async (socket: Socket, { cwd, request }: Ask): Promise<void> => {
    clearTimeout(idle);
    const send = (value: Answer): void => {
      socket.write(`${JSON.stringify(value)}\n`);
    };
    try {
      process.chdir(cwd);
      const checking = performance.now();
      const loaded = resident.load(request.entry);
      const checkMs = performance.now() - checking;
      const onProgress = (progress: string): void => send({ progress });
      const result = loaded && (await buildProgram({ ...request, loaded, onProgress }));
      if (result?.ok) {
        const phases = { ...result.phases, check: checkMs };
        send({ result: { ...result, milliseconds: result.milliseconds + checkMs, phases } });
      } else send({ declined: true });
    } catch {
      send({ declined: true }); // done again, and told, by the process that asked
    }
    socket.end();
    if (!resident.isFresh() || ++builds >= MOST_BUILDS) socket.on("close", end);
    idle = setTimeout(end, IDLE_MS);
  };
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    linesOf(socket).once("line", (line) => {
      queue = queue.then(() => answer(socket, JSON.parse(line) as Ask));
    });
  });
  // Only for the user who builds: who may ask a server for an image may write what that user may.
  const listen = (): void => {
    const mask = process.umask(0o177);
    server.listen(path); // makes the socket before it returns
    process.umask(mask);
  };
  // Another one was quicker, or one was killed and left its socket, which nobody answers any more.
  server.once("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") process.exit(1);
    const probe = connect(path);
    probe.on("connect", () => process.exit(0));
    probe.on("error", () => {
      rmSync(path, { force: true });
      server.once("error", () => process.exit(1));
      listen();
    });
  });
  listen();
}

if (process.argv[1]?.endsWith("build-server.ts")) await serve(process.argv[2]!, process.argv[3]!);
