// The table of source positions that stack traces print: one entry per place that an exception may leave.
import type { Pos } from "../ir/ir.ts";
import type { Constants } from "./constants.ts";

export class Sites {
  readonly #constants: Constants;
  readonly #numbers = new Map<string, number>();
  readonly #rows: string[] = [];

  constructor(constants: Constants) {
    this.#constants = constants;
  }

  /** The number of a place in a function of that name. */
  number(fnName: string, pos: Pos): number {
    const key = `${pos.line}:${pos.column}:${fnName}:${pos.file}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#rows.length;
      this.#numbers.set(key, number);
      const name = this.#constants.string(fnName);
      this.#rows.push(`{${name}, ${this.#constants.string(pos.file)}, ${pos.line}, ${pos.column}}`);
    }
    return number;
  }

  print(): string {
    const rows = this.#rows.length === 0 ? ["{0}"] : this.#rows;
    return `const Site tsr_sites[] = {\n${rows.join(",\n")}\n};`;
  }
}
