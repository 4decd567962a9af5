// The pieces of a module: declarations of variables, classes and functions, statements whose exceptions are caught, and
// what starts asynchronous work.
import { starting } from "./actions.ts";
import { ClassWriter } from "./class-writer.ts";
import type { Prng } from "./prng.ts";
import { type Callable, type Kind, Scope, topPlace, typeName } from "./scope.ts";
import { Writer } from "./writer.ts";

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

export class PieceWriter {
  readonly #random: Prng;
  readonly #writer: Writer;
  #global = new Scope();

  constructor(random: Prng, budget: number) {
    this.#random = random;
    this.#writer = new Writer(random, budget);
  }

  declaration(): string {
    return this.#writer.declaration(this.#global, topPlace);
  }

  /** A class, a function or statements. */
  any(isAsync = false): string {
    const r = this.#random;
    const makers = [
      () => new ClassWriter(r, this.#writer).declaration(this.#global),
      () => this.function(),
      () => this.#async(),
      () => this.guarded(2, 3, isAsync),
    ];
    return r.pick(makers)();
  }

  /** Statements whose exceptions are noted and go no further. */
  guarded(least: number, most: number, isAsync = false): string {
    const count = this.#random.between(least, most);
    const body = this.#writer.statements(count, this.#global, { ...topPlace, isAsync });
    return `try {\n${body}} catch (e) {\nnote("stopped by " + describe(e));\n}`;
  }

  /** The module is at its end: what it declares is read by those after it, but written only by its own functions. */
  endModule(): void {
    const inherited = new Scope();
    for (const variable of this.#global.find(() => true)) inherited.declare({ ...variable, mutable: false });
    this.#global = inherited;
  }

  /** A function that writes a variable of the module, so that others see it change; undefined if there is none. */
  setter(): string | undefined {
    const found = this.#global.find((v) => v.mutable);
    if (found.length === 0) return undefined;
    const { name: target, kind } = this.#random.pick(found);
    const name = this.#writer.fresh("f");
    this.#writer.functions.push({ name, params: [kind], result: kind });
    return `function ${name}(to: ${typeName(kind)}): ${typeName(kind)} {\nburn();\n${target} = to;\nreturn ${target};\n}`;
  }

  /** The functions that may be called from here on. */
  get functions(): readonly Callable[] {
    return this.#writer.functions;
  }

  /** A call of `f` that needs no variables. */
  call(f: Callable): string {
    return `${f.name}(${f.params.map((kind) => this.#writer.value(kind, new Scope(), topPlace, 0)).join(", ")})`;
  }

  /** A function that does no more than call `f`. */
  forwarder(f: Callable): string {
    const name = this.#writer.fresh("f");
    this.#writer.functions.push({ name, params: [], result: f.result });
    return `function ${name}(): ${typeName(f.result)} {\nburn();\nreturn ${this.call(f)};\n}`;
  }

  /** What `write` declares is not in reach of what is written later. */
  apart<T>(write: () => T): T {
    const { functions, asyncFunctions, classes } = this.#writer;
    const lists = [functions, asyncFunctions, classes];
    const lengths = lists.map((list) => list.length);
    const global = this.#global;
    this.endModule();
    const written = write();
    this.#global = global;
    for (const [index, list] of lists.entries()) list.length = lengths[index]!;
    return written;
  }

  start(): string {
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

  function(): string {
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
