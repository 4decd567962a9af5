// C for single instructions. Families with more to decide have files of their own.
import type { Instr, Operand, Reg, TypeTest } from "../ir/ir.ts";
import { isReg, repOf } from "../ir/ir.ts";
import { InternalError } from "../ir/verify.ts";
import { emitGetField, emitGetProperty, emitSetField, emitSetProperty } from "./access.ts";
import { binExpr, convertExpr, unExpr } from "./arithmetic.ts";
import { entryName, regName } from "./c-types.ts";
import {
  emitCall,
  emitCallProperty,
  emitCallRuntime,
  emitCallValue,
  emitCallVirtual,
  emitConstruct,
} from "./calls.ts";
import { emitExact } from "./exact.ts";
import type { FunctionEmitter } from "./function.ts";
import { emitIntrinsic } from "./intrinsics.ts";
import { describeTest, testExpr } from "./type-tests.ts";

/** Bytes of an object with `slots` slots; there is always one, for a dictionary to come. */
export const objectBytes = (slots: number): number => 8 + 8 * Math.max(1, slots);

/** Slots that a shape's entries take. */
export function slotCount(entries: readonly { kind: "data" | "accessor"; slot: number }[]): number {
  return entries.reduce((count, e) => Math.max(count, e.slot + (e.kind === "accessor" ? 2 : 1)), 0);
}

type Emitters = { [Op in Instr["op"]]: (f: FunctionEmitter, i: Instr & { op: Op }) => void };

const sharedWording = /(^|\/)packages\/[a-z]+\/src\//;

const describeShortly = (test: TypeTest): string =>
  test.k === "class" || test.k === "nullable" ? "object" : describeTest(test);

/** A call of a runtime function that throws with the given texts, after optional values. */
function failure(f: FunctionEmitter, name: string, values: readonly string[], ...texts: string[]): string {
  const args = [...values, ...texts.map((text) => f.context.constants.string(text))];
  return f.context.runtimeCall(
    name,
    args.map((a) => [a, "value"] as const),
    "void",
  );
}

const emitters: Emitters = {
  mov(f, i) {
    f.assign(i.d, f.operand(i.a));
  },
  bin(f, i) {
    const [a, b] = [f.operand(i.a), f.operand(i.b)];
    if (i.bin === "f64.pow") {
      const args = [[a, "f64"] as const, [b, "f64"] as const];
      f.assign(i.d, f.context.runtimeCall("pow", args, "f64"));
      f.testException(i);
    } else f.assign(i.d, binExpr(i.bin, a, b));
  },
  un(f, i) {
    f.assign(i.d, unExpr(i.un, f.operand(i.a)));
  },
  convert(f, i) {
    const a = f.operand(i.a);
    const plain = i.isPlain && repOf(i.a) === "f64";
    f.assign(
      i.d,
      plain ? `machine_bitsOfF64(${a}) + NUMBER` : convertExpr(i.convert, a, repOf(i.a), i.d.rep),
    );
  },
  exact(f, i) {
    emitExact(f, i, f.blockInstrs, f.index);
  },
  check(f, i) {
    if (i.test.k === "any") return;
    const a = f.operand(i.a);
    // In our own packages the wording matters less than the bytes of hundreds of sentences.
    const shared = sharedWording.test(f.fn.pos.file);
    const expected = shared && i.test.k !== "kind" ? describeShortly(i.test) : describeTest(i.test);
    const fail = failure(f, "checkFailed", [a], expected, shared ? "value" : i.what);
    f.throwIf(`!${testExpr(a, i.test, false)}`, fail, i.pos);
  },
  test(f, i) {
    f.assign(i.d, testExpr(f.operand(i.a), i.test, true));
  },
  call: emitCall,
  callRuntime: emitCallRuntime,
  intrinsic: emitIntrinsic,
  callValue: emitCallValue,
  construct: emitConstruct,
  callVirtual: emitCallVirtual,
  callProperty: emitCallProperty,
  getField: emitGetField,
  setField: emitSetField,
  getProperty: emitGetProperty,
  setProperty: emitSetProperty,
  newObject(f, i) {
    const bytes = objectBytes(slotCount(i.shape.entries));
    emitFilled(f, i.d, `tsr_allocate(${bytes}, ${f.context.shapeName(i.shape.id)}, 0)`, "SLOT", i.slots);
  },
  newInstance(f, i) {
    const bytes = objectBytes(slotCount(i.cls.shape.entries));
    f.assign(i.d, `tsr_allocate(${bytes}, ${f.context.shapeName(i.cls.shape.id)}, 0)`);
  },
  newClosure(f, i) {
    const make = `tsr_newClosure(${entryName(i.fn)}, &info_${i.fn.symbol}, ${i.captures.length}u)`;
    emitFilled(f, i.d, make, "CAPTURE", i.captures);
  },
  newClass(f, i) {
    const { symbol } = i.cls;
    const make = `tsr_newClosure(class_${symbol}__entry, &info_class_${symbol}, ${i.captures.length}u)`;
    emitFilled(f, i.d, make, "CAPTURE", i.captures);
  },
  newArray(f, i) {
    emitFilled(f, i.d, `tsr_newArray(${i.elements.length}u)`, "ELEMENT", i.elements);
  },
  newBox(f, i) {
    f.assign(i.d, `tsr_newBox(${f.operand(i.a)})`);
  },
  getBox(f, i) {
    f.assign(i.d, `SLOT(${f.operand(i.box)}, 0)`);
  },
  setBox(f, i) {
    f.line(f.store(f.operand(i.box), 0, i.a));
  },
  getCapture(f, i) {
    f.assign(i.d, `CAPTURE(${f.operand(i.self)}, ${i.index})`);
  },
  getGlobal(f, i) {
    f.assign(i.d, f.context.global(i.global));
  },
  setGlobal(f, i) {
    f.line(`${f.context.global(i.global)} = ${f.operand(i.a)};`);
  },
  checkInitialized(f, i) {
    const fail = failure(f, "throwReferenceError", [], `Cannot access '${i.name}' before initialization`);
    f.throwIf(`${f.operand(i.a)} == EMPTY`, fail, i.pos);
  },
  getElement(f, i) {
    const get = repOf(i.index) === "f64" ? "tsr_getElementF64" : "tsr_getElement";
    f.assign(i.d, `${get}(${f.operand(i.array)}, ${f.operand(i.index)})`);
  },
  setElement(f, i) {
    const [array, index, a] = [f.operand(i.array), f.operand(i.index), f.operand(i.a)];
    const rep = repOf(i.index);
    const args = [[array, "value"] as const, [index, rep] as const, [a, "value"] as const];
    const slow = f.context.runtimeCall("arraySet", args, "void");
    const throws = f.context.throwing.instr(i) ? ` if (THROWN) ${f.raise(i.pos)}` : "";
    const store = `tsr_setElement${rep === "f64" ? "F64" : ""}(${array}, ${index}, ${a}, ${f.mayPoint(i.a)})`;
    f.line(`if (UNLIKELY(!${store})) { ${slow};${throws} }`);
  },
  catch(f, i) {
    f.assign(i.d, "machine_takeException()");
  },
};

/** Prints one instruction into the function. */
export function emitInstr(f: FunctionEmitter, i: Instr): void {
  const emit = emitters[i.op] as ((f: FunctionEmitter, i: Instr) => void) | undefined;
  if (!emit) throw new InternalError(`Unknown instruction ${i.op} in ${f.fn.symbol}`);
  emit(f, i);
}

/** Makes a cell and stores operands in it. The result register may be one of the operands, so it is set last. */
function emitFilled(
  f: FunctionEmitter,
  d: Reg,
  make: string,
  place: string,
  operands: readonly Operand[],
): void {
  const stores = operands
    .map((a, n) => ({ a, n }))
    .filter(({ a }) => isReg(a) || a.k !== "const" || a.name !== "empty")
    .map(({ a, n }) => `${place}(cell, ${n}) = ${f.operand(a)};`);
  if (stores.length === 0) f.assign(d, make);
  else f.line(`{ V cell = ${make}; ${stores.join(" ")} ${regName(d)} = cell; }`);
}
