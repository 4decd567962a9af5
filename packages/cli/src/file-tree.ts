// Walks folders in a fixed order, so that everything built on it is the same on every machine.
import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";

const LEFT_OUT = new Set(["node_modules", "build", ".git", ".cache"]);

/** Names in a folder, sorted; empty when the folder cannot be read. */
export function listNames(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** All files below a folder whose name ends in one of `endings`, as paths, sorted; empty when there is none. */
export function listFiles(folder: string, endings: readonly string[]): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !LEFT_OUT.has(entry.name)) files.push(...listFiles(path, endings));
    else if (entry.isFile() && endings.some((ending) => entry.name.endsWith(ending))) files.push(path);
  }
  return files;
}
