// Statements: declarations, assignments, branches, loops with labels, switch, exceptions, closures and, where the
// place allows it, await, yield and return. Every loop burns fuel at its head, outside any handler of its own,
// so that every program ends.
import type { Expressions } from "./expressions.ts";
import type { Prng } from "./prng.ts";
import type { Callable, Kind, Place, Variable } from "./scope.ts";
import { Scope, typeName } from "./scope.ts";
import type { Statement } from "./tree.ts";
import { statement } from "./tree.ts";

const variableKinds: readonly Kind[] = [
  "int",
  "int",
  "num",
  "num",
  "str",
  "str",
  "bool",
  "nums",
  "strs",
  "opt",
  "uni",
  "big",
  "map",
  "rec",
];

export class Statements {
  readonly #random: Prng;
  readonly #expressions: Expressions;
  readonly asyncFunctions: Callable[] = [];
  #names = 0;

  constructor(random: Prng, expressions: Expressions) {
    this.#random = random;
    this.#expressions = expressions;
  }

  /** A name that no other declaration of the program has. */
  fresh(prefix: string): string {
    return prefix + this.#names++;
  }

  /** `count` statements that share a block. */
  block(count: number, outer: Scope, place: Place): Statement[] {
    const scope = new Scope(outer);
    return Array.from({ length: count }, () => this.one(scope, place));
  }

  /** One statement; declarations go into `scope`. */
  one(scope: Scope, place: Place): Statement {
    const r = this.#random;
    if (place.isAsync && r.chance(25)) return this.#awaiting(scope, place);
    if (place.isGenerator && r.chance(30)) return statement(`yield ${this.#of("int", scope, 2)};`);
    if (place.depth <= 0) return this.#simple(scope, place);
    switch (r.below(20)) {
      case 0:
      case 1:
        return this.#branch(scope, place);
      case 2:
        return this.#countedLoop(scope, place);
      case 3:
        return this.#whileLoop(scope, place);
      case 4:
        return this.#forOf(scope, place);
      case 5:
        return this.#switch(scope, place);
      case 6:
      case 7:
        return this.#tryStatement(scope, place);
      case 8:
        return this.#closures(scope, place);
      case 9:
        return this.#exit(scope, place);
      default:
        return this.#simple(scope, place);
    }
  }

  #of(kind: Kind, scope: Scope, depth = 3): string {
    return this.#expressions.of(kind, scope, depth);
  }

  #inner(scope: Scope, place: Place, changes: Partial<Place> = {}): Statement[] {
    return this.block(this.#random.between(1, 3), scope, { ...place, depth: place.depth - 1, ...changes });
  }

  #simple(scope: Scope, place: Place): Statement {
    const r = this.#random;
    switch (r.below(10)) {
      case 0:
      case 1:
        return this.declaration(scope);
      case 2:
      case 3:
      case 4:
        return this.#assignment(scope);
      case 5:
        return this.#print(scope);
      case 6:
        return this.#arrayOperation(scope);
      case 7:
        return this.#destructuring(scope);
      case 8:
        return place.depth < 2 && r.chance(40) ? this.#exit(scope, place) : this.#mix(scope);
      default:
        return this.#mix(scope);
    }
  }

  /** A `let` or `const` of a random kind with its initial value. */
  declaration(scope: Scope): Statement {
    const r = this.#random;
    const classes = this.#expressions.classes.map((c) => c.name);
    const kind =
      classes.length > 0 && r.chance(15) ? r.pick(classes) : r.chance(6) ? "fn" : r.pick(variableKinds);
    const mutable = kind !== "fn" && r.chance(75);
    const name = this.fresh("v");
    const text = `${mutable ? "let" : "const"} ${name}: ${typeName(kind)} = ${this.#of(kind, scope)};`;
    scope.declare({ name, kind, mutable });
    return statement(text);
  }

  #assignment(scope: Scope): Statement {
    const r = this.#random;
    const targets = scope.find(["int", "num", "str", "bool", "nums", "opt", "uni", "big", "rec"], true);
    if (targets.length === 0) return this.declaration(scope);
    const v = r.pick(targets);
    const value = (depth = 3): string => this.#of(v.kind, scope, depth);
    switch (v.kind) {
      case "int":
        if (r.chance(20)) return statement(`${v.name} = (${v.name} ${r.pick(["+", "-"])} 1) | 0;`);
        if (r.chance(30))
          return statement(`${v.name} ${r.pick(["|=", "&=", "^=", "<<=", ">>="])} ${value()};`);
        return statement(`${v.name} = ${value()};`);
      case "num":
        if (r.chance(20)) return statement(`${v.name}${r.pick(["++", "--"])};`);
        if (r.chance(40)) return statement(`${v.name} ${r.pick(["+=", "-=", "*=", "/=", "%="])} ${value()};`);
        return statement(`${v.name} = ${value()};`);
      case "str":
        return statement(
          r.chance(50) ? `${v.name} = clip(${v.name} + ${value()});` : `${v.name} = clip(${value()});`,
        );
      case "nums":
        return statement(`${v.name} = ${value()}.slice(0, 12);`);
      case "rec":
        if (r.chance(60)) {
          return statement(
            r.pick([
              `${v.name}.a = ${this.#of("num", scope)};`,
              `${v.name}.b = clip(${this.#of("str", scope)});`,
              `${v.name}.c = ${this.#of("num", scope, 2)};`,
            ]),
          );
        }
        return statement(`${v.name} = ${value()};`);
      default:
        return statement(`${v.name} = ${value()};`);
    }
  }

  #mix(scope: Scope): Statement {
    const kind = this.#random.pick(["int", "num", "str", "bool", "opt", "uni", "big", "nums"] as const);
    return statement(`mix(String(${this.#of(kind, scope)}));`);
  }

  #print(scope: Scope): Statement {
    const r = this.#random;
    const kinds: readonly Kind[] = [
      "int",
      "num",
      "str",
      "bool",
      "nums",
      "strs",
      "opt",
      "uni",
      "big",
      "map",
      "rec",
    ];
    const values = Array.from({ length: r.between(1, 3) }, () => this.#of(r.pick(kinds), scope, 2));
    const instances = scope.instances().filter((v) => !v.name.includes("this"));
    if (instances.length > 0 && r.chance(40)) values.push(r.pick(instances).name);
    return statement(`if (mayPrint()) console.log("${this.fresh("p")}", ${values.join(", ")});`);
  }

  #arrayOperation(scope: Scope): Statement {
    const r = this.#random;
    const maps = scope.find(["map"]);
    if (maps.length > 0 && r.chance(40)) {
      const m = r.pick(maps).name;
      return statement(
        r.chance(75)
          ? `if (${m}.size < 12) ${m}.set(${this.#of("str", scope, 1)}, ${this.#of("num", scope, 2)});`
          : `${m}.delete(${this.#of("str", scope, 1)});`,
      );
    }
    const arrays = scope.find(["nums"]);
    if (arrays.length === 0) return this.declaration(scope);
    const a = r.pick(arrays).name;
    switch (r.below(6)) {
      case 0:
        return statement(
          `${a}[${this.#of("int", scope, 1)} & 3] = ${this.#of("num", scope, 2)};`.replace(
            /^(\S+)\[/,
            `if (${a}.length > 3) $1[`,
          ),
        );
      case 1:
        return statement(`mix(String(${a}.pop()));`);
      case 2:
        return statement(`mix(String(${a}.shift()));`);
      case 3:
        return statement(`if (${a}.length < 12) ${a}.unshift(${this.#of("num", scope, 2)});`);
      case 4:
        return statement(
          `mix(${a}.splice(${r.between(-2, 2)}, ${r.below(3)}${r.chance(50) ? `, ${this.#of("num", scope, 1)}` : ""}).join());`,
        );
      default:
        return statement(`if (${a}.length < 12) ${a}.push(${this.#of("num", scope, 2)});`);
    }
  }

  #destructuring(scope: Scope): Statement {
    const a = this.fresh("d");
    const b = this.fresh("d");
    const declare = (name: string, kind: Kind): void => scope.declare({ name, kind, mutable: true });
    if (this.#random.chance(50)) {
      const source = this.#of("rec", scope, 2);
      const fallback = this.#of("num", scope, 1);
      declare(a, "num");
      declare(b, "num");
      return statement(`let { a: ${a}, c: ${b} = ${fallback} } = ${source};`);
    }
    const source = this.#of("nums", scope, 2);
    const fallback = this.#of("num", scope, 1);
    declare(a, "num");
    declare(b, "nums");
    return statement(`let [${a} = ${fallback}, ...${b}] = ${source};`);
  }

  #branch(scope: Scope, place: Place): Statement {
    const condition = `if (${this.#of("bool", scope)}) `;
    const first = this.#inner(scope, place);
    return this.#random.chance(50)
      ? statement(condition, first)
      : statement(condition, first, " else ", this.#inner(scope, place));
  }

  /** A label for the loop (or an empty text) and the place inside the loop. */
  #loop(place: Place): { label: string; inside: Partial<Place> } {
    if (!this.#random.chance(30)) return { label: "", inside: { inLoop: true } };
    const name = this.fresh("L");
    return { label: `${name}: `, inside: { inLoop: true, labels: [...place.labels, name] } };
  }

  #countedLoop(scope: Scope, place: Place): Statement {
    const r = this.#random;
    const { label, inside } = this.#loop(place);
    const i = this.fresh("i");
    const inner = new Scope(scope);
    const [head, kind] = r.pick([
      [`let ${i} = 0; ${i} < ${r.between(1, 5)}; ${i}++`, "int"],
      [`let ${i} = ${r.between(1, 5)}; ${i} > 0; ${i}--`, "int"],
      [`let ${i} = 0; ${i} < 2; ${i} += ${r.pick(["0.5", "0.75", "0.1", "3"])}`, "num"],
      [`let ${i} = 2147483645; ${i} < 2147483650; ${i}++`, "num"],
      [`let ${i} = -2; ${i} <= 2; ${i} += 1`, "int"],
    ] as const);
    inner.declare({ name: i, kind, mutable: false });
    const body = this.#inner(inner, place, inside);
    return statement(`${label}for (${head}) `, [statement("burn();"), ...body]);
  }

  #whileLoop(scope: Scope, place: Place): Statement {
    const { label, inside } = this.#loop(place);
    const n = this.fresh("w");
    const condition = this.#of("bool", scope, 2);
    const body = this.#inner(scope, place, inside);
    const count = [statement("burn();"), statement(`if (${n}-- <= 0) break;`), ...body];
    const loop = this.#random.chance(60)
      ? statement(`${label}while ((${condition} as boolean) || ${n} > 1) `, count)
      : statement(`${label}do `, count, ` while (${condition});`);
    return statement("", [statement(`let ${n} = ${this.#random.between(1, 4)};`), loop]);
  }

  #forOf(scope: Scope, place: Place): Statement {
    const r = this.#random;
    const { label, inside } = this.#loop(place);
    const x = this.fresh("x");
    const inner = new Scope(scope);
    const [source, kind] = r.pick([
      [() => `[...${this.#of("nums", scope, 2)}].slice(0, 5)`, "num"],
      [() => `${this.#of("str", scope, 2)}.slice(0, 5)`, "str"],
      [() => `gen${r.below(this.#expressions.generators)}(${r.below(6)})`, "num"],
      [() => `new Set(${this.#of("nums", scope, 1)}.slice(0, 6))`, "num"],
      [() => `${this.#of("strs", scope, 1)}.slice(0, 4)`, "str"],
    ] as const);
    const over = source();
    inner.declare({ name: x, kind, mutable: true });
    const body = this.#inner(inner, place, inside);
    return statement(`${label}for (let ${x} of ${over}) `, [statement("burn();"), ...body]);
  }

  #switch(scope: Scope, place: Place): Statement {
    const r = this.#random;
    const onText = r.chance(30);
    const parts: (string | Statement[])[] = [];
    parts.push(
      `switch (${onText ? `${this.#of("str", scope, 2)} as string` : `(${this.#of("int", scope, 2)} & 3) as number`}) {\n`,
    );
    const cases = onText ? ['""', '"a"', '"abc"'] : ["0", "1", "2", "-1"];
    const chosen = cases.filter(() => r.chance(70));
    for (const c of chosen) {
      parts.push(`  case ${c}: `, this.#inner(scope, place), "\n  break;\n");
    }
    if (r.chance(70)) parts.push("  default: ", this.#inner(scope, place), "\n");
    parts.push("}");
    return statement(...parts);
  }

  #tryStatement(scope: Scope, place: Place): Statement {
    const r = this.#random;
    const body = this.#inner(scope, place);
    if (r.chance(60)) {
      const at = r.below(body.length + 1);
      body.splice(at, 0, this.#throwing(scope));
    }
    const e = this.fresh("e");
    const shape = r.below(3);
    const handler = (): Statement[] => [statement(`mix(describe(${e}));`), ...this.#inner(scope, place)];
    if (shape === 0) return statement("try ", body, ` catch (${e}) `, handler());
    if (shape === 1)
      return statement("try ", body, ` catch (${e}) `, handler(), " finally ", this.#inner(scope, place));
    // Without a handler of its own an exception may leave; the surrounding code has one at the latest at the top.
    return statement("try ", body, " finally ", this.#inner(scope, place));
  }

  #throwing(scope: Scope): Statement {
    const r = this.#random;
    const what = r.pick([
      () => `throw new Error(${this.#of("str", scope, 2)});`,
      () => `throw new RangeError("r" + ${this.#of("int", scope, 2)});`,
      () => `throw new Trouble(${this.#of("num", scope, 2)});`,
      () => `throw ${this.#of("str", scope, 1)};`,
      () => `mix("x".repeat(${this.#of("int", scope, 1)} & 3 ? -1 : 2));`,
    ]);
    return statement(`if (${this.#of("bool", scope, 2)}) ${what()}`);
  }

  /** Closures made in a loop over its variable, called later, some of them changing what they captured. */
  #closures(scope: Scope, place: Place): Statement {
    const r = this.#random;
    const list = this.fresh("fs");
    const i = this.fresh("i");
    const p = this.fresh("q");
    const inner = new Scope(scope);
    inner.declare({ name: i, kind: "int", mutable: false });
    const body = new Scope(inner);
    body.declare({ name: p, kind: "num", mutable: false });
    const effects = this.block(r.below(2), body, {
      labels: [],
      inLoop: false,
      result: undefined,
      isAsync: false,
      isGenerator: false,
      depth: Math.min(place.depth - 1, 1),
    });
    const result = this.#of("num", body, 2);
    const loop = statement(`for (let ${i} = 0; ${i} < ${r.between(1, 3)}; ${i}++) `, [
      statement("burn();"),
      statement(`${list}.push((${p}) => `, [...effects, statement(`return ${result};`)], ");"),
      ...(r.chance(30) ? [statement(`${i} += ${i} & 1;`)] : []),
    ]);
    return statement("", [
      statement(`const ${list}: ((n: number) => number)[] = [];`),
      loop,
      statement(`for (const f of ${list}) mix(String(f(${this.#of("num", scope, 1)})));`),
    ]);
  }

  /** A statement that leaves a loop, a function or, behind a condition, throws. */
  #exit(scope: Scope, place: Place): Statement {
    const r = this.#random;
    const condition = `if (${this.#of("bool", scope, 2)}) `;
    const options: (() => string)[] = [];
    if (place.inLoop)
      options.push(
        () => "break;",
        () => "continue;",
      );
    if (place.labels.length > 0) {
      options.push(
        () => `break ${r.pick(place.labels)};`,
        () => `continue ${r.pick(place.labels)};`,
      );
    }
    const { result } = place;
    if (result !== undefined) options.push(() => `return ${this.#of(result, scope, 2)};`);
    if (options.length === 0) return this.#mix(scope);
    return statement(condition + r.pick(options)());
  }

  #awaiting(scope: Scope, place: Place): Statement {
    const r = this.#random;
    const target = scope.find(["num"], true);
    const v: Variable | undefined = target.length > 0 ? r.pick(target) : undefined;
    const value = r.pick([
      () => this.#of("num", scope, 2),
      () => `Promise.resolve(${this.#of("num", scope, 2)})`,
      () => `later(${this.#of("num", scope, 1)}, ${r.below(4)})`,
      () => this.#asyncCall(scope),
      () => `failing(${this.#of("str", scope, 1)}, ${r.below(3)})`,
    ])();
    if (value.startsWith("failing")) {
      const e = this.fresh("e");
      return statement("try ", [statement(`await ${value};`)], ` catch (${e}) `, [
        statement(`note("caught " + describe(${e}));`),
        ...this.block(1, scope, { ...place, depth: place.depth - 1 }),
      ]);
    }
    if (v === undefined || r.chance(50))
      return statement(`note("${this.fresh("n")} " + String(await ${value}));`);
    return statement(`${v.name} ${r.pick(["=", "+="])} await ${value};`);
  }

  #asyncCall(scope: Scope): string {
    if (this.asyncFunctions.length === 0) return "Promise.resolve(1)";
    const f = this.#random.pick(this.asyncFunctions);
    return `${f.name}(${f.params.map((p) => this.#of(p, scope, 2)).join(", ")})`;
  }
}
