// `tessera test`: runs the sections one after the other, shows the output of what failed and the reason of
// what was skipped, and closes with `N passed, N failed, N skipped` alone on a line. Exit code 1 on a failure.
import { colour } from "../terminal.ts";
import { add, NOTHING, type Outcome, withoutPassed } from "../testing/outcome.ts";
import { allSections, type Section, type TestContext, type UnitResult } from "../testing/sections.ts";
import { UsageError } from "../usage-error.ts";
import { showMilliseconds } from "../values.ts";

export interface TestOptions {
  readonly full?: boolean;
  readonly list?: boolean;
}

export async function test(filter: string | undefined, options: TestOptions): Promise<number> {
  const sections = allSections(filter);
  if (sections.length === 0) {
    throw new UsageError(
      `No test matches "${filter}"`,
      "tessera test --list shows all; a filter is a part of a name",
    );
  }
  if (options.list === true) {
    for (const section of sections) for (const unit of section.units) process.stdout.write(`${unit.name}\n`);
    return 0;
  }
  process.env.TESSERA_SERVER ??= "0"; // tests leave no process behind
  const started = performance.now();
  let total: Outcome = NOTHING;
  for (const section of sections)
    total = add(total, await runSection(section, { full: options.full === true }));
  for (const skip of total.skips) process.stdout.write(`skipped: ${skip.name} (${skip.reason})\n`);
  process.stdout.write(`in ${showMilliseconds(performance.now() - started)}\n`);
  process.stdout.write(`${total.passed} passed, ${total.failed} failed, ${total.skips.length} skipped\n`);
  return total.failed === 0 ? 0 : 1;
}

async function runSection(section: Section, context: TestContext): Promise<Outcome> {
  process.stdout.write(`${colour.bold(`== ${section.title}`)}\n`);
  if (section.skipReason !== undefined) {
    return { passed: 0, failed: 0, skips: [{ name: section.title, reason: section.skipReason }] };
  }
  const started = performance.now();
  let sum: Outcome = NOTHING;
  let next = 0;
  const worker = async () => {
    for (let unit = section.units[next++]; unit !== undefined; unit = section.units[next++]) {
      const result = await unit.run(context);
      report(unit.name, result);
      sum = add(sum, result.outcome);
    }
  };
  await Promise.all(Array.from({ length: section.parallel }, worker));
  const skipped = sum.skips.length === 0 ? "" : `, ${sum.skips.length} skipped`;
  const time = showMilliseconds(performance.now() - started);
  process.stdout.write(`   ${sum.passed} passed, ${sum.failed} failed${skipped} in ${time}\n`);
  return sum;
}

function report(name: string, result: UnitResult): void {
  const { passed, failed } = result.outcome;
  if (failed === 0) {
    process.stdout.write(
      `   ${colour.green("ok")} ${name}: ${passed} (${showMilliseconds(result.milliseconds)})\n`,
    );
    return;
  }
  process.stdout.write(`   ${colour.red("not ok")} ${name}: ${failed} failed, ${passed} passed\n`);
  process.stdout.write(`${withoutPassed(result.output).trimEnd().replace(/^/gm, "      | ")}\n`);
}
