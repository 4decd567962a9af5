// The command line's side of build servers: starts them, has them build, asks how they are and stops them. A server is
// never needed: whatever goes wrong with one, the build is done here as if there were none.
import { spawn } from "node:child_process";
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { freemem } from "node:os";
import { join } from "node:path";
import { symbolsOf } from "../image-cache.ts";
import { cacheFolder, nodeArguments, projectRoot } from "../project.ts";
import {
  ALIVE_MS,
  type Answer,
  type Ask,
  allSockets,
  isSameVersion,
  onLines,
  type Served,
  type ServedRequest,
  type ServerStatus,
  socketPath,
} from "./protocol.ts";

/** A server that says nothing for so long is given up. Checking and lowering a program takes it less. */
const SILENCE_MS = 30 * ALIVE_MS;
/** A server takes half a GiB. */
const LEAST_FREE_BYTES = 2 ** 31;

/**
 * $TESSERA_SERVER is 1 or 0 for with and without; otherwise with, but not in a continuous integration ($CI) and not where
 * memory is short.
 */
function isWanted(): boolean {
  const { TESSERA_SERVER: server, CI: ci } = process.env;
  return server === "1" || (server !== "0" && !ci && freemem() >= LEAST_FREE_BYTES);
}

/** What a server says last, or undefined if there is none, if it ends before, or if it is silent for long. */
async function exchange(
  path: string,
  ask: Ask,
  onProgress: (text: string) => void = () => {},
): Promise<Answer | undefined> {
  return await new Promise((resolve) => {
    const socket = connect(path);
    socket.setTimeout(SILENCE_MS, () => socket.destroy());
    socket.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ECONNREFUSED") rmSync(path, { force: true }); // left by a server that was killed
      resolve(undefined);
    });
    socket.on("close", () => resolve(undefined));
    socket.on("connect", () => socket.write(`${JSON.stringify(ask)}\n`));
    onLines(socket, (line) => {
      const answer = JSON.parse(line) as Answer;
      if (answer.kind === "alive") return;
      if (answer.kind === "progress") return onProgress(answer.text);
      resolve(answer);
      socket.destroy();
    });
  });
}

/** Has a server build, if there is one; undefined where it has to be done here. */
export async function askServer(
  request: ServedRequest,
  onProgress: (text: string) => void,
): Promise<Served | undefined> {
  const path = isWanted() ? socketPath(request.target) : undefined;
  if (path === undefined) return undefined;
  // A file of its own: a server that is given up may still write.
  const outFile = `${request.outFile}.served`;
  const ask: Ask = {
    kind: "build",
    cwd: process.cwd(),
    umask: process.umask(),
    request: { ...request, outFile },
  };
  try {
    const answer = await exchange(path, ask, onProgress);
    if (answer?.kind !== "result") return undefined;
    renameSync(symbolsOf(outFile), symbolsOf(request.outFile));
    renameSync(outFile, request.outFile);
    return answer.result;
  } finally {
    rmSync(outFile, { force: true });
    rmSync(symbolsOf(outFile), { force: true });
  }
}

/** Starts a server for the builds to come, in place of those of other versions. */
export async function startServer(target: string): Promise<void> {
  const path = isWanted() ? socketPath(target) : undefined;
  if (path === undefined) return;
  mkdirSync(cacheFolder, { recursive: true });
  await stopServers((other) => !isSameVersion(other, path));
  const file = join(projectRoot, "packages", "cli", "src", "build-server", "server.ts");
  const child = spawn(process.execPath, ["--max-semi-space-size=64", ...nodeArguments(file), path, target], {
    cwd: projectRoot,
    detached: true,
    stdio: "ignore",
  });
  child.on("error", () => {}); // the next build is done without one
  child.unref();
}

/** The servers of this cache folder that answer. */
export async function findServers(): Promise<ServerStatus[]> {
  return await askAll("status", allSockets());
}

/** Ends servers, whatever they do; gives those that did. */
export async function stopServers(isMeant: (path: string) => boolean = () => true): Promise<ServerStatus[]> {
  return await askAll("stop", allSockets().filter(isMeant));
}

async function askAll(kind: "status" | "stop", paths: readonly string[]): Promise<ServerStatus[]> {
  const answers = await Promise.all(paths.map((path) => exchange(path, { kind })));
  return answers.flatMap((answer) => (answer?.kind === "status" ? [answer.status] : []));
}
