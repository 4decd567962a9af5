// A whole program: helpers, classes, functions, generators, a main part and an asynchronous part. It prints a
// limited number of values and, at the end, a checksum over all of them.
import { Expressions } from "./expressions.ts";
import { Prng } from "./prng.ts";
import type { Callable, ClassInfo, Kind, Place, Variable } from "./scope.ts";
import { Scope, typeName } from "./scope.ts";
import { Statements } from "./statements.ts";
import type { Statement } from "./tree.ts";
import { print, statement } from "./tree.ts";

/** A generated program: fixed text before and after the statements that may be deleted. */
export interface Program {
  readonly before: string;
  readonly body: readonly Statement[];
  readonly after: string;
}

const plain: Place = {
  labels: [],
  inLoop: false,
  result: undefined,
  isAsync: false,
  isGenerator: false,
  depth: 2,
};

const helpers = `// Written by tests/generator; prints values and a checksum.
interface Rec {
  a: number;
  b: string;
  c?: number;
}
class Trouble extends Error {
  amount: number;
  constructor(amount: number) {
    super("trouble " + amount);
    this.name = "Trouble";
    this.amount = amount;
  }
}
let checksum = 17;
let fuel = 2500;
let lines = 60;
function burn(): void {
  if (--fuel < 0) throw new RangeError("out of fuel");
}
function mix(s: string): void {
  for (let i = 0; i < s.length; i++) checksum = (Math.imul(checksum, 31) + s.charCodeAt(i)) | 0;
}
function mayPrint(): boolean {
  return --lines > 0;
}
function note(s: string): void {
  mix(s);
  if (mayPrint()) console.log(s);
}
function clip(s: string): string {
  return s.length > 24 ? s.slice(0, 24) : s;
}
function maybe(n: number): number | undefined {
  return (n & 1) === 0 ? n : undefined;
}
function either(n: number, s: string): number | string {
  return n > 0 ? n : s;
}
function describe(e: unknown): string {
  if (e instanceof Trouble) return "Trouble " + e.amount;
  return e instanceof Error ? e.name + " " + e.message : "thrown " + String(e);
}
function* gen0(n: number): Generator<number> {
  try {
    for (let i = 0; i < n; i++) yield i * i - 3;
  } finally {
    mix("closed" + n);
  }
}
async function later(n: number, turns: number): Promise<number> {
  for (let i = 0; i < turns; i++) await null;
  return n;
}
async function failing(s: string, turns: number): Promise<number> {
  await later(0, turns);
  throw new Error(s);
}
`;

const ending = `setTimeout(() => console.log("checksum", checksum, fuel < 0), 5);
`;

/** The program for `seed`. */
export function generate(seed: number): Program {
  return new Writer(new Prng(seed)).program();
}

/** The text of `program`, with `body` in place of its own statements if given. */
export function text(program: Program, body: readonly Statement[] = program.body): string {
  return program.before + print(body) + program.after;
}

class Writer {
  readonly #random: Prng;
  readonly #expressions: Expressions;
  readonly #statements: Statements;
  readonly #global = new Scope();

  constructor(random: Prng) {
    this.#random = random;
    this.#expressions = new Expressions(random);
    this.#statements = new Statements(random, this.#expressions);
  }

  program(): Program {
    const r = this.#random;
    const body: Statement[] = [];
    for (let i = 0; i < 4; i++) body.push(this.#statements.declaration(this.#global));
    body.push(this.#generator());
    for (let i = r.between(1, 2); i > 0; i--) body.push(this.#class());
    for (let i = r.between(1, 3); i > 0; i--) body.push(this.#function());
    for (let i = r.between(2, 4); i > 0; i--) {
      body.push(this.#statements.declaration(this.#global));
      body.push(guarded(this.#statements.block(r.between(2, 4), this.#global, plain)));
    }
    for (let i = r.below(3); i > 0; i--) body.push(this.#async());
    for (let i = r.below(4); i > 0; i--) body.push(this.#start());
    return { before: helpers, body, after: ending };
  }

  #params(kinds: readonly Kind[], scope: Scope): string {
    return kinds
      .map((kind) => {
        const name = this.#statements.fresh("a");
        scope.declare({ name, kind, mutable: true });
        return `${name}: ${typeName(kind)}`;
      })
      .join(", ");
  }

  #someKinds(most: number): Kind[] {
    return Array.from({ length: this.#random.between(1, most) }, () =>
      this.#random.pick(["int", "num", "str", "bool", "nums", "rec", "uni"] as const),
    );
  }

  /** A body of statements that ends with a return of `result`. */
  #body(scope: Scope, place: Place & { result: Kind }, count: number): Statement[] {
    const inner = new Scope(scope);
    const list = [statement("burn();")];
    for (let i = 0; i < count; i++) list.push(this.#statements.one(inner, place));
    list.push(statement(`return ${this.#expressions.of(place.result, inner, 2)};`));
    return list;
  }

  #function(): Statement {
    const r = this.#random;
    const name = this.#statements.fresh("f");
    const params = this.#someKinds(3);
    const result = r.pick(["int", "num", "num", "str", "bool"] as const);
    const scope = new Scope(this.#global);
    const head = `function ${name}(${this.#params(params, scope)}): ${typeName(result)} `;
    const body = this.#body(scope, { ...plain, result, depth: 2 }, r.between(2, 4));
    this.#expressions.functions.push({ name, params, result });
    return statement(head, body);
  }

  #generator(): Statement {
    const scope = new Scope(this.#global);
    scope.declare({ name: "n", kind: "num", mutable: false });
    const body = this.#statements.block(this.#random.between(2, 4), scope, {
      ...plain,
      isGenerator: true,
      depth: 2,
    });
    this.#expressions.generators = 2;
    return statement("function* gen1(n: number): Generator<number> ", [
      statement("burn();"),
      ...body,
      statement("yield n;"),
    ]);
  }

  /** A class with a numeric and a text field, perhaps derived from an earlier one, with methods and an accessor. */
  #class(): Statement {
    const r = this.#random;
    const parents = this.#expressions.classes;
    const parent = parents.length > 0 && r.chance(60) ? r.pick(parents) : undefined;
    const name: Kind = `C${parents.length}`;
    const fields: Variable[] = [...(parent?.fields ?? [])];
    const methods: Callable[] = [...(parent?.methods ?? [])];
    const members: Statement[] = [];
    const scope = new Scope(this.#global);
    for (const f of fields) scope.declare({ ...f, name: "this." + f.name });

    const field = this.#statements.fresh("x");
    const label = this.#statements.fresh("s");
    const secret = "#" + this.#statements.fresh("p");
    members.push(statement(`${field}: number;`), statement(`${label}: string;`));
    members.push(statement(`${secret}: number = ${this.#expressions.of("num", this.#global, 1)};`));
    const superCall = parent === undefined ? [] : [statement("super(n * 2, s);")];
    members.push(
      statement("constructor(n: number, s: string) ", [
        ...superCall,
        statement(`this.${field} = n;`),
        statement(`this.${label} = clip(s);`),
      ]),
    );
    const own: Variable[] = [
      { name: field, kind: "num", mutable: true },
      { name: label, kind: "str", mutable: true },
    ];
    for (const v of own) scope.declare({ ...v, name: "this." + v.name });
    scope.declare({ name: "this." + secret, kind: "num", mutable: true });
    fields.push(...own);

    const accessor = this.#statements.fresh("g");
    members.push(
      statement(`get ${accessor}(): number `, [
        statement(`return ${this.#expressions.of("num", scope, 2)};`),
      ]),
    );
    fields.push({ name: accessor, kind: "num", mutable: false });

    // An override calls the inherited method of the same name; its parameters stay the parent's.
    const inherited = parent?.methods[0];
    if (inherited !== undefined) {
      const inner = new Scope(scope);
      const names = inherited.params.map((kind) => ({
        name: this.#statements.fresh("a"),
        kind,
        mutable: true,
      }));
      for (const v of names) inner.declare(v);
      const result = inherited.result;
      members.push(
        statement(
          `override ${inherited.name}(${names.map((v) => `${v.name}: ${typeName(v.kind)}`).join(", ")}): ${typeName(result)} `,
          [
            statement(`mix(String(super.${inherited.name}(${names.map((v) => v.name).join(", ")})));`),
            ...this.#body(inner, { ...plain, result, depth: 1 }, 1),
          ],
        ),
      );
    }
    const method = this.#statements.fresh("m");
    const params = this.#someKinds(2);
    const inner = new Scope(scope);
    const result = r.pick(["int", "num", "str"] as const);
    const head = `${method}(${this.#params(params, inner)}): ${typeName(result)} `;
    members.push(statement(head, this.#body(inner, { ...plain, result, depth: 1 }, r.between(1, 3))));
    methods.push({ name: method, params, result });

    const info: ClassInfo = { name, fields, methods };
    this.#expressions.classes.push(info);
    return statement(`class ${name}${parent === undefined ? "" : ` extends ${parent.name}`} `, members);
  }

  #async(): Statement {
    const r = this.#random;
    const name = this.#statements.fresh("async");
    const params = this.#someKinds(2);
    const scope = new Scope(this.#global);
    const head = `async function ${name}(${this.#params(params, scope)}): Promise<number> `;
    const body = this.#body(scope, { ...plain, result: "num", isAsync: true, depth: 2 }, r.between(3, 5));
    this.#statements.asyncFunctions.push({ name, params, result: "num" });
    return statement(head, body);
  }

  /** Something that runs after the main part: an async call, a microtask, a timer or a chain of promises. */
  #start(): Statement {
    const r = this.#random;
    const tag = this.#statements.fresh("t");
    const functions = this.#statements.asyncFunctions;
    if (functions.length > 0 && r.chance(60)) {
      const f = r.pick(functions);
      const args = f.params.map((p) => this.#expressions.of(p, this.#global, 2)).join(", ");
      return guarded([
        statement(
          `void ${f.name}(${args}).then((v) => note("${tag} " + v), (e) => note("${tag} failed " + describe(e)));`,
        ),
      ]);
    }
    const body = [
      guarded(this.#statements.block(r.between(1, 2), this.#global, { ...plain, depth: 1 })),
      statement(`note("${tag}");`),
    ];
    return r.pick([
      () => statement("queueMicrotask(() => ", body, ");"),
      () => statement("setTimeout(() => ", body, `, ${r.below(3)});`),
      () => statement("void Promise.resolve().then(() => ", body, `).finally(() => note("${tag} finally"));`),
    ])();
  }
}

/** A block whose exceptions are noted and go no further. */
function guarded(body: Statement[]): Statement {
  return statement("try ", body, " catch (e) ", [statement('note("stopped by " + describe(e));')]);
}
