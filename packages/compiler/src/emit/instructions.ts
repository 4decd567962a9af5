// C for single instructions. Families with more to decide have files of their own.
import type { Instr, Operand, Reg } from "../ir/ir.ts";
import { isReg, repOf } from "../ir/ir.ts";
import { InternalError } from "../ir/verify.ts";
import { emitGetField, emitGetProperty, emitSetField, emitSetProperty } from "./access.ts";
import { binExpr, convertExpr, unExpr } from "./arithmetic.ts";
import { cType, entryName, fnName, regName } from "./c-types.ts";
import { emitCall, emitCallProperty, emitCallRuntime, emitCallValue, emitCallVirtual, emitConstruct } from "./calls.ts";
import type { FunctionEmitter } from "./function.ts";
import { emitIntrinsic } from "./intrinsics.ts";
import { describeTest, testExpr } from "./type-tests.ts";

/** Bytes of an object with `slots` slots; there is always one, for a dictionary to come. */
export const objectBytes = (slots: number): number => 8 + 8 * Math.max(1, slots);

/** Slots that a shape's entries take. */
export function slotCount(entries: readonly { kind: "data" | "accessor"; slot: number }[]): number {
  return entries.reduce((count, e) => Math.max(count, e.slot + (e.kind === "accessor" ? 2 : 1)), 0);
}

export function emitInstr(f: FunctionEmitter, i: Instr): void {
  const { context } = f;
  const o = (operand: Operand) => f.operand(operand);
  switch (i.op) {
    case "mov":
      return f.assign(i.d, o(i.a));
    case "bin":
      if (i.bin === "f64.pow") {
        f.assign(i.d, context.runtimeCall("pow", [[o(i.a), "f64"], [o(i.b), "f64"]], "f64"));
        return f.testException(i);
      }
      return f.assign(i.d, binExpr(i.bin, o(i.a), o(i.b)));
    case "un":
      return f.assign(i.d, unExpr(i.un, o(i.a)));
    case "convert":
      return f.assign(i.d, convertExpr(i.convert, o(i.a), repOf(i.a), i.d.rep));
    case "exact": {
      const type = cType[i.d.rep];
      const d = regName(i.d);
      f.assign(i.d, i.d.rep === "i32" ? `tsr_convert32(${o(i.a)})` : `(${type})tsr_convert64(${o(i.a)})`);
      const message = context.constants.string(`A number is not an integer of type ${i.d.rep}`);
      const fail = context.runtimeCall("throwRangeError", [[message, "value"]], "void");
      return f.throwIf(`(double)${d} != ${o(i.a)}`, fail, i.pos);
    }
    case "check": {
      if (i.test.k === "any") return;
      const expected = context.constants.string(describeTest(i.test));
      const what = context.constants.string(i.what);
      const args = [[o(i.a), "value"], [expected, "value"], [what, "value"]] as const;
      const fail = context.runtimeCall("checkFailed", args, "void");
      return f.throwIf(`!${testExpr(o(i.a), i.test, false)}`, fail, i.pos);
    }
    case "test":
      return f.assign(i.d, testExpr(o(i.a), i.test, true));
    case "call":
      return emitCall(f, i);
    case "callRuntime":
      return emitCallRuntime(f, i);
    case "intrinsic":
      return emitIntrinsic(f, i);
    case "callValue":
      return emitCallValue(f, i);
    case "construct":
      return emitConstruct(f, i);
    case "callVirtual":
      return emitCallVirtual(f, i);
    case "callProperty":
      return emitCallProperty(f, i);
    case "getField":
      return emitGetField(f, i);
    case "setField":
      return emitSetField(f, i);
    case "getProperty":
      return emitGetProperty(f, i);
    case "setProperty":
      return emitSetProperty(f, i);
    case "newObject": {
      const bytes = objectBytes(slotCount(i.shape.entries));
      return emitFilled(f, i.d, `tsr_allocate(${bytes}, ${i.shape.id}u, 0)`, "SLOT", i.slots);
    }
    case "newInstance":
      return f.assign(i.d, `tsr_allocate(${objectBytes(slotCount(i.cls.shape.entries))}, ${i.cls.shape.id}u, 0)`);
    case "newClosure": {
      const make = `tsr_newClosure(${entryName(i.fn)}, &info_${i.fn.symbol}, ${i.captures.length}u)`;
      return emitFilled(f, i.d, make, "CAPTURE", i.captures);
    }
    case "newArray":
      return emitFilled(f, i.d, `tsr_newArray(${i.elements.length}u)`, "ELEMENT", i.elements);
    case "newBox":
      return f.assign(i.d, `tsr_newBox(${o(i.a)})`);
    case "getBox":
      return f.assign(i.d, `SLOT(${o(i.box)}, 0)`);
    case "setBox":
      return f.line(`SLOT(${o(i.box)}, 0) = ${o(i.a)};`);
    case "getCapture":
      return f.assign(i.d, `CAPTURE(${o(i.self)}, ${i.index})`);
    case "getGlobal":
      return f.assign(i.d, context.global(i.global));
    case "setGlobal":
      return f.line(`${context.global(i.global)} = ${o(i.a)};`);
    case "checkInitialized": {
      const message = context.constants.string(`Cannot access '${i.name}' before initialization`);
      const fail = context.runtimeCall("throwReferenceError", [[message, "value"]], "void");
      return f.throwIf(`${o(i.a)} == EMPTY`, fail, i.pos);
    }
    case "getElement":
      return f.assign(i.d, `tsr_getElement${repOf(i.index) === "f64" ? "F64" : ""}(${o(i.array)}, ${o(i.index)})`);
    case "setElement": {
      const rep = repOf(i.index);
      const slow = context.runtimeCall("arraySet", [[o(i.array), "value"], [o(i.index), rep], [o(i.a), "value"]], "void");
      const throws = context.throwing.instr(i) ? ` if (THROWN) ${f.raise(i.pos)}` : "";
      const store = `tsr_setElement${rep === "f64" ? "F64" : ""}(${o(i.array)}, ${o(i.index)}, ${o(i.a)})`;
      return f.line(`if (UNLIKELY(!${store})) { ${slow};${throws} }`);
    }
    case "catch":
      return f.assign(i.d, "machine_takeException()");
    default:
      throw new InternalError(`Unknown instruction ${(i as { op: string }).op} in ${f.fn.symbol} (${fnName(f.fn)})`);
  }
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
  if (stores.length === 0) return f.assign(d, make);
  f.line(`{ V cell = ${make}; ${stores.join(" ")} ${regName(d)} = cell; }`);
}
