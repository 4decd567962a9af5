// A whole program: some declarations, classes, functions and generators, a main part and an asynchronous part. It prints a
// limited number of values and, at the end, a checksum over all of them. Every program ends, by fuel, and every exception
// is caught.
import { starting } from "./actions.ts";
import { ClassWriter } from "./class-writer.ts";
import { withHelpers } from "./helpers.ts";
import { Prng } from "./prng.ts";
import { type Kind, Scope, topPlace, typeName } from "./scope.ts";
import { Writer } from "./writer.ts";

/** Timers of one delay run in the order in which they were set; other delays would make the order a matter of speed. */
const ending = `setTimeout(() => setTimeout(() => console.log("checksum", checksum, fuel < 0), 1), 1);\n`;

const parameterKinds: readonly Kind[] = [
  "int",
  "num",
  "num",
  "str",
  "bool",
  "nums",
  "rec",
  "uni",
  "opt",
  "big",
  "fn",
  "figure",
  "iter",
];

/** The text of the program for `seed`. */
export function generate(seed: number): string {
  return indented(withHelpers(new ProgramWriter(new Prng(seed)).body() + ending));
}

class ProgramWriter {
  readonly #random: Prng;
  readonly #writer: Writer;
  readonly #global = new Scope();

  constructor(random: Prng) {
    this.#random = random;
    this.#writer = new Writer(random);
  }

  body(): string {
    const r = this.#random;
    const writer = this.#writer;
    const parts: string[] = [];
    for (let i = 0; i < 3; i++) parts.push(writer.declaration(this.#global, topPlace));
    const makers = [
      () => parts.push(new ClassWriter(r, writer).declaration(this.#global)),
      () => parts.push(this.#function()),
      () => parts.push(this.#async()),
      () => parts.push(this.#guarded(2, 3)),
    ];
    for (let i = r.between(2, 4); i > 0; i--) r.pick(makers)();
    parts.push(writer.declaration(this.#global, topPlace), this.#guarded(2, 5));
    if (r.chance(50)) for (let i = r.between(1, 3); i > 0; i--) parts.push(this.#start());
    return `${parts.join("\n")}\n`;
  }

  /** Statements whose exceptions are noted and go no further. */
  #guarded(least: number, most: number): string {
    const body = this.#writer.statements(this.#random.between(least, most), this.#global, topPlace);
    return `try {\n${body}} catch (e) {\nnote("stopped by " + describe(e));\n}`;
  }

  #start(): string {
    return `try {\n${this.#writer.fill(starting, new Scope(this.#global), topPlace)}\n} catch (e) {\nnote(describe(e));\n}`;
  }

  /** Parameters with their kinds; some with a default or after all others a rest, which calls leave out. */
  #parameters(scope: Scope): { text: string; kinds: Kind[] } {
    const r = this.#random;
    const kinds: Kind[] = [];
    const texts: string[] = [];
    const declare = (kind: Kind): string => {
      const name = this.#writer.fresh("p");
      scope.declare({ name, kind, mutable: true });
      return name;
    };
    for (let i = r.between(1, 3); i > 0; i--) {
      const kind = r.pick(parameterKinds);
      kinds.push(kind);
      texts.push(`${declare(kind)}: ${typeName(kind)}`);
    }
    if (r.chance(25)) {
      const kind = r.pick(["num", "str", "rec"] as const);
      const value = this.#writer.value(kind, scope, topPlace, 1);
      texts.push(`${declare(kind)}: ${typeName(kind)} = ${value}`);
    }
    if (r.chance(15)) texts.push(`${declare("opt")}?: number`);
    if (r.chance(15)) texts.push(`...${declare("nums")}: number[]`);
    return { text: texts.join(", "), kinds };
  }

  #function(): string {
    const r = this.#random;
    const name = this.#writer.fresh("f");
    const result = r.pick(["int", "num", "num", "str", "bool", "opt", "nums", "big"] as const);
    const scope = new Scope(this.#global);
    const { text, kinds } = this.#parameters(scope);
    const body = this.#writer.body(result, scope, { depth: 2 }, r.between(1, 4));
    this.#writer.functions.push({ name, params: kinds, result });
    return `function ${name}(${text}): ${typeName(result)} ${body}`;
  }

  #async(): string {
    const r = this.#random;
    const name = this.#writer.fresh("f");
    const result = r.pick(["num", "str"] as const);
    const scope = new Scope(this.#global);
    const { text, kinds } = this.#parameters(scope);
    const body = this.#writer.body(result, scope, { depth: 2, isAsync: true }, r.between(2, 4));
    this.#writer.asyncFunctions.push({ name, params: kinds, result });
    const type = typeName(result);
    return r.chance(60)
      ? `async function ${name}(${text}): Promise<${type}> ${body}`
      : `const ${name} = async (${text}): Promise<${type}> => ${body};`;
  }
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
