// Shrinking: deletes statements from a program that fails for as long as what is left still fails the same way.
//
// Candidates are built in batches, since one C compilation of many programs costs little more than one of one.
// The compiler's own checks reject candidates that lost a declaration they need.
import type { Program } from "./program.ts";
import type { Statement } from "./tree.ts";
import { reductions, size } from "./tree.ts";

/** For each body, whether the program with it still fails the same way. */
export type StillFails = (bodies: readonly (readonly Statement[])[]) => Promise<boolean[]>;

/**
 * The smallest failing body found before `deadline` (milliseconds since the epoch). Runs of statements are
 * deleted, long runs first; `width` candidates are tried at a time.
 */
export async function shrink(
  program: Program,
  stillFails: StillFails,
  deadline: number,
  width = 12,
): Promise<readonly Statement[]> {
  let best = program.body;
  let length = Math.max(1, best.length >> 1);
  while (Date.now() < deadline) {
    const smaller = await firstFailing(best, length, stillFails, deadline, width);
    if (smaller !== undefined) best = smaller;
    else if (length > 1) length = length >> 1;
    else break;
  }
  return best;
}

async function firstFailing(
  body: readonly Statement[],
  length: number,
  stillFails: StillFails,
  deadline: number,
  width: number,
): Promise<readonly Statement[] | undefined> {
  let batch: Statement[][] = [];
  const total = size(body);
  const test = async (): Promise<readonly Statement[] | undefined> => {
    const failing = await stillFails(batch);
    const kept = batch.filter((_, index) => failing[index]);
    batch = [];
    return kept.sort((a, b) => size(a) - size(b))[0];
  };
  for (const candidate of reductions(body, length)) {
    if (size(candidate) >= total) continue;
    batch.push(candidate);
    if (batch.length < width) continue;
    const found = await test();
    if (found !== undefined || Date.now() > deadline) return found;
  }
  return batch.length > 0 ? test() : undefined;
}
