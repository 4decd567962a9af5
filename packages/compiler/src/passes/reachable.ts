// What the image needs: functions, classes, shapes and globals that execution can reach from the module
// initialisers and the runtime's start (rapid type analysis: a method is reached once its class, or
// a subclass that inherits it, is instantiated and something calls its family or names its key).
//
// Modules of our own lowest packages only declare things: their initialisers run only if a variable that they
// set is read.
import type {
  Block,
  ClassInfo,
  Fn,
  Global,
  Instr,
  MethodFamily,
  Operand,
  Program,
  Shape,
  StaticMember,
} from "../ir/ir.ts";
import { isReg } from "../ir/ir.ts";
import { endOperands, instrOperands, reachableBlocks } from "../ir/walk.ts";
import { derives, findMember, implementation, type MemberKind, memberKeys } from "./class-tree.ts";
import { alwaysNeeded, neededIfPresent, needsProperty, runtimeFn, runtimeNeeds } from "./runtime-needs.ts";

/** Keys that the runtime itself asks for by name (docs/compiler.md, "Shapes at run time"). */
const runtimeKeys = [
  "toString",
  "valueOf",
  "toJSON",
  "then",
  "next",
  "return",
  "throw",
  "@@iterator",
  "@@asyncIterator",
  "@@toPrimitive",
  "@@toStringTag",
] as const;

/** Modules whose initialisers have no effect but on their own variables. */
const onlyDeclares = /(^|\/)packages\/(machine|abi|runtime|platform)\/src\//;

const ownPackages = /\/packages\/[a-z]+\/src\//;

const kinds = ["methods", "getters", "setters"] as const;

export interface Reachable {
  readonly fns: Set<Fn>;
  /** Functions that are called through a function value, so need a generic entry. */
  readonly generic: Set<Fn>;
  /** Functions without captures that occur as a value. */
  readonly closures: Set<Fn>;
  readonly instantiated: Set<ClassInfo>;
  /** Classes that occur as a value. */
  readonly classValues: Set<ClassInfo>;
  /** Shapes of literals. */
  readonly shapes: Set<Shape>;
  readonly globals: Set<Global>;
  /** Property names that a structural access names. */
  readonly keys: Set<string>;
  /** Why a function is needed: the one whose body first asked for it; null for roots. */
  readonly neededBy: Map<Fn, Fn | null>;
}

function globalsSetBy(fn: Fn): Set<Global> {
  const globals = new Set<Global>();
  for (const block of fn.blocks)
    for (const i of block.instrs) if (i.op === "setGlobal") globals.add(i.global);
  return globals;
}

/** A walk under way: what has been reached so far grows with all that is given to it. */
export class ReachabilityWalk implements Reachable {
  readonly fns = new Set<Fn>();
  readonly generic = new Set<Fn>();
  readonly closures = new Set<Fn>();
  readonly instantiated = new Set<ClassInfo>();
  readonly classValues = new Set<ClassInfo>();
  readonly shapes = new Set<Shape>();
  readonly globals = new Set<Global>();
  readonly keys = new Set<string>(runtimeKeys);
  readonly neededBy = new Map<Fn, Fn | null>();
  #current: Fn | null = null;
  /** Initialisers that wait until a variable of theirs is read. */
  readonly #lazyInits = new Map<Global, Fn[]>();
  readonly #program: Program;
  readonly #work: Fn[] = [];
  /** Virtual calls seen: family and the static class of the receiver. */
  readonly #virtual = new Map<MethodFamily, Set<ClassInfo>>();

  constructor(program: Program) {
    this.#program = program;
  }

  /** Reaches what is there before any initialiser runs: the runtime's start. */
  start(): void {
    const { runtime, namedKeys, namesAnyKey, classes } = this.#program;
    for (const key of namedKeys) this.keys.add(key);
    if (namesAnyKey) for (const cls of classes) if (!ownPackages.test(cls.pos.file)) this.#nameMembers(cls);
    for (const name of alwaysNeeded) this.#fn(runtimeFn(this.#program, name, "every program"));
    for (const name of neededIfPresent) {
      const fn = runtime.get(name);
      if (fn) this.#fn(fn);
    }
  }

  /** Reaches the initialisers, some only when a variable of theirs is read. */
  inits(): void {
    for (const fn of this.#program.inits) {
      if (!onlyDeclares.test(fn.pos.file)) this.#fn(fn);
      else
        for (const global of globalsSetBy(fn))
          this.#lazyInits.set(global, [...(this.#lazyInits.get(global) ?? []), fn]);
    }
  }

  /** Reaches all that the functions reached so far may lead to. */
  finish(): void {
    for (let fn = this.#work.pop(); fn; fn = this.#work.pop()) this.#body(fn);
  }

  /** Reaches a function without its body. */
  enter(fn: Fn): void {
    this.fns.add(fn);
    this.neededBy.set(fn, null);
  }

  #nameMembers(cls: ClassInfo): void {
    for (const kind of kinds) for (const key of cls[kind].keys()) this.keys.add(key);
    for (const { key } of cls.staticMembers) this.keys.add(key);
  }

  #fn(fn: Fn): void {
    if (this.fns.has(fn)) return;
    this.fns.add(fn);
    this.neededBy.set(fn, this.#current);
    this.#work.push(fn);
  }

  #runtime(name: string, user: string): void {
    this.#fn(runtimeFn(this.#program, name, user));
  }

  #value(fn: Fn): void {
    this.#fn(fn);
    if (this.generic.has(fn)) return;
    this.generic.add(fn);
    if (fn.paramTests.some((t) => t.k !== "any") || fn.selfClass) this.#runtime("checkFailed", fn.symbol);
  }

  #operand(o: Operand): void {
    if (isReg(o)) return;
    if (o.k === "fn") {
      this.closures.add(o.fn);
      this.#value(o.fn);
    } else if (o.k === "class") this.#classValue(o.cls);
  }

  #classValue(cls: ClassInfo): void {
    if (this.classValues.has(cls)) return;
    this.classValues.add(cls);
    this.#runtime("throwTypeError", `class ${cls.name}`);
    for (const global of cls.statics.values()) {
      for (const init of this.#lazyInits.get(global) ?? []) this.#fn(init);
      this.#global(global);
    }
    for (const member of cls.staticMembers) if (this.keys.has(member.key)) this.#staticMember(member);
    for (let up = cls.parent; up; up = up.parent)
      if (!up.isLocal && (up.statics.size > 0 || up.staticMembers.length > 0)) this.#classValue(up);
    if (cls.isAbstract) return;
    this.#instantiate(cls);
    if (cls.construct) {
      this.#fn(cls.construct);
      if (cls.construct.paramTests.some((t) => t.k !== "any")) this.#runtime("checkFailed", cls.symbol);
    }
  }

  /** A static of a class value: those of local classes are in the captures of their function objects. */
  #staticMember(member: StaticMember): void {
    if (member.capture >= 0) return;
    this.closures.add(member.fn);
    this.#value(member.fn);
  }

  #global(global: Global): void {
    if (this.globals.has(global)) return;
    this.globals.add(global);
    if (global.initial) this.#operand(global.initial);
  }

  #instantiate(cls: ClassInfo): void {
    if (this.instantiated.has(cls)) return;
    this.instantiated.add(cls);
    for (const [family, receivers] of this.#virtual) {
      for (const receiver of receivers) if (derives(cls, receiver)) this.#implementation(family, cls);
    }
    for (const kind of kinds) {
      for (const key of memberKeys(cls, kind)) if (this.keys.has(key)) this.#dynamicMember(cls, kind, key);
    }
    if (this.keys.has("constructor") && !cls.isLocal) this.#classValue(cls);
  }

  #implementation(family: MethodFamily, cls: ClassInfo): void {
    const fn = implementation(family, cls);
    if (fn) this.#fn(fn);
  }

  #dynamicMember(cls: ClassInfo, kind: MemberKind, key: string): void {
    const family = findMember(cls, kind, key);
    const fn = family && implementation(family, cls);
    if (!fn) return;
    this.closures.add(fn);
    this.#value(fn);
  }

  #key(key: string): void {
    if (this.keys.has(key)) return;
    this.keys.add(key);
    for (const cls of this.classValues) {
      for (const member of cls.staticMembers) if (member.key === key) this.#staticMember(member);
    }
    for (const cls of this.instantiated) {
      for (const kind of kinds) if (findMember(cls, kind, key)) this.#dynamicMember(cls, kind, key);
      if (key === "constructor" && !cls.isLocal) this.#classValue(cls);
    }
  }

  #virtualCall(family: MethodFamily, cls: ClassInfo): void {
    let receivers = this.#virtual.get(family);
    if (!receivers) this.#virtual.set(family, (receivers = new Set()));
    if (receivers.has(cls)) return;
    receivers.add(cls);
    for (const instance of this.instantiated)
      if (derives(instance, cls)) this.#implementation(family, instance);
  }

  /** Reaches what an instruction of a function may need. */
  instr(fn: Fn, i: Instr): void {
    for (const name of runtimeNeeds(i)) this.#runtime(name, `${i.op} in ${fn.symbol}`);
    if (i.op === "intrinsic" && i.name === "newFrame") {
      // The frame holds the plain resume function, not a closure of it.
      const [resume] = i.args;
      if (resume && !isReg(resume) && resume.k === "fn") this.#fn(resume.fn);
      return;
    }
    for (const o of instrOperands(i)) this.#operand(o);
    switch (i.op) {
      case "call":
        this.#fn(i.fn);
        break;
      case "callVirtual":
        this.#virtualCall(i.family, i.cls);
        if (needsProperty(i)) this.#key(i.family.key);
        break;
      case "callProperty":
      case "getProperty":
      case "setProperty":
        this.#key(i.key);
        break;
      case "getField":
      case "setField":
        if (i.cls.open) this.#key(i.key);
        break;
      case "newInstance":
        this.#instantiate(i.cls);
        break;
      case "newObject":
        if (i.shape.cls) this.#instantiate(i.shape.cls);
        else this.shapes.add(i.shape);
        break;
      case "newClosure":
        this.#value(i.fn);
        break;
      case "newClass":
        this.#classValue(i.cls);
        break;
      case "getGlobal":
        for (const init of this.#lazyInits.get(i.global) ?? []) this.#fn(init);
        this.#global(i.global);
        break;
      case "setGlobal":
        this.#global(i.global);
        break;
    }
  }

  /** Reaches what the end of a block names. */
  end(block: Block): void {
    for (const o of endOperands(block.end)) this.#operand(o);
  }

  #body(fn: Fn): void {
    this.#current = fn;
    for (const block of reachableBlocks(fn)) {
      for (const i of block.instrs) this.instr(fn, i);
      this.end(block);
    }
  }
}

/** Walks the program. `markOpen` must have run; throws InternalError if the runtime lacks a needed function. */
export function findReachable(program: Program): Reachable {
  const walk = new ReachabilityWalk(program);
  walk.start();
  walk.inits();
  walk.finish();
  return walk;
}
