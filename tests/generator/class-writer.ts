// Classes with members of every kind: fields, private ones, statics, accessors, methods that override others and call
// them, generators and async methods, static blocks, well-known and computed names.
import type { Prng } from "./prng.ts";
import {
  type Callable,
  type ClassInfo,
  type Kind,
  Scope,
  topPlace,
  typeName,
  type Variable,
} from "./scope.ts";
import type { Writer } from "./writer.ts";

export class ClassWriter {
  readonly #random: Prng;
  readonly #writer: Writer;

  constructor(random: Prng, writer: Writer) {
    this.#random = random;
    this.#writer = writer;
  }

  /** A class that is made of a number and a text, perhaps derived from an earlier one; the writer then knows it. */
  declaration(global: Scope): string {
    const r = this.#random;
    const w = this.#writer;
    const parent = w.classes.length > 0 && r.chance(60) ? r.pick(w.classes) : undefined;
    const name = `C${w.classes.length}` as const;
    const scope = new Scope(global);
    const fields: Variable[] = [...(parent?.fields ?? [])];
    const methods: Callable[] = [...(parent?.methods ?? [])];
    const statics: Variable[] = (parent?.statics ?? []).map((v) => ({ ...v, name: renamed(v.name, name) }));
    const staticMethods = (parent?.staticMethods ?? []).map((m) => ({ ...m, name: renamed(m.name, name) }));
    for (const f of fields) scope.declare({ ...f, name: `this.${f.name}` });
    const members: string[] = [];

    const number = w.fresh("x");
    const label = w.fresh("s");
    const hidden = `#${w.fresh("p")}`;
    const kind = r.pick(["num", "nums", "rec", "opt", "bool", "big"] as const);
    const extra = w.fresh("y");
    members.push(`${number}: number;`, `${label}: string;`);
    members.push(`${hidden}: number = ${w.value("num", new Scope(global, true), topPlace, 1)};`);
    members.push(`${extra}: ${typeName(kind)} = ${w.value(kind, new Scope(global, true), topPlace, 2)};`);
    const superCall = parent === undefined ? "" : `super(n * 2, s);\n`;
    const before = parent !== undefined && r.chance(30) ? `mix("before " + n);\n` : "";
    const target = r.chance(20) ? `mix(new.target.name);\n` : "";
    members.push(
      `constructor(n: number, s: string) {\n${before}${superCall}this.${number} = n;\nthis.${label} = clip(s);\n${target}}`,
    );
    const own: Variable[] = [
      { name: number, kind: "num", mutable: true },
      { name: label, kind: "str", mutable: true },
      { name: extra, kind, mutable: true },
    ];
    for (const v of own) scope.declare({ ...v, name: `this.${v.name}` });
    scope.declare({ name: `this.${hidden}`, kind: "num", mutable: true });
    fields.push(...own);

    const accessor = w.fresh("g");
    members.push(`get ${accessor}(): number ${w.body("num", scope, { depth: 0 }, r.below(2))}`);
    const settable = r.chance(60);
    if (settable) {
      const inner = new Scope(scope);
      inner.declare({ name: "to", kind: "num", mutable: true });
      members.push(
        `set ${accessor}(to: number) {\nburn();\n${w.statements(1, inner, topPlace)}this.${hidden} = to;\n}`,
      );
    }
    fields.push({ name: accessor, kind: "num", mutable: settable });
    this.#statics(name, global, members, statics, staticMethods);
    if (parent !== undefined && parent.methods.length > 0)
      members.push(this.#override(r.pick(parent.methods), scope));
    for (let i = r.between(1, 2); i > 0; i--) {
      const method = w.fresh("m");
      const result = r.pick(["int", "num", "str", "bool"] as const);
      members.push(this.#method(method, result, scope, methods));
    }
    for (const special of this.#specials(name, hidden, parent, scope))
      if (r.chance(20)) members.push(special());
    const info: ClassInfo = { name, fields, methods, statics, staticMethods };
    w.classes.push(info);
    const heritage = parent === undefined ? "" : ` extends ${parent.name}`;
    return `class ${name}${heritage} {\n${members.join("\n")}\n}`;
  }

  #parameters(scope: Scope, kinds: readonly Kind[]): string {
    return kinds
      .map((kind) => {
        const name = this.#writer.fresh("p");
        scope.declare({ name, kind, mutable: true });
        return `${name}: ${typeName(kind)}`;
      })
      .join(", ");
  }

  #method(name: string, result: Kind, scope: Scope, methods: Callable[]): string {
    const r = this.#random;
    const inner = new Scope(scope);
    const kinds = Array.from({ length: r.below(3) }, () =>
      r.pick(["num", "str", "rec", "fn", "opt"] as const),
    );
    const head = `${name}(${this.#parameters(inner, kinds)}): ${typeName(result)}`;
    const body = this.#writer.body(result, inner, { depth: 1 }, r.below(3));
    methods.push({ name, params: kinds, result });
    return `${head} ${body}`;
  }

  /** An override calls the inherited method of the same name; its parameters stay the parent's. */
  #override(inherited: Callable, scope: Scope): string {
    const inner = new Scope(scope);
    const head = `override ${inherited.name}(${this.#parameters(inner, inherited.params)}): ${typeName(inherited.result)}`;
    const body = this.#writer.body(inherited.result, inner, { depth: 1 }, 1);
    const names = inner.find((v) => /^p\d/.test(v.name)).map((v) => v.name);
    const given = names.slice(names.length - inherited.params.length).join(", ");
    return `${head} ${body.replace("burn();", `burn();\nmix(String(super.${inherited.name}(${given})));`)}`;
  }

  #statics(name: string, global: Scope, members: string[], statics: Variable[], methods: Callable[]): void {
    const r = this.#random;
    const w = this.#writer;
    const scope = new Scope(global, true);
    if (r.chance(40)) {
      const field = w.fresh("t");
      members.push(`static ${field}: number = ${w.value("num", scope, topPlace, 2)};`);
      if (r.chance(40))
        members.push(
          `static {\ntry {\n${w.statements(1, scope, topPlace)}} catch (e) {\nnote(describe(e));\n}\nthis.${field} += 1;\n}`,
        );
      statics.push({ name: `${name}.${field}`, kind: "num", mutable: true });
    }
    if (r.chance(30)) {
      const method = w.fresh("t");
      const body = w.body("num", scope, { depth: 1 }, 1);
      members.push(`static ${method}(): number ${body}`);
      methods.push({ name: `${name}.${method}`, params: [], result: "num" });
    }
    if (r.chance(20)) {
      const getter = w.fresh("t");
      members.push(
        `static get ${getter}(): string {\nreturn this.name + ${w.value("str", scope, topPlace, 1)};\n}`,
      );
      statics.push({ name: `${name}.${getter}`, kind: "str", mutable: false });
    }
  }

  /** Members that a class has at most once. */
  #specials(name: string, hidden: string, parent: ClassInfo | undefined, scope: Scope): (() => string)[] {
    const w = this.#writer;
    const r = this.#random;
    const isRoot = parent === undefined;
    const inGenerator = { depth: 1, isGenerator: true } as const;
    const own: (() => string)[] = [
      () => `static has(o: object): boolean {\nreturn ${hidden} in o;\n}`,
      () => `#${w.fresh("q")}(): number ${w.body("num", scope, { depth: 1 }, 1)}`,
      () =>
        `["k" + ${r.below(3)}](): number ${w.body("num", scope, { depth: 1 }, 1)}`.replace(
          /" \+ (\d)/,
          '$1"',
        ),
    ];
    if (!isRoot) return own;
    return [
      ...own,
      () => `toString(): string ${w.body("str", scope, { depth: 0 }, 0)}`,
      () =>
        `*[Symbol.iterator](): Generator<number, string, unknown> ${w.body("str", scope, inGenerator, 2)}`,
      () => `*items(): Generator<number, string, unknown> ${w.body("str", scope, inGenerator, 2)}`,
      () => `async wait(): Promise<number> ${w.body("num", scope, { depth: 1, isAsync: true }, 2)}`,
      () => `toJSON(): unknown {\nreturn ${w.value("unk", scope, topPlace, 1)};\n}`,
      () => `get [Symbol.toStringTag](): string {\nreturn ${JSON.stringify(name)};\n}`,
    ];
  }
}

function renamed(member: string, name: string): string {
  return name + member.slice(member.indexOf("."));
}
