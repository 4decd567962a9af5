// Calls: direct, through function values, virtual by class, and by property name.
import type { ClassInfo, Fn, Instr, Operand, Reg } from "../ir/ir.ts";
import { repOf } from "../ir/ir.ts";
import { InternalError } from "../ir/verify.ts";
import { derives, implementation } from "../passes/class-tree.ts";
import { hasField, needsProperty, runtimeFn } from "../passes/runtime-needs.ts";
import { propertyCandidates, readProperty } from "./access.ts";
import { coerce, cType, fnName, regName } from "./c-types.ts";
import type { FunctionEmitter } from "./function.ts";

/** A direct call; assigned only if both the function gives and the instruction wants a result. */
function direct(f: FunctionEmitter, d: Reg | null, fn: Fn, args: string): void {
  f.assign(fn.result === "void" ? null : d, `${fnName(fn)}(${args})`);
}

export function emitCall(f: FunctionEmitter, i: Instr & { op: "call" }): void {
  direct(f, i.d, i.fn, f.operands(i.args));
  f.testException(i);
}

export function emitCallRuntime(f: FunctionEmitter, i: Instr & { op: "callRuntime" }): void {
  const fn = runtimeFn(f.context.program, i.name, f.fn.symbol);
  const args = i.args.map((a) => [f.operand(a), repOf(a)] as const);
  const d = fn.result === "void" ? null : i.d;
  f.assign(d, f.context.runtimeCall(i.name, args, d ? d.rep : fn.result));
  f.testException(i);
}

/** `argc, a0, a1, a2, more` of a generic call. */
export function genericArgs(f: FunctionEmitter, args: readonly Operand[]): string {
  const first = [0, 1, 2].map((n) => (args[n] ? f.operand(args[n]) : "UNDEFINED"));
  const rest = args.slice(3);
  const more = rest.length === 0 ? "0" : `(V[]){${f.operands(rest)}}`;
  return `${args.length}u, ${first.join(", ")}, ${more}`;
}

export function emitCallValue(f: FunctionEmitter, i: Instr & { op: "callValue" }): void {
  const callee = f.operand(i.callee);
  notCallable(f, callee, i.what, i.pos);
  f.assign(i.d, `ENTRY(${callee})(${callee}, ${f.operand(i.self)}, ${genericArgs(f, i.args)})`);
  f.testException(i);
}

function notCallable(f: FunctionEmitter, callee: string, what: string, pos: Instr["pos"]): void {
  const text = f.context.constants.string(what);
  const fail = f.context.runtimeCall("throwNotCallable", [[text, "value"]], "void");
  f.throwIf(`!tsr_isFunction(${callee})`, fail, pos);
}

export function emitConstruct(f: FunctionEmitter, i: Instr & { op: "construct" }): void {
  const callee = f.operand(i.callee);
  const text = f.context.constants.string(`${i.what} is not a constructor`);
  const fail = f.context.runtimeCall("throwTypeError", [[text, "value"]], "void");
  f.throwIf(`!tsr_isConstructor(${callee})`, fail, i.pos);
  const argv = i.args.length === 0 ? "0" : `(V[]){${f.operands(i.args)}}`;
  f.assign(i.d, `INFO(${callee})->construct(${callee}, ${i.args.length}u, ${argv})`);
  f.testException(i);
}

/** Instances with numbers first..last run `fn`. */
interface Range {
  readonly fn: Fn;
  readonly first: number;
  last: number;
}

/** Implementations of a virtual call by shape number, neighbours with the same one joined. */
function ranges(f: FunctionEmitter, i: Instr & { op: "callVirtual" }): Range[] {
  const classes: ClassInfo[] = [...f.context.reachable.instantiated].filter((c) => derives(c, i.cls));
  classes.sort((a, b) => a.firstId - b.firstId);
  const list: Range[] = [];
  let joinable = true;
  for (const cls of classes) {
    // Where a field took the member's place, what the field holds is found by name.
    const fn = hasField(cls, i.family.key) ? null : implementation(i.family, cls);
    if (!fn) {
      joinable = false;
      continue;
    }
    if (fn.closure || !fn.self)
      throw new InternalError(`${fn.symbol} is a method but has no this, or captures`);
    const last = list[list.length - 1];
    // Numbers in between belong to classes without instances.
    if (last?.fn === fn && joinable) last.last = cls.shape.id;
    else list.push({ fn, first: cls.shape.id, last: cls.shape.id });
    joinable = true;
  }
  return list;
}

/** Up to here a chain of compares is shorter than a table. */
const MAX_COMPARES = 4;

export function emitCallVirtual(f: FunctionEmitter, i: Instr & { op: "callVirtual" }): void {
  const self = f.operand(i.self);
  const list = ranges(f, i);
  const args = [self, ...i.args.map((a) => f.operand(a))].join(", ");
  if (needsProperty(i)) {
    const direct = list.map(
      (r) => `tsr_hasShape(${self}, ${f.context.shapeName(r.first)}, ${r.last - r.first + 1}u)`,
    );
    f.line(`if (LIKELY(${direct.join(" || ") || "false"})) {`);
    dispatch(f, i, list, self, args);
    f.line("} else {");
    emitStructural(f, i);
    f.line("}");
  } else dispatch(f, i, list, self, args);
  f.testException(i);
}

function dispatch(
  f: FunctionEmitter,
  i: Instr & { op: "callVirtual" },
  list: readonly Range[],
  self: string,
  args: string,
): void {
  const only = new Set(list.map((r) => r.fn));
  if (list.length === 0) f.line("__builtin_trap();");
  else if (only.size === 1) direct(f, i.d, list[0]!.fn, args);
  else if (list.length <= MAX_COMPARES) {
    f.line(`{ uint32_t shape = SHAPE(${self});`);
    list.forEach((r, n) => {
      const first = f.context.shapeName(r.first);
      const compare = r.first === r.last ? `shape == ${first}` : `shape - ${first} <= ${r.last - r.first}u`;
      if (n < list.length - 1) f.line(`${n > 0 ? "else " : ""}if (${compare})`);
      else f.line("else");
      direct(f, i.d, r.fn, args);
    });
    f.line("}");
  } else {
    const call = `${methodTable(f, i, list)}[SHAPE(${self}) - ${f.context.shapeName(i.cls.firstId)}](${args})`;
    f.assign(list[0]!.fn.result === "void" ? null : i.d, call);
  }
}

/** The name of a table of functions, indexed by shape number from the class's first. */
function methodTable(f: FunctionEmitter, i: Instr & { op: "callVirtual" }, list: readonly Range[]): string {
  const { fn } = list[0]!;
  const rows = list.map((r) => {
    const index = (id: number) => id - i.cls.firstId;
    return `[${index(r.first)} ... ${index(r.last)}] = ${fnName(r.fn)}`;
  });
  const params = ["V", ...fn.params.map((p) => cType[p.rep])].join(", ");
  const text = `(*const NAME[])(${params}) = {${rows.join(", ")}};`;
  return f.context.define("methods", `static ${cType[fn.result]} ${text}`);
}

/** The same call on an object that only looks like an instance. */
function emitStructural(f: FunctionEmitter, i: Instr & { op: "callVirtual" }): void {
  const { context } = f;
  const self = f.operand(i.self);
  const key = context.constants.string(i.family.key);
  const boxed = i.args.map((a) => coerce(f.operand(a), repOf(a), "value"));
  const result = (expr: string) =>
    i.d ? `${regName(i.d)} = ${coerce(expr, "value", i.d.rep)};` : `(void)${expr};`;
  if (i.family.kind === "set") {
    const args = [
      [self, "value"],
      [key, "value"],
      [boxed[0]!, "value"],
    ] as const;
    f.line(`${context.runtimeCall("setProperty", args, "void")};`);
    return;
  }
  const get = context.runtimeCall(
    "getProperty",
    [
      [self, "value"],
      [key, "value"],
    ],
    "value",
  );
  f.line(`V member = ${get}; if (THROWN) ${f.raise(i.pos)}`);
  let value = "member";
  if (i.family.kind === "method") {
    notCallable(f, "member", i.family.key, i.pos);
    const first = [0, 1, 2].map((n) => boxed[n] ?? "UNDEFINED").join(", ");
    const more = boxed.length > 3 ? `(V[]){${boxed.slice(3).join(", ")}}` : "0";
    f.line(
      `V result = ENTRY(member)(member, ${self}, ${boxed.length}u, ${first}, ${more}); if (THROWN) ${f.raise(i.pos)}`,
    );
    value = "result";
  }
  if (i.d && i.d.rep !== "value") {
    const test = i.d.rep === "bool" ? `(${value} | 1) == TRUE_` : `tsr_isNumber(${value})`;
    const expected = context.constants.string(i.d.rep === "bool" ? "boolean" : "number");
    const what = context.constants.string(i.family.key);
    const args = [
      [value, "value"],
      [expected, "value"],
      [what, "value"],
    ] as const;
    f.throwIf(`!(${test})`, context.runtimeCall("checkFailed", args, "void"), i.pos);
  }
  f.line(result(value));
}

export function emitCallProperty(f: FunctionEmitter, i: Instr & { op: "callProperty" }): void {
  const self = f.operand(i.self);
  f.line("{ V member;");
  readProperty(f, "member", self, i.key, propertyCandidates(f, i.key, []), i.pos);
  notCallable(f, "member", i.what, i.pos);
  f.assign(i.d, `ENTRY(member)(member, ${self}, ${genericArgs(f, i.args)})`);
  f.testException(i);
  f.line("}");
}
