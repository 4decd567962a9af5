// Runs ./tessera as a user does, for the tests of this folder.
import assert from "node:assert/strict";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Captured, type CaptureOptions, capture } from "@tessera/cli/child";

const root = fileURLToPath(new URL("../../", import.meta.url));
export const tesseraScript = join(root, "tessera");

/** Runs the command to its end, for at most a minute unless told otherwise. */
export function tessera(args: readonly string[], options: CaptureOptions = {}): Promise<Captured> {
  return capture(tesseraScript, args, { cwd: root, timeoutMs: 60_000, ...options });
}

/** Asserts exit code 2 and a message of two lines: what (its beginning), and the mend (a part of it). */
export async function assertRefused(
  args: readonly string[],
  what: string,
  mend: string,
  options: CaptureOptions = {},
): Promise<void> {
  const { code, stderr } = await tessera(args, options);
  const shown = `${args.join(" ")}\n${stderr}`;
  assert.equal(code, 2, shown);
  assert.ok(stderr.includes(`error: ${what}`), shown);
  const help = stderr.slice(stderr.indexOf("  help: "));
  assert.ok(help.includes(mend), shown);
}
