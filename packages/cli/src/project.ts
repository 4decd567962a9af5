// Where things are in this checkout.
import { existsSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { listNames } from "./file-tree.ts";
import { nearest } from "./suggest.ts";
import { UsageError } from "./usage-error.ts";

export const projectRoot = fileURLToPath(new URL("../../../", import.meta.url)).replace(/\/$/, "");
/** Images, objects and what else can be made again; $TESSERA_CACHE puts it elsewhere. */
export const cacheFolder = resolve(process.env.TESSERA_CACHE || join(projectRoot, "build", "cache"));
export const loaderFile = join(projectRoot, "tools", "loader.mjs");

/** Arguments for Node that run a TypeScript file of this project. */
export function nodeArguments(file: string): string[] {
  return ["--no-warnings=ExperimentalWarning", "--import", loaderFile, file];
}

/**
 * The file that the user means: itself, or `main.ts` of a folder. Throws a UsageError with the nearest name
 * when it does not exist.
 */
export function resolveProgram(given: string | undefined): string {
  const path = resolve(given ?? ".");
  const shown = given ?? ".";
  if (!existsSync(path)) {
    const guess = nearest(basename(path), listNames(dirname(path)));
    throw new UsageError(
      `Cannot find ${shown}`,
      guess === undefined
        ? "give a TypeScript file or a folder with main.ts"
        : `did you mean ${join(dirname(shown), guess)}?`,
    );
  }
  const status = statSync(path);
  if (status.isFile()) return path;
  if (!status.isDirectory())
    throw new UsageError(`Cannot run ${shown}: not a regular file`, "give a TypeScript file");
  const main = join(path, "main.ts");
  if (existsSync(main)) return main;
  const others = listNames(path).filter((name) => name.endsWith(".ts"));
  throw new UsageError(
    `Cannot find main.ts in ${shown === "." ? "this folder" : shown}`,
    others.length === 0
      ? "give a TypeScript file or a folder with main.ts"
      : `name one of its files: ${others.join(", ")}`,
  );
}
