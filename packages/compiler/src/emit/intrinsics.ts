// Intrinsics: most are functions of the prelude, called `machine_<name>` or `tsr_<name>` (the name may be given
// in full); a few need more than a call.
import type { Instr, Reg } from "../ir/ir.ts";
import { isReg } from "../ir/ir.ts";
import { InternalError } from "../ir/verify.ts";
import { intrinsicName as shortName } from "../passes/runtime-needs.ts";
import { coerce, fnName } from "./c-types.ts";
import type { FunctionEmitter } from "./function.ts";

type Intrinsic = Instr & { op: "intrinsic" };

/** Intrinsics whose C function is void; lowering may give a `never` or `void` call a register nonetheless. */
const noResult =
  /^(store|prefetch|setAux|setBump|setHeap|recordStores|copyBytes|fillBytes|pause|setStackLimit|spillRegisters|trap|fence|out\d)/;

export function emitIntrinsic(f: FunctionEmitter, i: Intrinsic): void {
  const name = shortName(i.name);
  const special = specials[name];
  if (special) special(f, i);
  else
    f.assign(
      noResult.test(name) ? null : i.d,
      `${i.name.startsWith("tsr_") ? i.name : `machine_${name}`}(${f.operands(i.args)})`,
    );
  f.testException(i);
}

/** Registers in frames: u64 in two slots as two numbers, all else as one value. */
function frameSave(f: FunctionEmitter, i: Intrinsic): void {
  const [frame, slot, a] = i.args as [Reg, { k: "int"; value: number } & Intrinsic["args"][number], Reg];
  const place = (n: number) => `FRAME_SLOT(${f.operand(frame)}, ${slot.value + n})`;
  const expr = f.operand(a);
  if (a.rep === "u64") {
    f.line(`${place(0)} = tsr_boxInt((uint32_t)${expr}); ${place(1)} = tsr_boxInt(${expr} >> 32);`);
  } else f.line(`${place(0)} = ${coerce(expr, a.rep, "value")};`);
}

function frameRestore(f: FunctionEmitter, i: Intrinsic): void {
  const [frame, slot] = i.args as [Reg, { k: "int"; value: number } & Intrinsic["args"][number]];
  const place = (n: number) => `FRAME_SLOT(${f.operand(frame)}, ${slot.value + n})`;
  const rep = i.d!.rep;
  if (rep === "u64") {
    const half = (n: number) => `(uint64_t)tsr_unboxF64(${place(n)})`;
    f.assign(i.d, `${half(0)} | ${half(1)} << 32`);
  } else f.assign(i.d, coerce(place(0), "value", rep));
}

const specials: Record<string, (f: FunctionEmitter, i: Intrinsic) => void> = {
  frameSave,
  frameRestore,
  frameState: (f, i) => f.assign(i.d, `tsr_frameState(${f.operands(i.args)})`),
  frameSetState: (f, i) => f.assign(null, `tsr_frameSetState(${f.operands(i.args)})`),
  newFrame(f, i) {
    const [resume, slots] = i.args;
    if (!resume || !slots || isReg(resume) || resume.k !== "fn")
      throw new InternalError("newFrame without a function");
    f.assign(i.d, `tsr_newFrame(${fnName(resume.fn)}, ${f.operand(slots)})`);
  },
  callFunction(f, i) {
    const [callee, self, args] = i.args.map((a) => f.operand(a));
    const what = f.context.constants.string("value");
    const fail = f.context.runtimeCall("throwNotCallable", [[what, "value"]], "void");
    f.throwIf(`!tsr_isFunction(${callee})`, fail, i.pos);
    f.assign(i.d, `tsr_apply(${callee}, ${self}, ${args})`);
  },
  constructClass(f, i) {
    const [callee, args] = i.args.map((a) => f.operand(a));
    const message = f.context.constants.string("value is not a constructor");
    const fail = f.context.runtimeCall("throwTypeError", [[message, "value"]], "void");
    f.throwIf(`!tsr_isConstructor(${callee})`, fail, i.pos);
    f.assign(i.d, `tsr_applyConstruct(${callee}, ${args})`);
  },
  globalsAddress: (f, i) => f.assign(i.d, "(int64_t)&tsr_globals"),
  globalsCount: (f, i) => f.assign(i.d, "(int64_t)tsr_globalsCount"),
  runModules: (f) => f.assign(null, "tsr_runModules()"),
};
