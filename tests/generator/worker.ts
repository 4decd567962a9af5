// A process that judges batches (judge.ts) and tells its parent by messages: `JudgeRequest` in, `JudgeReply` out.
import { join } from "node:path";
import { loadCompiler } from "../differential/compiled.ts";
import { repositoryRoot } from "../differential/node-oracle.ts";
import { type JudgeSettings, judge, type Verdict } from "./judge.ts";
import { countKinds } from "./kinds.ts";
import { generate } from "./program.ts";

/** Programs by seed (`first` … `first + count - 1`), or by text. */
export interface JudgeRequest {
  readonly first?: number;
  readonly count?: number;
  readonly sources?: readonly string[];
  readonly settings: JudgeSettings;
}

export interface JudgeReply {
  readonly verdicts: readonly Verdict[];
  /** How often each kind of syntax occurs in programs by seed. */
  readonly kinds: Readonly<Record<string, number>>;
  /** What went wrong instead, in this process itself. */
  readonly fault?: string;
}

const folder = join(repositoryRoot, "build/fuzz/work", String(process.pid));
const compiler = await loadCompiler();
let calls = 0;

async function answer(request: JudgeRequest): Promise<JudgeReply> {
  const { first = 0, count = 0, settings } = request;
  const sources = request.sources ?? Array.from({ length: count }, (_, i) => generate(first + i));
  const kinds: Record<string, number> = {};
  if (request.sources === undefined) for (const source of sources) countKinds(source, kinds);
  return { verdicts: await judge(compiler, sources, join(folder, String(calls++)), settings), kinds };
}

process.on("message", (request: JudgeRequest) => {
  answer(request).then(
    (reply) => process.send!(reply),
    (reason: unknown) => {
      const fault = reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
      process.send!({ verdicts: [], kinds: {}, fault } satisfies JudgeReply);
    },
  );
});
process.on("disconnect", () => process.exit(0));
