// What function values and class values consist of: generic entries, static closures, FunctionInfo, and
// the functions that `new` of a class value runs.
import { type ClassInfo, classKey, type Fn } from "../ir/ir.ts";
import { InternalError } from "../ir/verify.ts";
import { coerce, entryName, fnName } from "./c-types.ts";
import type { Context } from "./context.ts";
import { objectBytes, slotCount } from "./instructions.ts";
import { describeTest, isInstance, testExpr } from "./type-tests.ts";

const entryParams = "V closure, V self, uint32_t argc, V a0, V a1, V a2, const V *more";

const entryPrototype = (fn: Fn): string => `LOCAL V ${entryName(fn)}(${entryParams});`;

/** Statements that check generic arguments a0.. and the typed argument list that they become. */
function typedArgs(context: Context, fn: Fn, lines: string[]): string[] {
  return fn.params.map((param, n) => {
    if (n === fn.rest) return `tsr_rest(${n}u, argc, a0, a1, a2, more)`;
    let arg = `a${n}`;
    if (n > 2) {
      arg = `p${n}`;
      lines.push(`V ${arg} = argc > ${n}u ? more[${n - 3}] : UNDEFINED;`);
    }
    const test = fn.paramTests[n]!;
    if (test.k !== "any") {
      const fail = checkFailed(
        context,
        arg,
        describeTest(test),
        `argument ${n + 1} of ${fn.name || "a function"}`,
      );
      lines.push(`if (UNLIKELY(!${testExpr(arg, test, false)})) { ${fail}; return EMPTY; }`);
    }
    if (param.rep === "i32" || param.rep === "u32" || param.rep === "i64") {
      const exact = coerce(arg, "value", param.rep);
      const fail = checkFailed(
        context,
        arg,
        `integer of type ${param.rep}`,
        `argument ${n + 1} of ${fn.name}`,
      );
      lines.push(`if (UNLIKELY((double)${exact} != tsr_unboxF64(${arg}))) { ${fail}; return EMPTY; }`);
    }
    return coerce(arg, "value", param.rep);
  });
}

function checkFailed(context: Context, value: string, expected: string, what: string): string {
  const text = (s: string) => [context.constants.string(s), "value"] as const;
  return context.runtimeCall("checkFailed", [[value, "value"], text(expected), text(what)], "void");
}

/** The function through which a function value is called: checks, unboxes, calls, boxes. */
export function printEntry(context: Context, fn: Fn): string {
  const lines: string[] = [];
  if (fn.self && fn.selfClass) {
    const test = fn.selfClass.open ? "machine_isCell(self)" : isInstance("self", fn.selfClass);
    const fail = checkFailed(context, "self", fn.selfClass.name, `this of ${fn.name}`);
    lines.push(`if (UNLIKELY(!${test})) { ${fail}; return EMPTY; }`);
  }
  const args = [
    ...(fn.closure ? ["closure"] : []),
    ...(fn.self ? ["self"] : []),
    ...typedArgs(context, fn, lines),
  ];
  const call = `${fnName(fn)}(${args.join(", ")})`;
  if (fn.result === "void") lines.push(`${call};`, "return UNDEFINED;");
  else lines.push(`return ${coerce(call, fn.result, "value")};`);
  return `LOCAL V ${entryName(fn)}(${entryParams}) {\n  ${lines.join("\n  ")}\n}`;
}

/** Flags of FunctionInfo by which functions are printed: 2 generator, 4 async (1 is a class). */
const functionFlags: Readonly<Record<Fn["kind"], number>> = {
  plain: 0,
  generator: 2,
  async: 4,
  asyncGenerator: 6,
};

/** FunctionInfo, and the static closure if the function occurs as a value without captures. */
export function printClosure(context: Context, fn: Fn): string {
  const name = context.constants.string(fn.ownName);
  const flags = functionFlags[fn.declaredKind ?? fn.kind];
  const lines = [
    `LOCAL const FunctionInfo info_${fn.symbol} = {.name = ${name}, .length = ${fn.length}u${flags === 0 ? "" : `, .flags = ${flags}`}};`,
  ];
  if (context.reachable.closures.has(fn))
    lines.push(functionCell(`closure_${fn.symbol}`, entryName(fn), `info_${fn.symbol}`));
  return lines.join("\n");
}

function functionCell(name: string, entry: string, info: string): string {
  return `LOCAL FunctionCell ${name} = {FUNCTION, 0, ${entry}, &${info}, EMPTY};`;
}

/** What a class consists of, by name: declarations for those who refer to it. */
export function declareClass(cls: ClassInfo): [string, string][] {
  const { symbol } = cls;
  return [
    [`class_${symbol}`, `DECLARED FunctionCell class_${symbol};`],
    [`range_${symbol}`, `DECLARED const uint32_t range_${symbol}[3];`],
    [`info_class_${symbol}`, `DECLARED const FunctionInfo info_class_${symbol};`],
    [`class_${symbol}__entry`, `LOCAL V class_${symbol}__entry(${entryParams});`],
  ];
}

/** The numbers of a class's instances, and for a local class the slot where they hold it, plus 1. */
export function printRange(cls: ClassInfo): string {
  const holder = cls.shape.entries.find((e) => cls.isLocal && e.key === classKey(cls));
  return `LOCAL const uint32_t range_${cls.symbol}[3] = {${cls.firstId}u, ${cls.lastId}u, ${holder ? holder.slot + 1 : 0}u};`;
}

/** Declarations of a function's generic entry, its FunctionInfo and its static closure, by name. */
export function declareGeneric(fn: Fn): [string, string][] {
  return [
    [entryName(fn), entryPrototype(fn)],
    [`info_${fn.symbol}`, `DECLARED const FunctionInfo info_${fn.symbol};`],
    [`closure_${fn.symbol}`, `DECLARED FunctionCell closure_${fn.symbol};`],
  ];
}

const staticKinds = { method: 1, get: 2, set: 3 } as const;

/** A class value: calling it throws, `new` allocates an instance and runs the constructor. */
export function printClass(context: Context, cls: ClassInfo): string {
  const text = (s: string) => [context.constants.string(s), "value"] as const;
  const fail = (message: string) => context.runtimeCall("throwTypeError", [text(message)], "void");
  const { symbol, construct } = cls;
  const entry = `LOCAL V class_${symbol}__entry(${entryParams}) {
  ${fail(`Class constructor ${cls.name} cannot be invoked without 'new'`)};
  return EMPTY;
}`;
  const rows = [...cls.statics]
    .filter(([, global]) => global.rep === "value")
    .map(([key, global]) => `{${text(key)[0]}, (uint64_t)&${context.global(global)}, 0}`);
  for (const { key, kind, fn, capture } of cls.staticMembers) {
    if (!context.reachable.keys.has(key) || !context.reachable.fns.has(fn)) continue;
    const what = capture < 0 ? context.closure(fn) : `${capture}`;
    rows.push(`{${text(key)[0]}, ${what}, ${staticKinds[kind] + (capture < 0 ? 0 : 4)}}`);
  }
  const table =
    rows.length === 0 ? "" : `static const StaticEntry statics_${symbol}[] = {${rows.join(", ")}};\n`;
  const extended = cls.parent && !cls.parent.isLocal && context.reachable.classValues.has(cls.parent);
  const parent = cls.parent && extended ? context.classObject(cls.parent) : "EMPTY";
  const info = `LOCAL const FunctionInfo info_class_${symbol} = {.name = ${text(cls.name)[0]}, .length = ${construct?.length ?? 0}u, .flags = ${cls.parent?.isLocal ? 9 : 1},
  .construct = class_${symbol}__construct, .shapes = range_${symbol}, .parent = ${parent}, .statics = ${rows.length === 0 ? "0" : `statics_${symbol}`}, .staticCount = ${rows.length}u};`;
  return [
    entry,
    `static V class_${symbol}__construct(V closure, uint32_t argc, const V *argv) {\n  ${constructBody(context, cls, fail).join("\n  ")}\n}`,
    `${table}${info}`,
    ...(cls.isLocal
      ? []
      : [functionCell(`class_${symbol}`, `class_${symbol}__entry`, `info_class_${symbol}`)]),
  ].join("\n");
}

function constructBody(context: Context, cls: ClassInfo, fail: (message: string) => string): string[] {
  if (cls.isAbstract)
    return [`${fail(`Class ${cls.name} is abstract and has no instances`)};`, "return EMPTY;"];
  const lines: string[] = [];
  const construct = cls.construct;
  const make = `V self = tsr_allocate(${objectBytes(slotCount(cls.shape.entries))}, ${context.shapeName(cls.shape.id)}, 0);`;
  if (!construct) return [make, "return self;"];
  if (!construct.self) throw new InternalError(`${construct.symbol} has no this`);
  for (const n of [0, 1, 2]) lines.push(`V a${n} = argc > ${n}u ? argv[${n}] : UNDEFINED;`);
  lines.push("const V *more = argv + 3;");
  const args = [...(construct.closure ? ["closure"] : []), "self", ...typedArgs(context, construct, lines)];
  lines.push(make, `${fnName(construct)}(${args.join(", ")});`);
  lines.push("return THROWN ? EMPTY : self;");
  return lines;
}
