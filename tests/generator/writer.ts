// Fills the holes of productions (values.ts, actions.ts) at random: well typed, since every hole names a kind, and finite,
// since nesting is bounded.
import { awaiting, compound, simple, throwing, yielding, yieldingLater } from "./actions.ts";
import type { Prng } from "./prng.ts";
import {
  type Callable,
  type ClassInfo,
  isKind,
  type Kind,
  type Place,
  Scope,
  topPlace,
  typeName,
  type Variable,
} from "./scope.ts";
import { expressions, leaves, wrappings } from "./values.ts";

/** What holes of one production share. */
interface Production {
  readonly scope: Scope;
  /** Where `@c1:kind` declares: seen by functions and blocks of the production, not by what initialises it. */
  inner: Scope;
  readonly place: Place;
  readonly depth: number;
  /** The kind of `@V` and `@T`. */
  readonly kind: Kind;
  readonly slots: Map<string, string>;
  /** What the statement declares for those after it, known once it is written. */
  readonly later: Variable[];
  readonly labels: string[];
}

/** A production that does not fit: it needs a variable of a kind of which there is none. */
class NoFit extends Error {}

const noFit = new NoFit();

export class Writer {
  readonly #random: Prng;
  readonly functions: Callable[] = [];
  readonly asyncFunctions: Callable[] = [];
  readonly classes: ClassInfo[] = [];
  #names = 0;
  /** Expressions that may still branch; past them everything is as short as it can be, so that every program is small. */
  #budget: number;

  constructor(random: Prng, budget: number) {
    this.#random = random;
    this.#budget = budget;
  }

  /** A name that no other declaration of the program has. */
  fresh(prefix = "v"): string {
    return prefix + this.#names++;
  }

  /** An expression of `kind`; `depth` bounds its nesting. */
  value(kind: Kind, scope: Scope, place: Place, depth: number): string {
    const r = this.#random;
    if (depth <= 0 || --this.#budget < 0) return this.#leaf(kind, scope, place, Math.min(depth, 0));
    if (r.chance(18)) {
      const name = this.#variable(kind, scope, false);
      if (name !== undefined) return name;
    }
    if (r.chance(12)) {
      const read = this.#member(kind, scope, place, depth);
      if (read !== undefined) return read;
    }
    if (r.chance(10)) {
      const call = this.#call(this.functions, [kind], scope, place, depth);
      if (call !== undefined) return call;
    }
    if (depth > 1 && r.chance(14)) {
      const wrapping = r.pick(wrappings);
      const fits = place.isAsync || !wrapping.includes("await");
      // What grows is only assigned by statements, which cut it: a loop that doubled it would not end.
      if (fits && !(growing.has(kind) && wrapping.includes("@=V"))) {
        const text = this.#attempt(wrapping, scope, place, depth - 1, kind);
        if (text !== undefined) return text;
      }
    }
    const productions = expressions[kind];
    if (productions === undefined) return this.#instance(kind, scope, place, depth);
    for (let tries = 0; tries < 4; tries++) {
      const text = this.#attempt(r.pick(productions), scope, place, depth - 1, kind);
      if (text !== undefined) return text;
    }
    return this.#leaf(kind, scope, place, depth);
  }

  /** `count` statements that share a block, without its braces. */
  statements(count: number, outer: Scope, place: Place): string {
    const scope = new Scope(outer);
    let text = "";
    for (let i = 0; i < count; i++) text += `${this.statement(scope, place)}\n`;
    return text;
  }

  /** One statement; what it declares goes into `scope`. */
  statement(scope: Scope, place: Place): string {
    const r = this.#random;
    const { isAsync, isGenerator, depth } = place;
    if (this.#budget < 0) return `mix(String(${this.value("num", scope, place, 0)}));`;
    if (r.chance(35) && (isAsync || isGenerator)) {
      const own = isGenerator ? (isAsync ? yieldingLater : yielding) : awaiting;
      const list = isGenerator && isAsync && r.chance(40) ? awaiting : own;
      return this.#oneOf(depth > 0 ? list : list.filter((text) => !nests.test(text)), scope, place);
    }
    if (r.chance(20)) return this.declaration(scope, place);
    if (r.chance(10)) {
      const written = this.#memberWrite(scope, place);
      if (written !== undefined) return written;
    }
    return this.#oneOf(depth > 0 && r.chance(45) ? compound : simple, scope, place);
  }

  /** A `let` or `const` of a random kind with its initial value. */
  declaration(scope: Scope, place: Place): string {
    const r = this.#random;
    const classes = this.classes.map((c) => c.name);
    const plain: readonly Kind[] = [
      "int",
      "int",
      "num",
      "num",
      "num",
      "str",
      "str",
      "bool",
      "big",
      "nums",
      "rec",
    ];
    const kind =
      classes.length > 0 && r.chance(25)
        ? r.pick(classes)
        : r.chance(50)
          ? r.pick(plain)
          : r.pick(Object.keys(expressions) as Kind[]);
    const mutable = r.chance(75);
    const name = this.fresh();
    const text = `${mutable ? "let" : "const"} ${name}: ${typeName(kind)} = ${this.value(kind, scope, place, 2)};`;
    scope.declare({ name, kind, mutable });
    return text;
  }

  /** Fills one production of `list`, as a statement. */
  fill(list: readonly string[], scope: Scope, place: Place): string {
    return this.#oneOf(list, scope, place);
  }

  /** A body that starts by burning fuel and ends by returning a `result`; the braces included. */
  body(result: Kind, scope: Scope, place: Partial<Place>, count: number): string {
    const inside: Place = { ...topPlace, result, ...place };
    const inner = new Scope(scope);
    let text = "burn();\n";
    for (let i = 0; i < count; i++) text += `${this.statement(inner, inside)}\n`;
    return `{\n${text}return ${this.value(result, inner, inside, 2)};\n}`;
  }

  /** A call of an async function, or of a helper that gives a promise. */
  asyncCall(scope: Scope, place: Place): string {
    const call = this.#call(this.asyncFunctions, ["num", "str"], scope, place, 2);
    return call ?? `later(${this.value("num", scope, place, 1)}, 1)`;
  }

  #oneOf(list: readonly string[], scope: Scope, place: Place): string {
    for (let tries = 0; tries < 6; tries++) {
      const text = this.#attempt(
        this.#random.pick(list),
        scope,
        place,
        this.#random.chance(55) ? 1 : 2,
        "num",
      );
      if (text !== undefined) return text;
    }
    return this.declaration(scope, place);
  }

  #attempt(template: string, scope: Scope, place: Place, depth: number, kind: Kind): string | undefined {
    const inner = new Scope(scope);
    const later: Variable[] = [];
    try {
      const text = this.#expand(template, {
        scope,
        inner,
        place,
        depth,
        kind,
        slots: new Map(),
        later,
        labels: [],
      });
      for (const variable of later) scope.declare(variable);
      return text;
    } catch (reason) {
      if (reason === noFit) return undefined;
      throw reason;
    }
  }

  #expand(template: string, at: Production): string {
    let text = "";
    let position = 0;
    while (position < template.length) {
      const next = template.indexOf("@", position);
      if (next < 0) break;
      text += template.slice(position, next);
      if (template[next + 1] === "{") {
        const end = closingBrace(template, next + 1);
        text += this.#expand(this.#random.pick(alternatives(template.slice(next + 2, end))), at);
        position = end + 1;
        continue;
      }
      hole.lastIndex = next;
      const match = hole.exec(template);
      if (match === null) throw new Error(`not a hole: ${template.slice(next, next + 20)}`);
      text += this.#hole(match, at);
      position = next + match[0].length;
    }
    return text + template.slice(position);
  }

  #hole(match: RegExpExecArray, at: Production): string {
    const [, declare, slot, slotKind, mark, word = "", of] = match;
    if (slot !== undefined) {
      const name = at.slots.get(slot) ?? this.fresh();
      at.slots.set(slot, name);
      if (declare !== undefined) this.#declare(declare, name, slotKind!, at);
      return name;
    }
    if (mark === "=" || mark === "?") {
      const name = this.#variable(word === "V" ? at.kind : (word as Kind), at.scope, mark === "=");
      if (name === undefined) throw noFit;
      return name;
    }
    // A function of its own: no await, yield or return of the surrounding one; with `^` no `this` of it either.
    const inside = mark === ">" || mark === "^" ? { ...topPlace, depth: at.place.depth } : at.place;
    const scope = mark === "^" ? new Scope(at.inner, true) : mark === ">" ? at.inner : at.scope;
    if (word === "T") return typeName(at.kind);
    const kind = word === "V" ? at.kind : word;
    if (isKind(kind)) return this.value(kind, scope, inside, mark === "-" ? 0 : at.depth);
    const seen = mark === "^" ? scope : at.inner;
    if (word === "end") {
      at.inner = new Scope(at.scope);
      return "";
    }
    return this.#part(word, of, { ...at, scope: seen, place: inside });
  }

  #declare(how: string, name: string, kind: string, at: Production): void {
    if (!isKind(kind)) throw new Error(`not a kind: ${kind}`);
    const variable = { name, kind, mutable: how === "v" || how === "V" };
    if (how === "C" || how === "V") at.later.push(variable);
    else at.inner.declare(variable);
  }

  #part(word: string, of: string | undefined, at: Production): string {
    const r = this.#random;
    const { scope, place } = at;
    const depth = place.depth - 1;
    const own = new Scope(scope, true);
    switch (word) {
      case "simple":
        return this.#oneOf(simple, new Scope(scope), { ...place, depth });
      case "block":
        return `{\n${this.statements(r.between(1, 3), scope, { ...place, depth })}}`;
      case "case":
        return `{\n${this.statements(r.between(1, 2), scope, { ...place, depth, inSwitch: true })}}`;
      case "loop": {
        const labels = [...place.labels, ...at.labels];
        const inside = { ...place, depth, labels, inLoop: true, inSwitch: false };
        return `{\nburn();\n${this.statements(r.between(1, 3), scope, inside)}}`;
      }
      case "label":
        if (r.chance(60)) return "";
        at.labels.push(this.fresh("loop"));
        return `${at.labels[0]}:`;
      case "exit":
        return this.#exit(at);
      case "throw":
        return this.#oneOf(throwing, scope, place);
      case "async":
        return this.asyncCall(scope, place);
      case "body":
        return this.body(of as Kind, scope, { depth }, r.between(0, 2));
      case "mbody":
        return this.body(of as Kind, own, { depth }, r.between(0, 2));
      case "abody":
        return this.body(of as Kind, own, { depth, isAsync: true }, r.between(1, 2));
      case "gbody":
        return this.body("str", own, { depth, isGenerator: true }, r.between(1, 3));
      case "agbody":
        return this.body("str", own, { depth, isGenerator: true, isAsync: true }, r.between(1, 3));
      default:
        throw new Error(`not a hole: @${word}`);
    }
  }

  /** A statement that leaves a loop or a function, under a condition. */
  #exit({ scope, place, depth }: Production): string {
    const r = this.#random;
    const ways: string[] = [];
    if (place.inLoop) ways.push("break;", "continue;");
    else if (place.inSwitch) ways.push("break;");
    for (const label of place.labels) ways.push(`break ${label};`, `continue ${label};`);
    const { result } = place;
    if (result !== undefined) ways.push(`return ${this.value(result, scope, place, Math.min(depth, 2))};`);
    if (ways.length === 0) throw noFit;
    const way = r.pick(ways);
    // A bare exit would make what follows unreachable, where TypeScript narrows nothing.
    return `if (${r.chance(12) ? "same(fuel < 1e9)" : this.value("bool", scope, place, 2)}) ${way}`;
  }

  #leaf(kind: Kind, scope: Scope, place: Place, depth: number): string {
    const known = leaves[kind];
    if (known === undefined || this.#random.chance(60)) {
      const name = this.#variable(kind, scope, false);
      if (name !== undefined) return name;
    }
    if (known !== undefined) return this.#random.pick(known);
    const first = expressions[kind]?.[0];
    if (first === undefined) return this.#instance(kind, scope, place, depth);
    return this.#attempt(first, scope, place, depth - 1, kind)!;
  }

  /** Names of inner blocks come last and are taken more often. Text of `int` may stand where a `num` is read. */
  #variable(kind: Kind, scope: Scope, mutable: boolean): string | undefined {
    const found = scope.find(
      (v) => (v.kind === kind || (kind === "num" && v.kind === "int" && !mutable)) && (v.mutable || !mutable),
    );
    if (found.length === 0) return undefined;
    const back = Math.min(this.#random.below(found.length), this.#random.below(found.length));
    return found[found.length - 1 - back]!.name;
  }

  #instance(kind: Kind, scope: Scope, place: Place, depth: number): string {
    const name = this.#variable(kind, scope, false);
    if (name !== undefined && this.#random.chance(60)) return name;
    const n = this.value("num", scope, place, depth - 1);
    return `new ${kind}(${n}, ${this.value("str", scope, place, 0)})`;
  }

  #call(
    list: readonly Callable[],
    kinds: readonly Kind[],
    scope: Scope,
    place: Place,
    depth: number,
  ): string | undefined {
    const fitting = list.filter((f) => kinds.includes(f.result));
    if (fitting.length === 0) return undefined;
    const f = this.#random.pick(fitting);
    return `${f.name}(${f.params.map((p) => this.value(p, scope, place, depth - 1)).join(", ")})`;
  }

  /** A read of a member of an instance in reach, or of a class, or undefined. */
  #member(kind: Kind, scope: Scope, place: Place, depth: number): string | undefined {
    const options: (() => string)[] = [];
    const args = (f: Callable): string =>
      f.params.map((p) => this.value(p, scope, place, depth - 2)).join(", ");
    for (const v of scope.find((variable) => /^C\d/.test(variable.kind))) {
      const info = this.classes.find((c) => c.name === v.kind);
      for (const f of info?.fields ?? []) if (f.kind === kind) options.push(() => `${v.name}.${f.name}`);
      for (const m of info?.methods ?? []) {
        if (m.result === kind) options.push(() => `${v.name}.${m.name}(${args(m)})`);
      }
    }
    for (const info of this.classes) {
      for (const f of info.statics) if (f.kind === kind) options.push(() => f.name);
      for (const m of info.staticMethods) if (m.result === kind) options.push(() => `${m.name}(${args(m)})`);
    }
    return options.length === 0 ? undefined : this.#random.pick(options)();
  }

  /** An assignment to a member of an instance in reach, or of a class, or undefined. */
  #memberWrite(scope: Scope, place: Place): string | undefined {
    const r = this.#random;
    const targets: { name: string; kind: Kind }[] = [];
    for (const v of scope.find((variable) => /^C\d/.test(variable.kind))) {
      const info = this.classes.find((c) => c.name === v.kind);
      for (const f of info?.fields ?? []) {
        if (f.mutable) targets.push({ name: `${v.name}.${f.name}`, kind: f.kind });
      }
    }
    for (const info of this.classes) for (const f of info.statics) if (f.mutable) targets.push(f);
    if (targets.length === 0) return undefined;
    const { name, kind } = r.pick(targets);
    if (kind === "num" && r.chance(50)) {
      return r.chance(50)
        ? `${name} ${r.pick(["+=", "-=", "*=", "%="])} ${this.value("num", scope, place, 2)};`
        : `${name}${r.pick(["++", "--"])};`;
    }
    const value = this.value(kind, scope, place, 2);
    return `${name} = ${kind === "str" ? `clip(${value})` : value};`;
  }
}

/** Kinds of values that may be longer each time. */
const growing: ReadonlySet<Kind> = new Set<Kind>([
  "str",
  "strs",
  "nums",
  "bools",
  "opts",
  "recs",
  "pairs",
  "big",
]);

/** Productions with statements in them, for which there has to be depth left. */
const nests = /@(loop|block|case|[a-z]*body)/;

/** A hole: `@c1:num`, `@1`, or a word with a mark before it and a kind after it. */
const hole = /@(?:([cvCV])?([1-9])(?::([a-zA-Z]+))?|([=?>^-])?([a-zA-Z]+)(?::([a-zA-Z]+))?)/y;

/** The texts between the `~` of a choice that stand in no choice of their own. */
function alternatives(text: string): string[] {
  const list: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === "{") depth++;
    else if (text[at] === "}") depth--;
    else if (text[at] === "~" && depth === 0) {
      list.push(text.slice(from, at).trim());
      from = at + 1;
    }
  }
  list.push(text.slice(from).trim());
  return list;
}

/** Position of the brace that closes the one at `open`. */
function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === "{") depth++;
    else if (text[at] === "}" && --depth === 0) return at;
  }
  throw new Error(`an open brace in ${text}`);
}
