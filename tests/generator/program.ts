// A whole program: some declarations, classes, functions and generators, a main part and an asynchronous part. It prints a
// limited number of values and, at the end, a checksum over all of them. Every program ends, by fuel, and every exception
// is caught. A share of the programs has several modules.
import { helpersFor } from "./helpers.ts";
import { ModulesWriter } from "./modules.ts";
import { PieceWriter } from "./pieces.ts";
import { Prng } from "./prng.ts";
import { joined, type ModuleText } from "./texts.ts";

/** Programs of several modules, in 100. */
const severalModules = 25;

/** Timers of one delay run in the order in which they were set; other delays would make the order a matter of speed. */
const ending = `setTimeout(() => setTimeout(() => console.log("checksum", checksum, fuel < 0), 1), 1);\n`;

/** The text of the program for `seed`; of several modules as `texts.ts` joins them. */
export function generate(seed: number): string {
  const random = new Prng(seed);
  const modules = random.chance(severalModules)
    ? new ModulesWriter(random).modules(ending)
    : [{ name: "main", text: singleModule(random) }];
  return joined(modules.map(({ name, text }): ModuleText => ({ name, text: indented(text) })));
}

function singleModule(random: Prng): string {
  const pieces = new PieceWriter(random, 170);
  const parts: string[] = [];
  for (let i = 0; i < 3; i++) parts.push(pieces.declaration());
  for (let i = random.between(2, 4); i > 0; i--) parts.push(pieces.any());
  parts.push(pieces.declaration(), pieces.guarded(2, 5));
  if (random.chance(50)) for (let i = random.between(1, 3); i > 0; i--) parts.push(pieces.start());
  const body = `${parts.join("\n")}\n${ending}`;
  return helpersFor(body) + body;
}

/** Lines moved in by the braces around them; one statement a line. Texts that hold braces may move a line too far. */
function indented(source: string): string {
  let depth = 0;
  const lines: string[] = [];
  for (const raw of source.split("\n")) {
    const line = raw.trim();
    const closing = /^[})\]]/.test(line) ? 1 : 0;
    lines.push("  ".repeat(Math.max(0, depth - closing)) + line);
    depth += (line.match(/[{([]/g)?.length ?? 0) - (line.match(/[})\]]/g)?.length ?? 0);
  }
  return lines.join("\n");
}
