// Calls into the runtime's library: methods of builtin types, statics of namespaces, global functions.

import ts from "typescript";
import { type FunctionContext, undefinedVal, type Val } from "../context.ts";
import { lowerExpression } from "../expressions/expressions.ts";
import { libraryName } from "../library.ts";
import { shortText } from "../names.ts";
import { rejectOwnMatching } from "../pattern-protocol.ts";
import type { Callable } from "../program/entities.ts";
import { isInt, isLibrarySymbol, type Ty, tyF64, typedArrayKinds } from "../types.ts";
import { callDirect, callValue, lowerArguments, packRest } from "./arguments.ts";
import { takesLocale } from "./locales.ts";

/** A function of the library. */
export function libraryStatic(
  f: FunctionContext,
  node: ts.CallExpression,
  file: string,
  name: string,
  shown: string,
): Val {
  const declaration = f.program.libraryFunction(file, name);
  if (!declaration) {
    f.program.unsupported(node.expression, `\`${shown}\``, "TSR1002");
    return undefinedVal;
  }
  rejectSurplus(f, node, f.program.callable(declaration), 0);
  return callDirect(f, f.program.callable(declaration), null, node.arguments, null);
}

export function lowerNamespaceCall(
  f: FunctionContext,
  node: ts.CallExpression,
  file: string,
  object: string,
  name: string,
): Val {
  if (file === "typed-array-static") {
    const declaration = f.program.libraryFunction(file, libraryName(name));
    if (!declaration) {
      f.program.unsupported(node.expression, `\`${object}.${name}\``, "TSR1002");
      return undefinedVal;
    }
    const callable = f.program.callable(declaration);
    rejectSurplus(f, node, callable, 1);
    const kind = f.num(typedArrayKinds[object] ?? 33);
    const rest = lowerArguments(f, callable, node.arguments, 1);
    return f.call(callable, null, [kind, ...rest]);
  }
  return libraryStatic(f, node, file, libraryName(name), `${object}.${name}`);
}

/** A line of text needs none of console's formatting, and primitives need no inspector of objects. */
export function lowerConsole(
  f: FunctionContext,
  node: ts.CallExpression,
  object: string,
  name: string,
): Val | null {
  if (object !== "console" || node.arguments.length === 0) return null;
  const plain = name === "log" || name === "info" || name === "debug";
  if (!plain && name !== "error" && name !== "warn") return null;
  const args = node.arguments;
  if (args.some((a) => ts.isSpreadElement(a) || !isPrimitive(f.program.tyOf(a)))) return null;
  const isText = args.length === 1 && f.program.tyOf(args[0]!).k === "string";
  if (isText && !mayGiveNothing(f, args[0]!)) {
    return f.libraryCall("console", plain ? "logString" : "errorString", [lowerExpression(f, args[0]!)]);
  }
  return f.libraryCall("console", plain ? "logPrimitives" : "errorPrimitives", [packRest(f, args)]);
}

/**
 * Results that TypeScript's library leaves out: JSON.stringify of undefined, a function or a symbol gives undefined,
 * `toJSON` of an invalid date null.
 */
export function mayGiveNothing(f: FunctionContext, node: ts.Expression): boolean {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { expression, name } = node.expression;
  if (name.text === "toJSON") {
    const method = f.program.resolveSymbol(name);
    return method !== undefined && isLibrarySymbol(method);
  }
  if (name.text !== "stringify" || !ts.isIdentifier(expression) || expression.text !== "JSON") return false;
  const value = node.arguments[0];
  const ty = value && f.program.tyOf(value);
  const isData =
    ty &&
    (isPrimitive(ty) || ty.k === "array" || ty.k === "object") &&
    ty.k !== "undefined" &&
    ty.k !== "symbol";
  const symbol = f.program.resolveSymbol(expression);
  return (!isData || node.arguments.length > 1) && symbol !== undefined && isLibrarySymbol(symbol);
}

function isPrimitive(ty: Ty): boolean {
  switch (ty.k) {
    case "f64":
    case "i32":
    case "u32":
    case "i64":
    case "u64":
    case "bool":
    case "undefined":
    case "null":
    case "string":
    case "bigint":
    case "symbol":
      return true;
    default:
      return false;
  }
}

export const libraryFileOfTy: Partial<Record<Ty["k"], string>> = {
  string: "string",
  array: "array",
  kind: "typed-array",
  f64: "number",
  i32: "number",
  u32: "number",
  i64: "number",
  bool: "boolean",
  bigint: "bigint",
  u64: "bigint",
  symbol: "symbol",
  function: "function",
};

export function callLibraryMethod(
  f: FunctionContext,
  receiver: Val,
  file: string,
  key: string,
  node: ts.CallExpression,
): Val {
  if (
    file === "array" &&
    key === "push" &&
    node.arguments.length === 1 &&
    !ts.isSpreadElement(node.arguments[0]!)
  ) {
    f.runtime("arrayPush", [receiver, lowerExpression(f, node.arguments[0]!)]);
    return {
      op: f.convert("widen", f.intrinsic("machine_auxOf", [receiver.op], "u32"), "i64"),
      ty: { k: "i64", lo: 0, hi: 4294967295 },
    };
  }
  if (file === "string" && key === "charCodeAt" && node.arguments.length <= 1) {
    const index = node.arguments[0] ? lowerExpression(f, node.arguments[0]) : f.num(0);
    if (isInt(index.ty)) return charCodeAt(f, receiver, index);
    return f.libraryCall("string", "charCodeAt", [receiver, index]);
  }
  if (file === "string") rejectOwnMatching(f.program, key, node);
  const from = file === "string" && takesPattern(f, key, node) ? "regexp/string-methods" : file;
  const declaration = f.program.libraryFunction(from, libraryName(key));
  if (!declaration) {
    // What the language does not have either can only be called behind a test that it is there.
    if (ts.isPropertyAccessExpression(node.expression) && !f.program.resolveSymbol(node.expression.name))
      return callValue(f, undefinedVal, receiver, node.arguments, shortText(node.expression));
    f.program.unsupported(
      node.expression,
      `the method \`${key}\` of ${file === "typed-array" ? "typed arrays" : `${file}s`}`,
      "TSR1002",
    );
    return undefinedVal;
  }
  const callable = f.program.callable(declaration);
  rejectSurplus(f, node, callable, 1);
  const self: Val = receiver.ty.k === "u64" ? { op: f.boxed(receiver), ty: { k: "bigint" } } : receiver;
  const args = lowerArguments(f, callable, node.arguments, 1);
  return f.call(callable, null, [self, ...args]);
}

/** Rejects arguments that the library's function would ignore, such as the `thisArg` of array methods. */
export function rejectSurplus(
  f: FunctionContext,
  node: ts.CallExpression,
  { fn, paramTys }: Callable,
  before: number,
): void {
  const surplus = node.arguments[paramTys.length - before];
  if (!surplus || fn.rest >= 0 || node.arguments.some((a) => ts.isSpreadElement(a))) return;
  if (f.program.isOwnFile(node.getSourceFile()) || takesLocale(node)) return;
  const place = paramTys.length - before + 1;
  f.program.unsupported(surplus, `argument ${place} of \`${shortText(node.expression)}\``, "TSR1002");
}

/** Methods of strings whose first argument may be a regular expression. */
const patternMethods = new Set(["match", "matchAll", "replace", "replaceAll", "search", "split"]);

/** May the call have a regular expression? What only takes strings needs no engine in the image. */
function takesPattern(f: FunctionContext, key: string, node: ts.CallExpression): boolean {
  if (!patternMethods.has(key)) return false;
  if (key === "match" || key === "matchAll" || key === "search") return true;
  const first = node.arguments[0];
  return first !== undefined && !isPrimitive(f.program.tyOf(first));
}

/** The code unit as a number, NaN beyond the ends. */
function charCodeAt(f: FunctionContext, receiver: Val, index: Val): Val {
  const unit = f.runtime("charCodeAt", [
    receiver,
    { op: f.i64(index), ty: { k: "i64", lo: Number.MIN_SAFE_INTEGER, hi: Number.MAX_SAFE_INTEGER } },
  ]);
  const d = f.newReg("f64");
  const inside = f.newBlock();
  const outside = f.newBlock();
  const next = f.newBlock();
  f.branch(
    f.bin("i32.ge", f.int32(unit, "i32"), { k: "int", rep: "i32", value: 0 }, "bool"),
    inside,
    outside,
  );
  f.start(inside);
  f.mov(d, f.f64(unit));
  f.jump(next);
  f.start(outside);
  f.mov(d, { k: "f64", value: Number.NaN });
  f.jump(next);
  f.start(next);
  return { op: d, ty: tyF64 };
}
