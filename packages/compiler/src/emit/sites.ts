// The table of source positions that stack traces print: one entry per place that an exception may leave.
//
// Each source file has a table of its own; its places are numbered from a base that the linker knows, so that a new
// place in one file leaves the code of the others alone.
import { createHash } from "node:crypto";
import type { Pos } from "../ir/ir.ts";
import type { Constants } from "./constants.ts";

interface FileSites {
  readonly base: string;
  readonly numbers: Map<string, number>;
  readonly rows: string[];
}

export class Sites {
  readonly #constants: Constants;
  readonly #files = new Map<string, FileSites>();

  constructor(constants: Constants) {
    this.#constants = constants;
  }

  /** The number of a place in a function of that name, as an expression in C. */
  number(fnName: string, pos: Pos): string {
    let file = this.#files.get(pos.file);
    if (!file) {
      const hash = createHash("sha256").update(pos.file).digest("hex").slice(0, 12);
      this.#files.set(pos.file, (file = { base: `SITES_${hash}`, numbers: new Map(), rows: [] }));
    }
    const key = `${pos.line}:${pos.column}:${fnName}`;
    let number = file.numbers.get(key);
    if (number === undefined) {
      number = file.rows.length;
      file.numbers.set(key, number);
      const name = this.#constants.string(fnName);
      file.rows.push(`{${name}, ${this.#constants.string(pos.file)}, ${pos.line}, ${pos.column}}`);
    }
    return `${file.base} + ${number}u`;
  }

  /** The names of the files' tables with their first numbers. */
  bases(): [string, number][] {
    let next = 0;
    return [...this.#files.values()].map(({ base, rows }) => {
      next += rows.length;
      return [base, next - rows.length];
    });
  }

  print(): string {
    const all = [...this.#files.values()].flatMap((file) => file.rows);
    const rows = all.length === 0 ? ["{0}"] : all;
    return `const Site tsr_sites[] = {\n${rows.join(",\n")}\n};`;
  }
}
