// From samples and the image that they were taken from to the flame graph, and to one line for the terminal.
import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { readLines } from "@tessera/compiler/link/dwarf-lines";
import { sectionBytes } from "@tessera/compiler/link/elf-file";
import { UsageError } from "../usage-error.ts";
import { flameGraph } from "./flame-graph.ts";
import { hottest, joinStacks, readStacks } from "./samples.ts";
import { type FunctionSymbol, functionSymbols } from "./symbols.ts";

const SHOWN = 3;

/** Names functions as `name (file)`: the file of the first line of TypeScript in them. */
function namer(image: Uint8Array): (symbol: FunctionSymbol) => string {
  const rows = readLines(sectionBytes(image, ".debug_line"))
    .filter((row) => row.file !== null && /\.[cm]?ts$/.test(row.file))
    .sort((a, b) => a.address - b.address);
  return ({ name, start, end }) => {
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rows[middle]!.address < start) low = middle + 1;
      else high = middle;
    }
    const row = rows[low];
    const file = row !== undefined && row.address < end ? row.file! : undefined;
    return file === undefined ? name.replace(/^ts_/, "") : `${ownName(name, file)} (${file}:${row!.line})`;
  };
}

/** `ts_json_api_main_idOf` of `json-api/main.ts` is `idOf`. */
function ownName(symbol: string, file: string): string {
  const name = symbol.replace(/^ts_/, "").replace(/__resume$/, " (resumed)");
  const words = file
    .replace(/\.[cm]?ts$/, "")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "");
  for (let first = 0; first < words.length; first++) {
    const prefix = `${words.slice(first).join("_")}_`;
    if (name.startsWith(prefix) && name.length > prefix.length) return name.slice(prefix.length);
  }
  return name;
}

/** Writes the page; returns what the terminal shows. Throws UsageError when there is nothing to show. */
export function writeProfile(samplesFile: string, symbolsFile: string, page: string, title: string): string {
  const stacks = readStacks(readFileSync(samplesFile));
  if (stacks.length === 0)
    throw new UsageError(
      "The profile is empty: the program used less than a millisecond",
      "give it more to do",
    );
  const image = readFileSync(symbolsFile);
  const root = joinStacks(stacks, functionSymbols(image), namer(image), "(monitor)");
  try {
    writeFileSync(page, flameGraph(root, title));
  } catch (error) {
    throw new UsageError(
      `Cannot write ${page}: ${(error as NodeJS.ErrnoException).code ?? error}`,
      "choose another place: --profile-output FILE",
    );
  }
  const hot = hottest(root)
    .slice(0, SHOWN)
    .map(({ name, part }) => `${name.split(" (")[0]} ${(100 * part).toFixed(0)} %`);
  return `profile: ${basename(page)} (${stacks.length} samples; ${hot.join(", ")})`;
}
