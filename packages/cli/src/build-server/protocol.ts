// What the command line and a build server tell each other over the server's socket: one line of JSON asks, lines of
// JSON answer. The last line is a result, `declined` or a status.
//
// The socket's name is a hash of what a server cannot change any more (the sources of the compiler and of this
// command, the dependencies, Node, the environment), and the target. It lies in the cache folder with mode 0600: who
// may ask for an image may have the server write files as its user.
import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import type { Socket } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { BuildOptions, BuildResult } from "@tessera/compiler/build";
import { VARIABLES } from "@tessera/compiler/link/objects";
import { listFiles, listNames } from "../file-tree.ts";
import { cacheFolder, projectRoot } from "../project.ts";

export type ServedRequest = Omit<BuildOptions, "loaded" | "onProgress">;
export type Served = Extract<BuildResult, { ok: true }>;

export interface ServerStatus {
  readonly pid: number;
  readonly target: string;
  readonly builds: number;
  readonly residentBytes: number;
  readonly idleMs: number;
}

export interface BuildAsk {
  readonly kind: "build";
  readonly cwd: string;
  /** For the files that are written. */
  readonly umask: number;
  readonly request: ServedRequest;
}

export type Ask = BuildAsk | { readonly kind: "status" } | { readonly kind: "stop" };

export type Answer =
  | { readonly kind: "alive" }
  | { readonly kind: "progress"; readonly text: string }
  | { readonly kind: "result"; readonly result: Served }
  | { readonly kind: "declined" }
  | { readonly kind: "status"; readonly status: ServerStatus };

/** What a line asks, or undefined if it is no question. */
export function readAsk(line: string): Ask | undefined {
  try {
    const ask = JSON.parse(line) as Ask | null;
    if (ask?.kind === "status" || ask?.kind === "stop") return { kind: ask.kind };
    const { cwd, umask, request } = ask?.kind === "build" ? ask : ({} as Partial<BuildAsk>);
    const isBuild = typeof cwd === "string" && typeof umask === "number" && typeof request === "object";
    return isBuild && request !== null ? { kind: "build", cwd, umask, request } : undefined;
  } catch {
    return undefined;
  }
}

/** How often a server that builds tells that it does. */
export const ALIVE_MS = 1000;

const PREFIX = "server-";
/** The kernel's limit for the name of a socket is 107 bytes. */
const MOST_NAME_BYTES = 100;

/** Where the server for a target listens, or undefined where its name would be too long. */
export function socketPath(target: string): string | undefined {
  const environment = ["PATH", "CC", "TMPDIR", "NODE_OPTIONS", ...VARIABLES].map(
    (name) => process.env[name] ?? "",
  );
  const hash = createHash("sha256").update(JSON.stringify([process.version, environment]));
  const files = ["packages/compiler/src", "packages/cli/src", "tools"].flatMap((folder) =>
    listFiles(join(projectRoot, folder), [".ts", ".mjs", ".h"]),
  );
  for (const path of [...files, join(projectRoot, "package-lock.json")]) {
    const { size, mtimeMs, ctimeMs } = statSync(path);
    hash.update(JSON.stringify([path, size, mtimeMs, ctimeMs]));
  }
  const path = join(cacheFolder, `${PREFIX}${hash.digest("hex").slice(0, 16)}-${target}`);
  return Buffer.byteLength(path) <= MOST_NAME_BYTES ? path : undefined;
}

/** The sockets of all servers of this cache folder, those of other versions and environments, too. */
export function allSockets(): string[] {
  return listNames(cacheFolder)
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => join(cacheFolder, name));
}

/** Do two sockets belong to the same version and environment? */
export function isSameVersion(one: string, other: string): boolean {
  const versionOf = (path: string): string => path.slice(0, path.lastIndexOf("-"));
  return versionOf(one) === versionOf(other);
}

/** Calls back with each line that comes. The socket's errors are handled at the socket. */
export function onLines(socket: Socket, take: (line: string) => void): void {
  createInterface({ input: socket })
    .on("error", () => {})
    .on("line", take);
}
