// Which runtime functions the C of an instruction names, besides those the IR names itself. The reachability
// pass keeps them; the emitter finds them by the same names.
import { type ClassInfo, type Fn, type Instr, mayBeFrozen, type Program } from "../ir/ir.ts";
import { InternalError } from "../ir/verify.ts";
import { hasOtherHalf, subtree } from "./class-tree.ts";

/** Named by every program: start-up, exceptions that leave functions, stack overflow. */
export const alwaysNeeded = ["start", "initialise", "allocateSlowly"] as const;

/** Used if the runtime has them. */
export const neededIfPresent = ["traceFrame", "throwStackOverflow"] as const;

/** Every runtime function that the emitter may name of its own accord. */
export const emitterRuntimeNames = [
  ...alwaysNeeded,
  ...neededIfPresent,
  ...["throwTypeError", "throwRangeError", "throwReferenceError", "throwNotCallable", "checkFailed"],
  ...[
    "getProperty",
    "setProperty",
    "arraySet",
    "pow",
    "createGenerator",
    "startAsync",
    "createAsyncGenerator",
  ],
] as const;

/** An intrinsic's name without the prefix of its C function. */
export const intrinsicName = (name: string): string => name.replace(/^machine_/, "");

/** Whether a virtual call may meet an object that holds the member as a field: one that only looks like an
 *  instance, or an instance of a subclass that declares a field or half of an accessor in the member's place. */
export function needsProperty(i: Instr & { op: "callVirtual" }): boolean {
  return (
    i.cls.open || subtree(i.cls).some((cls) => hasField(cls, i.family.key) || hasOtherHalf(cls, i.family))
  );
}

export const hasField = (cls: ClassInfo, key: string): boolean =>
  cls.shape.entries.some((e) => e.key === key);

export function runtimeNeeds(i: Instr): readonly string[] {
  switch (i.op) {
    case "callRuntime":
      return [i.name];
    case "exact":
      return ["throwRangeError"];
    case "check":
      return ["checkFailed"];
    case "callValue":
      return ["throwNotCallable"];
    case "construct":
      return ["throwTypeError"];
    case "callProperty":
      return ["getProperty", "throwNotCallable"];
    case "callVirtual":
      return needsProperty(i) ? ["getProperty", "setProperty", "throwNotCallable", "checkFailed"] : [];
    case "getProperty":
      return ["getProperty"];
    case "setProperty":
      return ["setProperty"];
    case "getField":
      return i.cls.open ? ["getProperty"] : [];
    case "setField":
      return i.cls.open || mayBeFrozen(i) ? ["setProperty"] : [];
    case "checkInitialized":
      return ["throwReferenceError"];
    case "setElement":
      return ["arraySet"];
    case "bin":
      return i.bin === "f64.pow" ? ["pow"] : [];
    case "intrinsic":
      if (intrinsicName(i.name) === "callFunction") return ["throwNotCallable"];
      return intrinsicName(i.name) === "constructClass" ? ["throwTypeError"] : [];
    default:
      return [];
  }
}

/** The runtime function of that name; its absence is a bug of the compiler or the runtime. */
export function runtimeFn(program: Program, name: string, user: string): Fn {
  const fn = program.runtime.get(name);
  if (!fn) throw new InternalError(`The runtime exports no function "${name}", which ${user} needs`);
  return fn;
}
