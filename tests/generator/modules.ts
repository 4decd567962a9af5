// Programs of several modules: the helpers are one module, a few parts declare what later parts and the main module use,
// and each name goes from one to the other by an import and an export of some form, directly or through a module between.
//
// Parts import only earlier ones, except in a cycle: there an earlier part calls a function of a later one, in a function
// that only the main module calls. A part that is only loaded by `import()` is loaded first of all, when nothing else is
// under way: how long a load takes is not said.
import { helpersFor } from "./helpers.ts";
import { PieceWriter } from "./pieces.ts";
import type { Prng } from "./prng.ts";
import type { Kind } from "./scope.ts";
import type { ModuleText } from "./texts.ts";

/** A module while it is written. */
interface Module {
  readonly name: string;
  readonly pieces: string[];
  /** What stands after the imports: `export ... from`, and the exports of own names. */
  readonly exports: string[];
  /** Own names and those handed on, by the name under which they are exported. */
  readonly exported: Map<string, string>;
  /** Modules of which all is handed on. */
  readonly passed: Module[];
  /** Modules that are imported although no name of theirs is used. */
  readonly needed: Module[];
}

/** How a module reaches a name: from which module, and under which name that exports it. */
interface Route {
  readonly from: Module;
  readonly as: string;
  /** The name is a member of this namespace, which `from` exports. */
  readonly space?: string;
}

const types = new Set(["Rec", "Tree", "Figure"]);
/** Kinds whose texts are the same everywhere; those of functions are not. */
const texts: ReadonlySet<Kind> = new Set<Kind>(["int", "num", "str", "bool", "big", "opt", "nums"]);
const word = /[A-Za-z_]\w*/g;

export class ModulesWriter {
  readonly #random: Prng;
  readonly #pieces: PieceWriter;
  readonly #parts: Module[] = [];
  /** The module that declares a name. */
  readonly #owners = new Map<string, Module>();
  /** Whether a part is loaded by `import()`: such modules, and those that they import, do not wait at their top level. */
  readonly #hasLazy: boolean;
  /** In a cycle every module imports the one before it first, which fixes the order of evaluation. */
  #inCycle = false;

  constructor(random: Prng) {
    this.#random = random;
    this.#pieces = new PieceWriter(random, 260);
    this.#hasLazy = random.chance(50);
  }

  /** The texts of all modules, the main one first; `ending` is the end of its text. */
  modules(ending: string): ModuleText[] {
    const r = this.#random;
    const pieces = this.#pieces;
    const count = r.between(2, 3);
    for (let i = 1; i <= count; i++) this.#parts.push(this.#part(`part-${i}`));
    const main = newModule("main");
    if (r.chance(60)) this.#cycle();
    const lazy = this.#hasLazy ? pieces.apart(() => this.#lazy(main, `part-${count + 1}`)) : undefined;
    const isAsync = r.chance(40);
    for (let i = r.between(1, 2); i > 0; i--) main.pieces.push(pieces.any(isAsync));
    main.pieces.push(pieces.declaration(), pieces.guarded(2, 5, isAsync));
    if (r.chance(50)) for (let i = r.between(1, 2); i > 0; i--) main.pieces.push(pieces.start());
    main.pieces.push(ending);

    const parts = lazy === undefined ? this.#parts : [...this.#parts, lazy];
    const written = [main, ...parts].map((module) => ({ module, text: module.pieces.join("\n") }));
    const helpers = exportedHelpers(helpersFor(written.map(({ text }) => text).join("\n")));
    this.#require(main);
    const complete = written.map(({ module, text }) => ({
      module,
      ...this.#withImports(module, text, helpers.names),
    }));
    return [
      ...complete.map(({ module, imports, text }) => ({
        name: module.name,
        text: [...imports, ...module.exports, text, ""].join("\n"),
      })),
      { name: "base", text: helpers.text },
    ];
  }

  #part(name: string): Module {
    const r = this.#random;
    const pieces = this.#pieces;
    const part = newModule(name);
    const isAsync = !this.#hasLazy && r.chance(50);
    for (let i = r.between(1, 2); i > 0; i--) this.#add(part, pieces.declaration());
    for (let i = r.between(1, 3); i > 0; i--) this.#add(part, pieces.any(isAsync));
    const setter = r.chance(60) ? pieces.setter() : undefined;
    if (setter !== undefined) this.#add(part, setter);
    pieces.endModule();
    return part;
  }

  /** Adds a piece; a name that it declares is exported in one form or another. */
  #add(part: Module, piece: string): void {
    const r = this.#random;
    const declared = /^(?:async )?(?:function|class|const|let) (\w+)/.exec(piece);
    const name = declared?.[1];
    if (name === undefined) {
      part.pieces.push(piece);
      return;
    }
    this.#owners.set(name, part);
    const hasDefault = part.exported.has("default");
    const isDeclaration = /^(?:async )?(?:function|class) /.test(piece);
    const renamed = `e_${name}`;
    const forms: (() => string)[] = [
      () => this.#exported(part, name, name, `export ${piece}`),
      () => this.#exported(part, name, name, `${piece}\nexport { ${name} };`),
      () => this.#exported(part, name, renamed, `${piece}\nexport { ${name} as ${renamed} };`),
    ];
    if (!hasDefault) {
      forms.push(
        () => this.#exported(part, name, "default", `${piece}\nexport { ${name} as default };`),
        () => this.#exported(part, name, "default", `${piece}\nexport default ${name};`),
      );
      if (isDeclaration) forms.push(() => this.#exported(part, name, "default", `export default ${piece}`));
    }
    part.pieces.push(r.pick(forms)());
  }

  #exported(part: Module, name: string, as: string, text: string): string {
    part.exported.set(as, name);
    return text;
  }

  /** An earlier part calls a function of a later one. */
  #cycle(): void {
    const r = this.#random;
    const early = this.#parts[r.below(this.#parts.length - 1)]!;
    const later = this.#parts.slice(this.#parts.indexOf(early) + 1);
    const fitting = this.#pieces.functions.filter((f) => later.includes(this.#owners.get(f.name)!));
    if (fitting.length === 0) return;
    this.#inCycle = true;
    this.#add(early, this.#pieces.forwarder(r.pick(fitting)));
  }

  /** A part that `main` loads by `import()` and uses through the namespace. */
  #lazy(main: Module, name: string): Module {
    const before = new Set(this.#pieces.functions);
    const part = this.#part(name);
    const uses = ['note("loaded " + Object.keys(m).join());'];
    for (const [as, own] of part.exported) {
      const f = this.#pieces.functions.find((each) => each.name === own && !before.has(each));
      if (f === undefined || !texts.has(f.result)) uses.push(`mix(typeof m.${as});`);
      else uses.push(`mix(String(${this.#pieces.call({ ...f, name: `m.${as}` })}));`);
    }
    for (const own of part.exported.values()) this.#owners.delete(own);
    main.pieces.push(
      "await new Promise<void>((done) => setTimeout(done, 1));",
      `try {\nconst m = await import("./${name}.ts");\n${uses.join("\n")}\n} catch (e) {\nnote(describe(e));\n}`,
    );
    return part;
  }

  /** Every part is loaded, whether or not `main` uses it. */
  #require(main: Module): void {
    for (const part of this.#parts) {
      if (this.#inCycle || this.#random.chance(50)) main.needed.push(part);
      else main.needed.unshift(part);
    }
    if (this.#inCycle) main.needed.reverse();
  }

  /** The imports of `module` by what its text names, and the text with names of namespaces put in. */
  #withImports(
    module: Module,
    source: string,
    helpers: ReadonlySet<string>,
  ): { imports: string[]; text: string } {
    const r = this.#random;
    const used = new Set([...source.matchAll(word)].map(([name]) => name));
    const imports: string[] = [];
    const replaced = new Map<string, string>();
    for (const name of used) {
      const owner = this.#owners.get(name);
      if (owner === undefined || owner === module) continue;
      const { from, as, space: exported } = this.#route(module, owner, name);
      if (exported !== undefined) {
        imports.push(`import { ${exported} } from "./${from.name}.ts";`);
        replaced.set(name, `${exported}.${as}`);
      } else if (r.chance(25)) {
        const space = `n_${name}`;
        imports.push(`import * as ${space} from "./${from.name}.ts";`);
        replaced.set(name, `${space}.${as}`);
      } else if (as === "default" && r.chance(70)) imports.push(`import ${name} from "./${from.name}.ts";`);
      else imports.push(`import { ${as === name ? name : `${as} as ${name}`} } from "./${from.name}.ts";`);
    }
    const needed = module.needed.map((other) => `import "./${other.name}.ts";`);
    const index = this.#parts.indexOf(module);
    if (this.#inCycle && index > 0) needed.unshift(`import "./part-${index}.ts";`);
    const values = [...used].filter((name) => helpers.has(name) && !types.has(name));
    const typesUsed = [...used].filter((name) => helpers.has(name) && types.has(name));
    const fromBase = [`import { ${values.join(", ")} } from "./base.ts";`];
    if (typesUsed.length > 0) fromBase.push(`import type { ${typesUsed.join(", ")} } from "./base.ts";`);
    const ordered = this.#inCycle ? [...needed, ...imports] : shuffled([...imports, ...needed], r);
    return { imports: [...fromBase, ...ordered], text: withNamespaces(source, replaced) };
  }

  /** A way from `owner` to `module`, perhaps through a part between, which then hands the name on. */
  #route(module: Module, owner: Module, name: string): Route {
    const r = this.#random;
    const [as] = [...owner.exported].find(([, own]) => own === name)!;
    const first = this.#parts.indexOf(owner) + 1;
    const last = this.#parts.includes(module) ? this.#parts.indexOf(module) : this.#parts.length;
    if (first >= last || r.chance(50)) return { from: owner, as };
    const between = this.#parts[r.between(first, last - 1)]!;
    if (as !== "default" && r.chance(40)) {
      if (!between.passed.includes(owner)) between.exports.push(`export * from "./${owner.name}.ts";`);
      if (!between.passed.includes(owner)) between.passed.push(owner);
      return { from: between, as };
    }
    if (r.chance(30)) {
      const space = `s_${name}`;
      if (!between.exported.has(space))
        between.exports.push(`export * as ${space} from "./${owner.name}.ts";`);
      between.exported.set(space, name);
      return { from: between, as, space };
    }
    const handed = `r_${name}`;
    if (!between.exported.has(handed))
      between.exports.push(`export { ${as} as ${handed} } from "./${owner.name}.ts";`);
    between.exported.set(handed, name);
    return { from: between, as: handed };
  }
}

function newModule(name: string): Module {
  return { name, pieces: [], exports: [], exported: new Map(), passed: [], needed: [] };
}

/** The helpers as a module, and their names. */
function exportedHelpers(text: string): { text: string; names: Set<string> } {
  const names = new Set<string>();
  const exported = text.replace(
    /^(?:async )?(?:function\*?|class|let|interface|type) (\w+)/gm,
    (declared, name: string) => {
      names.add(name);
      return `export ${declared}`;
    },
  );
  return { text: exported, names };
}

/** `source` with every name in `replaced` written as the member of a namespace; members are left, names after `...` not. */
function withNamespaces(source: string, replaced: ReadonlyMap<string, string>): string {
  return source.replace(/(?<![\w#])(?<!(?<!\.)\.)[A-Za-z_]\w*/g, (name) => replaced.get(name) ?? name);
}

function shuffled<T>(list: readonly T[], random: Prng): T[] {
  const left = [...list];
  const order: T[] = [];
  while (left.length > 0) order.push(...left.splice(random.below(left.length), 1));
  return order;
}
