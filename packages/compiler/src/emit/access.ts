// Fields and properties. A closed class's field is one load. A structural access compares the shape with the
// few shapes of the program that can be meant; the runtime finds the rest by name.
import { type ClassInfo, type Instr, mayBeFrozen, type Pos } from "../ir/ir.ts";
import { InternalError } from "../ir/verify.ts";
import { findMember, publicKeys } from "../passes/class-tree.ts";
import { FIRST_SHAPE } from "../passes/layout.ts";
import { regName } from "./c-types.ts";
import type { FunctionEmitter } from "./function.ts";
import { isInstance } from "./type-tests.ts";

function fieldSlot(cls: ClassInfo, key: string): number {
  const entry = cls.shape.entries.find((e) => e.key === key);
  if (!entry) throw new InternalError(`Class ${cls.name} has no field "${key}"`);
  return entry.slot;
}

export function emitGetField(f: FunctionEmitter, i: Instr & { op: "getField" }): void {
  const self = f.operand(i.self);
  const load = `SLOT(${self}, ${fieldSlot(i.cls, i.key)})`;
  if (!i.cls.open) {
    f.assign(i.d, load);
    return;
  }
  const get = f.context.runtimeCall(
    "getProperty",
    [
      [self, "value"],
      [keyOf(f, i.key), "value"],
    ],
    "value",
  );
  const d = regName(i.d);
  f.line(`if (LIKELY(${isInstance(self, i.cls)})) ${d} = ${load};`);
  f.line(`else { ${d} = ${get}; if (THROWN) ${f.raise(i.pos)} }`);
}

export function emitSetField(f: FunctionEmitter, i: Instr & { op: "setField" }): void {
  const self = f.operand(i.self);
  const slot = fieldSlot(i.cls, i.key);
  const store = f.context.initialising.has(i)
    ? `SLOT(${self}, ${slot}) = ${f.operand(i.a)};`
    : f.store(self, slot, i.a);
  const checksFrozen = mayBeFrozen(i);
  if (!i.cls.open && !checksFrozen) {
    f.line(store);
    return;
  }
  const args = [
    [self, "value"],
    [keyOf(f, i.key), "value"],
    [f.operand(i.a), "value"],
  ] as const;
  const set = f.context.runtimeCall("setProperty", args, "void");
  const isPlain = [
    ...(i.cls.open ? [isInstance(self, i.cls)] : []),
    ...(checksFrozen ? [`!(AUX(${self}) & FROZEN)`] : []),
  ];
  f.line(`if (LIKELY(${isPlain.join(" && ")})) ${store}`);
  f.line(`else { ${set}; if (THROWN) ${f.raise(i.pos)} }`);
}

const keyOf = (f: FunctionEmitter, key: string): string => f.context.constants.string(key);

/** Shapes numbered first..last keep the property in this slot. */
interface Candidate {
  readonly slot: number;
  readonly first: number;
  last: number;
}

/** Compares in line up to this many; beyond, the runtime decides. */
const MAX_CANDIDATES = 3;

/** Shapes that have all `keys` and hold `key` as data; empty if there are too many to compare. */
export function propertyCandidates(f: FunctionEmitter, key: string, keys: readonly string[]): Candidate[] {
  const list: Candidate[] = [];
  f.context.table.shapes.forEach((shape, n) => {
    const entry = shape.entries.find((e) => e.key === key);
    if (entry?.kind !== "data" || (shape.cls && !shape.cls.instantiated)) return;
    if (shape.cls && findMember(shape.cls, "methods", key)) return; // an empty slot means the method
    const has = shape.cls ? publicKeys(shape.cls) : new Set(shape.entries.map((e) => e.key));
    if (!keys.every((k) => has.has(k))) return;
    const id = FIRST_SHAPE + n;
    const last = list[list.length - 1];
    if (last && last.slot === entry.slot && last.last === id - 1) last.last = id;
    else list.push({ slot: entry.slot, first: id, last: id });
  });
  return list.length <= MAX_CANDIDATES ? list : [];
}

const matches = (f: FunctionEmitter, self: string, c: Candidate): string =>
  `tsr_hasShape(${self}, ${f.context.shapeName(c.first)}, ${c.last - c.first + 1}u)`;

/** Reads a property into the variable `d`. */
export function readProperty(
  f: FunctionEmitter,
  d: string,
  self: string,
  key: string,
  candidates: readonly Candidate[],
  pos: Pos | undefined,
): void {
  const get = f.context.runtimeCall(
    "getProperty",
    [
      [self, "value"],
      [keyOf(f, key), "value"],
    ],
    "value",
  );
  for (const c of candidates)
    f.line(`if (${matches(f, self, c)}) ${d} = tsr_orUndefined(SLOT(${self}, ${c.slot})); else`);
  f.line(`{ ${d} = ${get}; if (THROWN) ${f.raise(pos)} }`);
}

export function emitGetProperty(f: FunctionEmitter, i: Instr & { op: "getProperty" }): void {
  // `d` may be the register of `self`: each arm reads it before it writes.
  readProperty(f, regName(i.d), f.operand(i.self), i.key, propertyCandidates(f, i.key, i.keys), i.pos);
}

export function emitSetProperty(f: FunctionEmitter, i: Instr & { op: "setProperty" }): void {
  const self = f.operand(i.self);
  const a = f.operand(i.a);
  const set = f.context.runtimeCall(
    "setProperty",
    [
      [self, "value"],
      [keyOf(f, i.key), "value"],
      [a, "value"],
    ],
    "void",
  );
  for (const c of propertyCandidates(f, i.key, i.keys)) {
    const place = `SLOT(${self}, ${c.slot})`;
    const store = f.store(self, c.slot, i.a);
    f.line(`if (${matches(f, self, c)} && ${place} != EMPTY && !(AUX(${self}) & FROZEN)) ${store} else`);
  }
  f.line(`{ ${set}; if (THROWN) ${f.raise(i.pos)} }`);
}
