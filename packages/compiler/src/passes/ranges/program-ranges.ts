// Ranges over the whole program: what a function is called with and what it returns is joined from its call sites
// and its bodies, over and over until nothing grows.
//
// Functions that share a signature (the implementations of a method) are one group. A group is open if somebody
// may call it whose arguments are not seen here: through a function value, by name, from the runtime.
import type { Fn, Instr, MethodFamily, Program } from "../../ir/ir.ts";
import { repOf } from "../../ir/ir.ts";
import { reachableBlocks } from "../../ir/walk.ts";
import type { Reachable } from "../reachable.ts";
import { needsProperty } from "../runtime-needs.ts";
import { FieldFacts, growFact } from "./fields.ts";
import { FunctionRanges, type Surroundings } from "./function-ranges.ts";
import { fullRange, join, type Known, same, widen } from "./range.ts";

/** Our own packages declare machine integers and have a pass that trusts them (own-packages.ts). */
const ownPackages = /(^|\/)packages\/[a-z]+\/src\//;

/** Growths of a parameter or result before it is widened. */
const PATIENCE = 4;

export interface Group {
  readonly fns: Fn[];
  readonly family: MethodFamily | null;
  /** Not all calls are known. */
  isOpen: boolean;
  /** Somebody depends on the representations of parameters and result. */
  isFixed: boolean;
  readonly params: (Known | undefined)[];
  result: Known | undefined;
  readonly growths: number[];
  readonly callers: Set<Fn>;
}

/** Where there are no doubles, nothing can become an integer; but what is stored in fields counts for others. */
const hasDoubles = (fn: Fn): boolean =>
  fn.regs.some((r) => r.rep === "f64") ||
  fn.blocks.some((b) =>
    b.instrs.some(
      (i) =>
        i.op === "setField" ||
        i.op === "setProperty" ||
        i.op === "newObject" ||
        (i.op === "callRuntime" && i.name === "setElementGeneric") ||
        ((i.op === "call" || i.op === "callVirtual") && i.args.some((a) => repOf(a) === "f64")),
    ),
  );

type Call = Instr & { op: "call" | "callVirtual" };

export class ProgramRanges implements Surroundings {
  /** The functions that are looked into. */
  readonly functions = new Map<Fn, FunctionRanges>();
  readonly groups = new Map<Fn, Group>();
  readonly #families = new Map<MethodFamily, Group>();
  readonly #fields: FieldFacts;
  readonly #work = new Set<Fn>();

  constructor(program: Program, reachable: Reachable) {
    const constructed = new Set([...reachable.classValues].map((cls) => cls.construct));
    for (const fn of reachable.fns) {
      if (!fn.lowered || fn.kind !== "plain" || ownPackages.test(fn.pos.file) || !hasDoubles(fn)) continue;
      this.functions.set(fn, new FunctionRanges(fn, this));
    }
    this.#fields = new FieldFacts(program, reachable, (fn) => this.functions.has(fn));
    for (const cls of program.classes) {
      for (const table of [cls.methods, cls.getters, cls.setters])
        for (const family of table.values()) this.#family(family);
    }
    for (const fn of this.functions.keys()) {
      const group = this.groups.get(fn) ?? this.#group([fn], null);
      if (reachable.generic.has(fn) || constructed.has(fn) || fn.marks.has("resume")) group.isOpen = true;
    }
    for (const fn of [...program.runtime.values(), ...program.inits]) {
      const group = this.groups.get(fn);
      if (group) group.isOpen = group.isFixed = true;
    }
    for (const fn of reachable.fns) {
      const isKnown = this.functions.has(fn);
      for (const block of reachableBlocks(fn)) {
        for (const i of block.instrs) {
          const group = this.groupOf(i);
          if (!group) continue;
          if (!isKnown || (i.op === "callVirtual" && needsProperty(i))) group.isOpen = group.isFixed = true;
          else group.callers.add(fn);
        }
      }
    }
  }

  #group(fns: Fn[], family: MethodFamily | null): Group {
    const group: Group = {
      fns,
      family,
      isOpen: false,
      isFixed: false,
      params: [],
      result: undefined,
      growths: [],
      callers: new Set(),
    };
    for (const fn of fns) {
      const other = this.groups.get(fn);
      // A method of two families: neither may change, and nothing is known of it.
      if (other) other.isOpen = other.isFixed = group.isOpen = group.isFixed = true;
      this.groups.set(fn, group);
    }
    return group;
  }

  #family(family: MethodFamily): void {
    if (this.#families.has(family)) return;
    const fns = [...new Set(family.implementations.values())];
    const group = this.#group(fns, family);
    this.#families.set(family, group);
    if (fns.some((fn) => fn.lowered && !this.functions.has(fn) && ownPackages.test(fn.pos.file)))
      group.isOpen = group.isFixed = true;
  }

  groupOf(i: Instr): Group | undefined {
    if (i.op === "call") return this.groups.get(i.fn);
    return i.op === "callVirtual" ? this.#families.get(i.family) : undefined;
  }

  parameter(fn: Fn, index: number): Known | undefined {
    const group = this.groups.get(fn);
    if (!group || group.isOpen) return fullRange(fn.params[index]!.rep);
    return group.params[index];
  }

  result(i: Instr): Known | undefined {
    const group = this.groupOf(i);
    // What is not looked into may give anything.
    if (!group?.fns.every((fn) => this.functions.has(fn) || !fn.lowered)) return null;
    return group.isFixed && group.isOpen && group.family ? null : group.result;
  }

  field(i: Instr, fn: Fn): Known | undefined {
    const facts = this.#fields.sources(i, fn);
    if (!facts) return null;
    let known: Known | undefined;
    for (const fact of facts) {
      fact.readers.add(fn);
      if (fact.known !== undefined) known = known === undefined ? fact.known : join(known, fact.known);
    }
    return known;
  }

  /** Arguments of a call, without closure and `this`. */
  static arguments(i: Call): { readonly first: number } {
    if (i.op === "callVirtual") return { first: 0 };
    return { first: (i.fn.closure ? 1 : 0) + (i.fn.self ? 1 : 0) };
  }

  /** Computes all ranges. */
  run(): void {
    for (const fn of this.functions.keys()) this.#work.add(fn);
    for (const fn of this.#work) {
      this.#work.delete(fn);
      this.#analyse(fn);
    }
  }

  #analyse(fn: Fn): void {
    const ranges = this.functions.get(fn)!;
    ranges.run();
    const own = this.groups.get(fn)!;
    ranges.walk(
      (i, state) => {
        for (const { facts, value } of this.#fields.stores(i, fn)) {
          const known = ranges.content(value);
          if (known === undefined) continue;
          for (const fact of facts)
            if (growFact(fact, known)) for (const reader of fact.readers) this.#work.add(reader);
        }
        if (i.op !== "call" && i.op !== "callVirtual") return;
        const group = this.groupOf(i);
        if (!group || group.isOpen) return;
        const { first } = ProgramRanges.arguments(i);
        let grew = false;
        for (let n = first; n < i.args.length; n++) {
          const known = ranges.operand(i.args[n]!, state);
          if (known !== undefined && this.#grow(group, n - first, known)) grew = true;
        }
        if (grew) for (const callee of group.fns) if (this.functions.has(callee)) this.#work.add(callee);
      },
      (block, state) => {
        if (block.end.op !== "return" || !block.end.a) return;
        const known = ranges.operand(block.end.a, state);
        if (known !== undefined && this.#grow(own, -1, known))
          for (const caller of own.callers) this.#work.add(caller);
      },
    );
  }

  /** Adds to what is known of a parameter (by index) or of the result (-1). */
  #grow(group: Group, index: number, known: Known): boolean {
    const before = index < 0 ? group.result : group.params[index];
    let now = before === undefined ? known : join(before, known);
    if (before !== undefined && same(before, now)) return false;
    const growths = (group.growths[index + 1] ?? 0) + 1;
    group.growths[index + 1] = growths;
    if (growths > PATIENCE && before !== undefined) now = widen(before, now);
    if (index < 0) group.result = now;
    else group.params[index] = now;
    return true;
  }
}
