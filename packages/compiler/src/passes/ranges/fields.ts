// What the numbers in the fields of class instances are, joined from every store of the program.
//
// A fact belongs to a field, that is a key together with the uppermost class that declares it, and says of the
// numbers that are ever stored there that they are integers of some range; other values, and slots that are not set
// yet, it says nothing of. It is void as soon as somebody may write who is not seen here:
//  - a store by name (`setProperty`, or to an instance of an open class) counts for every field of that name;
//  - `o[key] = v` with a key that is only known at run time ends all facts, unless the key is a number;
//  - so does any function of the runtime that writes properties, but for those listed below;
//  - with Object.assign, which copies what some object has under a name to where another has it, all fields and
//    properties of one name share one fact, and objects whose keys are only known at run time end all facts.
// Private names are out of reach of all that.
import type { ClassInfo, Fn, Instr, Operand, Program, Reg } from "../../ir/ir.ts";
import { isReg } from "../../ir/ir.ts";
import { instrResult, reachableBlocks } from "../../ir/walk.ts";
import { findMember, subtree } from "../class-tree.ts";
import type { Reachable } from "../reachable.ts";
import { certainInstances } from "./instances.ts";
import { join, type Known, same, widen } from "./range.ts";

/** Growths of a fact before it is widened. */
const PATIENCE = 4;

export interface FieldFact {
  /** undefined: no number stored yet. */
  known: Known | undefined;
  growths: number;
  /** Functions whose ranges depend on it. */
  readonly readers: Set<Fn>;
}

export interface FieldStore {
  readonly facts: readonly FieldFact[];
  readonly value: Operand;
}

/** Functions of the runtime that write properties under names that they are given. Who calls them must be listed below,
 *  or no fact holds. */
const writers = new Set(["setProperty", "setObjectProperty", "setElementGeneric", "addProperty"]);
/** These write to objects that they have just made: no instances of classes. */
const makers =
  /\/(json-parse\.ts:parse|json-objects\.ts:objectOf|json-stringify\.ts:serialize|structured-clone\.ts:#object|object\.ts:fromEntries)$/;
/** These write on behalf of their callers, which are looked at. */
const helpers = /\/core\/property\.ts:(setProperty|setObjectProperty|setArrayProperty|setElementGeneric)$/;
const copier = /\/library\/object\.ts:assign$/;
/** Writes to what a reviver left in the tree, which may be anything. */
const reviver = /\/library\/json-parse\.ts:(revive|parse)$/;

const ownPackages = /(^|\/)packages\/[a-z]+\/src\//;

export class FieldFacts {
  readonly #program: Program;
  readonly #reachable: Reachable;
  readonly #certain: ReadonlySet<Fn>;
  readonly #byRoot = new Map<ClassInfo, Map<string, FieldFact>>();
  readonly #byKey = new Map<string, Set<FieldFact>>();
  /** Object.assign is in the program. */
  #merges = false;

  constructor(program: Program, reachable: Reachable, isAnalysed: (fn: Fn) => boolean) {
    this.#program = program;
    this.#reachable = reachable;
    this.#certain = certainInstances(reachable);
    const foreign = this.#foreignWriters();
    this.#merges = foreign.copies;
    for (const cls of program.classes)
      for (const { key } of cls.shape.entries) this.#declare(fieldRoot(cls, key), key);
    if (foreign.all || (foreign.copies && foreign.makes)) this.#voidAll();
    if (this.#merges) this.#voidCopied();
    for (const fn of reachable.fns) {
      if (isAnalysed(fn)) continue;
      for (const block of reachableBlocks(fn))
        for (const i of block.instrs) for (const store of this.stores(i, fn)) voidFacts(store.facts);
    }
  }

  #declare(root: ClassInfo, key: string): void {
    let facts = this.#byKey.get(key);
    if (!facts) this.#byKey.set(key, (facts = new Set()));
    let own = this.#byRoot.get(root);
    if (!own) this.#byRoot.set(root, (own = new Map()));
    if (own.has(key)) return;
    const isShared = this.#merges && !key.startsWith("#");
    const [shared] = isShared ? facts : [];
    const fact = shared ?? { known: undefined, growths: 0, readers: new Set<Fn>() };
    facts.add(fact);
    own.set(key, fact);
  }

  #foreignWriters(): { all: boolean; copies: boolean; makes: boolean } {
    const found = { all: false, copies: false, makes: false };
    let revives = false;
    for (const fn of this.#reachable.fns) {
      const isOwn = ownPackages.test(fn.pos.file);
      const place = `${fn.pos.file}:${fn.ownName}`;
      for (const block of reachableBlocks(fn)) {
        for (const i of block.instrs) {
          if (!isOwn && i.op === "call" && reviver.test(`${i.fn.pos.file}:${i.fn.ownName}`))
            revives ||= !isUndefined(i.args[1]);
          const name = i.op === "callRuntime" ? i.name : i.op === "call" ? runtimeName(i.fn) : "";
          if (!isOwn && name === "defineData") found.makes = true;
          if (!writers.has(name) || helpers.test(place)) continue;
          if (!isOwn) {
            if (keyOf(i, fn) === undefined) found.all = true;
          } else if (copier.test(place)) found.copies = true;
          else if (makers.test(place) || (fn.ownName === "revive" && reviver.test(place))) found.makes = true;
          else found.all = true;
        }
      }
    }
    return { ...found, all: found.all || revives };
  }

  #voidAll(): void {
    for (const [key, facts] of this.#byKey) if (!key.startsWith("#")) voidFacts([...facts]);
  }

  /** What Object.assign may copy besides what instructions store: results of getters, statics, what functions have. */
  #voidCopied(): void {
    const keys = new Set(["length", "name"]);
    for (const cls of this.#program.classes) {
      for (const key of [...cls.getters.keys(), ...cls.statics.keys()]) keys.add(key);
      for (const { key } of cls.staticMembers) keys.add(key);
    }
    for (const shape of this.#program.shapes)
      for (const entry of shape.entries) if (entry.kind === "accessor") keys.add(entry.key);
    for (const key of keys) voidFacts(this.#named(key));
  }

  #named(key: string): readonly FieldFact[] {
    return [...(this.#byKey.get(key) ?? [])];
  }

  #field(cls: ClassInfo, key: string): FieldFact | undefined {
    return this.#byRoot.get(fieldRoot(cls, key))?.get(key);
  }

  /** The facts that the result of a reading instruction obeys; null if it may be anything. */
  sources(i: Instr, fn: Fn): readonly FieldFact[] | null {
    if (i.op === "getField") {
      const isCertain = !i.cls.open || (i.self === fn.self && this.#certain.has(fn));
      const fact = isCertain ? this.#field(i.cls, i.key) : undefined;
      return fact ? [fact] : null;
    }
    if (i.op !== "getProperty" || i.self !== fn.self || !fn.selfClass || !this.#certain.has(fn)) return null;
    const facts = new Set<FieldFact>();
    for (const cls of subtree(fn.selfClass)) {
      if (!this.#reachable.instantiated.has(cls)) continue;
      const entry = cls.shape.entries.find((e) => e.key === i.key);
      const fact = entry?.kind === "data" ? this.#field(cls, i.key) : undefined;
      if (!fact || findMember(cls, "getters", i.key)) return null;
      facts.add(fact);
    }
    return [...facts];
  }

  /** What an instruction stores in fields. */
  stores(i: Instr, fn: Fn): readonly FieldStore[] {
    switch (i.op) {
      case "setField": {
        const own = this.#field(i.cls, i.key);
        const facts = i.cls.open || !own ? this.#named(i.key) : [own];
        return [{ facts, value: i.a }];
      }
      case "setProperty":
        return [{ facts: this.#named(i.key), value: i.a }];
      case "newObject": {
        const { cls, entries } = i.shape;
        if (!cls && !this.#merges) return [];
        return entries.flatMap((e) => {
          const value = i.slots[e.slot];
          const own = cls ? this.#field(cls, e.key) : undefined;
          return value === undefined ? [] : [{ facts: own ? [own] : this.#named(e.key), value }];
        });
      }
      case "callRuntime": {
        const key = i.name === "setElementGeneric" ? keyOf(i, fn) : undefined;
        return typeof key === "string" ? [{ facts: this.#named(key), value: i.args[2]! }] : [];
      }
      default:
        return [];
    }
  }
}

/** Joins what is stored to a fact; true if it grew. */
export function growFact(fact: FieldFact, known: Known): boolean {
  const before = fact.known;
  let now = before === undefined ? known : join(before, known);
  if (before !== undefined && same(before, now)) return false;
  if (++fact.growths > PATIENCE && before !== undefined) now = widen(before, now);
  fact.known = now;
  return true;
}

function voidFacts(facts: readonly FieldFact[]): void {
  for (const fact of facts) fact.known = null;
}

/** The uppermost class whose instances have the field. */
function fieldRoot(cls: ClassInfo, key: string): ClassInfo {
  let root = cls;
  while (root.parent?.shape.entries.some((e) => e.key === key)) root = root.parent;
  return root;
}

const runtimeName = (fn: Fn): string => (ownPackages.test(fn.pos.file) ? fn.ownName : "");

/** The key of `o[key] = v`: a name, null for a number, undefined if it is not known. */
function keyOf(i: Instr, fn: Fn): string | null | undefined {
  const key = i.op === "callRuntime" ? i.args[1] : undefined;
  if (!key) return undefined;
  if (!isReg(key)) return key.k === "str" ? key.text : undefined;
  return definitionsOf(fn, key).every((d) => d.op === "convert" && d.convert === "box" && isNumber(d.a))
    ? null
    : undefined;
}

const isUndefined = (o: Operand | undefined): boolean =>
  o === undefined || (!isReg(o) && o.k === "const" && o.name === "undefined");

const isNumber = (o: Operand): boolean =>
  isReg(o) ? ["f64", "i32", "u32", "i64"].includes(o.rep) : o.k === "f64" || o.k === "int";

function definitionsOf(fn: Fn, reg: Reg): Instr[] {
  const found: Instr[] = [];
  for (const block of fn.blocks) for (const i of block.instrs) if (instrResult(i) === reg) found.push(i);
  return found;
}
