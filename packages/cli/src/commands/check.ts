// `tessera check`: every gate of the repository, one line each; findings below. Exit code 1 on a finding.
import { allGates } from "../check/gates.ts";
import { colour } from "../terminal.ts";
import { showMilliseconds } from "../values.ts";

export interface CheckOptions {
  readonly fix?: boolean;
  readonly json?: boolean;
}

export async function check(options: CheckOptions): Promise<number> {
  const gates = allGates(options.fix === true);
  // Formatting rewrites files when asked to, so the gates that read them wait for it.
  const [first, ...others] = gates;
  const results =
    options.fix === true
      ? [await first!(), ...(await Promise.all(others.map((gate) => gate())))]
      : await Promise.all(gates.map((gate) => gate()));
  const ok = results.every((result) => result.ok);
  if (options.json === true) {
    process.stdout.write(`${JSON.stringify({ ok, gates: results })}\n`);
    return ok ? 0 : 1;
  }
  for (const result of results) {
    const mark = result.ok ? colour.green("ok    ") : colour.red("not ok");
    process.stdout.write(`${mark} ${result.name} (${showMilliseconds(result.milliseconds)})\n`);
    if (result.output !== "") process.stdout.write(`${result.output}\n`);
    for (const line of result.advice) process.stdout.write(`       advice: ${line}\n`);
  }
  if (!ok && options.fix !== true)
    process.stdout.write("help: ./tessera check --fix mends format and imports\n");
  return ok ? 0 : 1;
}
