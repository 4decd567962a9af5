// Calls and `new`: which function runs is decided here as far as it can be known (ECMA-262 13.3).

import ts from "typescript";
import type { ClassInfo, MethodFamily, Operand } from "../ir/ir.ts";
import { repOf } from "../ir/ir.ts";
import {
  checkDefined,
  indexedPlace,
  isBeforeDefinition,
  leaveChainIfNullish,
  lookupVariable,
  lowerReceiver,
  memberPlace,
  readingWhat,
  readVariable,
  trusted,
  tyOfRep,
} from "./access.ts";
import { isStatic, type Variable } from "./bindings.ts";
import { type FunctionContext, undefinedVal, type Val } from "./context.ts";
import { lowerExpression, lowerExpressionAs } from "./expressions.ts";
import { lowerFieldInitialisers } from "./functions.ts";
import { conversionFunctions, libraryName, namespaceFiles } from "./library.ts";
import { wellKnownSymbol } from "./names.ts";
import { numberArithmetic } from "./operators.ts";
import { type Callable, isOwnGlobal } from "./program.ts";
import {
  isInt,
  isLibrarySymbol,
  isNumeric,
  repOfTy,
  type Ty,
  testOfTy,
  tyAny,
  tyArray,
  tyF64,
  tyFunction,
  tyI32,
  typedArrayKinds,
  tyString,
} from "./types.ts";

export function lowerCall(f: FunctionContext, node: ts.CallExpression): Val {
  const result = lowerCallRaw(f, node);
  const signature = f.program.checker.getResolvedSignature(node);
  const type = signature && f.program.checker.getReturnTypeOfSignature(signature);
  if (type && type.flags & ts.TypeFlags.Never) {
    f.end({ op: "unreachable" });
    return undefinedVal;
  }
  return f.coerce(result, f.program.tyOf(node), `result of \`${shortText(node.expression)}\``);
}

function shortText(node: ts.Node): string {
  const text = node.getText();
  return text.length > 40 ? `${text.slice(0, 37)}...` : text;
}

function lowerCallRaw(f: FunctionContext, node: ts.CallExpression): Val {
  let callee: ts.Expression = node.expression;
  while (ts.isParenthesizedExpression(callee) || ts.isNonNullExpression(callee)) callee = callee.expression;
  if (callee.kind === ts.SyntaxKind.SuperKeyword) return lowerSuperCall(f, node);
  if (callee.kind === ts.SyntaxKind.ImportKeyword) {
    f.program.unsupported(node, "`import()`");
    return undefinedVal;
  }
  if (ts.isPropertyAccessExpression(callee)) return lowerMemberCall(f, node, callee);
  if (ts.isIdentifier(callee)) {
    const known = lowerNamedCall(f, node, callee);
    if (known) return known;
  }
  if (ts.isElementAccessExpression(callee)) return lowerElementCall(f, node, callee);
  let target = lowerExpression(f, callee);
  if (node.questionDotToken) target = leaveChainIfNullish(f, target);
  return callValue(f, target, undefinedVal, node.arguments, shortText(callee));
}

/** `object[key](...)`: the object is `this`. */
function lowerElementCall(
  f: FunctionContext,
  node: ts.CallExpression,
  callee: ts.ElementAccessExpression,
): Val {
  const receiver = lowerReceiver(f, callee);
  const type = f.program.typeOf(callee.expression);
  const argument = callee.argumentExpression;
  const key = wellKnownSymbol(argument) ?? (ts.isStringLiteralLike(argument) ? argument.text : null);
  if (key !== null && !node.questionDotToken && receiver.ty.k === "class")
    return callOnClass(f, receiver, receiver.ty.cls, key, node, callee, type);
  if (key === "@@iterator" && !node.questionDotToken) return lowerIteratorCall(f, receiver, node, callee);
  const method =
    key !== null
      ? memberPlace(f, receiver, key, callee, type).get()
      : indexedPlace(f, receiver, lowerExpression(f, argument), callee).get();
  const target = node.questionDotToken ? leaveChainIfNullish(f, method) : method;
  return callValue(f, target, receiver, node.arguments, shortText(callee));
}

/** `iterable[Symbol.iterator]()`: arrays, strings and typed arrays have no such property in the image. */
function lowerIteratorCall(
  f: FunctionContext,
  receiver: Val,
  node: ts.CallExpression,
  callee: ts.Expression,
): Val {
  const d = f.newReg("value", "iterator");
  const next = f.newBlock();
  const boxed = f.boxed(
    receiver.ty.k === "nullable"
      ? f.coerce(receiver, receiver.ty.inner, readingWhat("Symbol(Symbol.iterator)"))
      : receiver,
  );
  const kinds: { ty: Ty; file: string; name: string }[] = [
    { ty: tyArray, file: "array", name: "values" },
    { ty: tyString, file: "string-iterator", name: "stringIterator" },
  ];
  for (const { ty, file, name } of kinds) {
    if (!f.program.libraryFunction(file, name)) continue;
    if (receiver.ty.k !== ty.k && receiver.ty.k !== "object" && receiver.ty.k !== "any") continue;
    const yes = f.newBlock();
    const no = f.newBlock();
    const is = f.newReg("bool");
    f.emit({ op: "test", d: is, a: boxed, test: testOfTy(ty) });
    f.branch(is, yes, no);
    f.start(yes);
    f.mov(d, f.boxed(f.libraryCall(file, name, [{ op: boxed, ty }])));
    f.jump(next);
    f.start(no);
  }
  f.mov(d, f.boxed(callProperty(f, { op: boxed, ty: tyAny }, "@@iterator", node, callee)));
  f.jump(next);
  f.start(next);
  return { op: d, ty: tyAny };
}

// ---- arguments ----

/** Arguments for the parameters of a known function; the rest parameter is packed. Null if spread makes that impossible. */
export function lowerArguments(
  f: FunctionContext,
  callable: Callable,
  args: readonly ts.Expression[],
  first = 0,
): Val[] | null {
  const rest = callable.fn.rest;
  const spread = args.findIndex((a) => ts.isSpreadElement(a));
  if (spread >= 0 && (rest < 0 || spread + first < rest)) return null;
  const vals: Val[] = [];
  const packed: ts.Expression[] = [];
  args.forEach((arg, i) => {
    const position = i + first;
    if (rest >= 0 && position >= rest) packed.push(arg);
    else {
      const ty = callable.paramTys[position];
      const val = ty ? lowerExpressionAs(f, arg, ty) : lowerExpression(f, arg);
      vals.push(ty && position < callable.paramTys.length ? f.coerce(val, ty, `argument ${i + 1}`) : val);
    }
  });
  if (rest >= 0) {
    while (vals.length + first < rest) vals.push(undefinedVal);
    vals.push(packRest(f, packed));
  }
  return vals;
}

function packRest(f: FunctionContext, args: readonly ts.Expression[]): Val {
  const d = f.newReg("value");
  const array: Val = { op: d, ty: tyArray };
  if (!args.some((a) => ts.isSpreadElement(a))) {
    const elements = args.map((a) => f.boxed(lowerExpression(f, a)));
    f.emit({ op: "newArray", d, elements });
    return array;
  }
  f.emit({ op: "newArray", d, elements: [] });
  for (const arg of args) {
    if (ts.isSpreadElement(arg)) f.runtime("spreadInto", [array, lowerExpression(f, arg.expression)]);
    else f.runtime("arrayPush", [array, lowerExpression(f, arg)]);
  }
  return array;
}

/** Calls a function value. */
export function callValue(
  f: FunctionContext,
  callee: Val,
  self: Val,
  args: readonly ts.Expression[],
  what: string,
): Val {
  const target = f.boxed(callee);
  const selfOp = f.boxed(self);
  if (args.some((a) => ts.isSpreadElement(a))) {
    const packed = packRest(f, args);
    return { op: f.intrinsic("machine_callFunction", [target, selfOp, packed.op], "value", true), ty: tyAny };
  }
  const operands = args.map((a) => f.boxed(lowerExpression(f, a)));
  const d = f.newReg("value");
  f.emit({ op: "callValue", d, callee: target, self: selfOp, args: operands, what });
  return { op: d, ty: tyAny };
}

/** Direct call with argument expressions; through the function value if spread requires it. */
export function callDirect(
  f: FunctionContext,
  callable: Callable,
  self: Operand | null,
  args: readonly ts.Expression[],
  closure: Operand | null,
  what: string,
): Val {
  const vals = lowerArguments(f, callable, args);
  if (vals) return f.call(callable, self, vals, closure);
  const target: Val = { op: closure ?? { k: "fn", fn: callable.fn }, ty: tyFunction };
  return callValue(f, target, self ? { op: self, ty: tyAny } : undefinedVal, args, what);
}

// ---- by name ----

/** The function that a constant variable certainly holds. */
function constantFunction(variable: Variable): ts.FunctionLikeDeclaration | null {
  const { declaration } = variable;
  if (variable.assigned) return null;
  if (ts.isFunctionDeclaration(declaration)) return declaration;
  if (ts.isFunctionExpression(declaration)) return declaration;
  if (variable.isConst && ts.isVariableDeclaration(declaration) && ts.isIdentifier(declaration.name)) {
    const init = declaration.initializer;
    if (init && (ts.isArrowFunction(init) || ts.isFunctionExpression(init))) return init;
  }
  return null;
}

function lowerNamedCall(f: FunctionContext, node: ts.CallExpression, callee: ts.Identifier): Val | null {
  if (node.questionDotToken) return null;
  const variable = lookupVariable(f, callee);
  if (variable) {
    const known = constantFunction(variable);
    if (!known) return null;
    const intrinsic = intrinsicName(known);
    if (intrinsic) return lowerIntrinsic(f, node, known, intrinsic);
    const callable = f.program.callable(known);
    const closure = callable.fn.captureCount > 0 ? f.boxed(readVariable(f, variable, callee)) : null;
    return callDirect(f, callable, null, node.arguments, closure, callee.text);
  }
  const symbol = f.program.resolveSymbol(callee);
  if (!symbol) return null;
  const name = callee.text;
  const conversion = conversionFunctions[name];
  if (conversion && isLibrarySymbol(symbol)) return libraryStatic(f, node, "globals", conversion, name);
  const declaration = symbol.declarations?.find((d) => ts.isFunctionDeclaration(d));
  if (declaration?.getSourceFile().isDeclarationFile)
    return libraryStatic(f, node, "globals", libraryName(name), name);
  if (name === "Function" || name === "eval") {
    f.program.unsupported(node, name, "TSR1007");
    return undefinedVal;
  }
  if (name === "Array" && isLibrarySymbol(symbol)) return lowerNewArray(f, node.arguments);
  if (isLibrarySymbol(symbol) && /Error$/.test(name))
    return lowerConstruction(f, node, callee, node.arguments);
  return null;
}

/** `@intrinsic` functions of the machine package become instructions. */
function intrinsicName(node: ts.FunctionLikeDeclaration): string | null {
  if (!ts.isFunctionDeclaration(node) || !node.name) return null;
  if (!node.getSourceFile().fileName.includes("/packages/machine/src/")) return null;
  return ts.getJSDocTags(node).some((tag) => tag.tagName.text === "intrinsic") ? node.name.text : null;
}

const throwingIntrinsics = new Set(["callFunction", "constructClass", "resumeFrame", "runModules"]);
/** Their result is what the caller says, unchecked: the caller is the runtime's core. */
const trustedIntrinsics = new Set(["cellAt", "fromBits", "loadValue", "emptyValue"]);

function lowerIntrinsic(
  f: FunctionContext,
  node: ts.CallExpression,
  declaration: ts.FunctionLikeDeclaration,
  name: string,
): Val {
  const operands = declaration.parameters.map((parameter, i): Operand => {
    const ty = f.program.parameterTy(parameter);
    const arg = node.arguments[i];
    const val = arg ? lowerExpressionAs(f, arg, ty) : undefinedVal;
    const exact = f.coerce(val, ty, `argument ${i + 1}`);
    return repOfTy(ty) === "value" ? f.boxed(exact) : exact.op;
  });
  const signature = f.program.checker.getSignatureFromDeclaration(declaration);
  const ty = signature ? f.program.types.of(f.program.checker.getReturnTypeOfSignature(signature)) : tyAny;
  if (ty.k === "undefined") {
    f.intrinsic(`machine_${name}`, operands, "void", throwingIntrinsics.has(name));
    return undefinedVal;
  }
  const d = f.intrinsic(`machine_${name}`, operands, repOfTy(ty), throwingIntrinsics.has(name));
  if (trustedIntrinsics.has(name)) return trusted(f, d, f.program.tyOf(node));
  return { op: d, ty };
}

/** A function of the library. */
function libraryStatic(
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
  return callDirect(f, f.program.callable(declaration), null, node.arguments, null, shown);
}

// ---- members ----

function lowerMemberCall(
  f: FunctionContext,
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
): Val {
  const fixed = lowerFixedMember(f, node, callee);
  if (fixed) return fixed;
  const key = ts.isPrivateIdentifier(callee.name) ? f.program.keyOf(callee.name)! : callee.name.text;
  const receiver = lowerReceiver(f, callee);
  f.at(node);
  const type = f.program.typeOf(callee.expression);
  if (node.questionDotToken) {
    const method = leaveChainIfNullish(f, memberPlace(f, receiver, key, callee, type).get());
    return callValue(f, method, receiver, node.arguments, shortText(callee));
  }
  return callMember(f, receiver, key, node, callee, type);
}

/** Members that are known without looking at a receiver. */
function lowerFixedMember(
  f: FunctionContext,
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
): Val | null {
  const { expression, name } = callee;
  if (expression.kind === ts.SyntaxKind.SuperKeyword) return lowerSuperMember(f, node, callee);
  const symbol = f.program.resolveSymbol(name);
  const declaration =
    symbol?.declarations?.find((d) => ts.isFunctionLike(d) && (d as ts.FunctionLikeDeclaration).body) ??
    symbol?.valueDeclaration;
  if (ts.isIdentifier(expression) && !node.questionDotToken && !callee.questionDotToken) {
    const base = f.program.checker.getSymbolAtLocation(expression);
    if (base && f.program.isModuleNamespace(base) && symbol && declaration) {
      const variable = f.program.bindingsOf(declaration).variables.get(symbol);
      const known = variable && constantFunction(variable);
      if (known) {
        const intrinsic = intrinsicName(known);
        return intrinsic
          ? lowerIntrinsic(f, node, known, intrinsic)
          : callDirect(f, f.program.callable(known), null, node.arguments, null, name.text);
      }
    }
    const file = namespaceFiles[expression.text];
    if (file !== undefined && !lookupVariable(f, expression)) {
      return (
        lowerMath(f, node, expression.text, name.text) ??
        lowerConsole(f, node, expression.text, name.text) ??
        lowerNamespaceCall(f, node, file, expression.text, name.text)
      );
    }
  }
  if (
    declaration &&
    ts.isMethodDeclaration(declaration) &&
    declaration.body &&
    ts.isClassLike(declaration.parent) &&
    isStatic(declaration) &&
    !node.questionDotToken
  ) {
    if (expression.kind === ts.SyntaxKind.ThisKeyword) {
      const overridden = callOverriddenStatic(f, node, declaration, name.text);
      if (overridden) return overridden;
    }
    const callable = f.program.callable(declaration);
    const self = callable.fn.self ? f.boxed(lowerExpression(f, expression)) : null;
    return callDirect(f, callable, self, node.arguments, null, shortText(callee));
  }
  // A static of a library class: Promise.resolve, Error.captureStackTrace.
  if (ts.isIdentifier(expression) && symbol && isLibrarySymbol(symbol)) {
    const cls = f.program.globalClass(expression.text);
    const member = cls?.node.members.find(
      (m): m is ts.MethodDeclaration =>
        ts.isMethodDeclaration(m) && isStatic(m) && m.name.getText() === name.text && m.body !== undefined,
    );
    if (member)
      return callDirect(
        f,
        f.program.callable(member),
        f.program.callable(member).fn.self ? { k: "class", cls: cls!.info } : null,
        node.arguments,
        null,
        shortText(callee),
      );
    if (cls && !lookupVariable(f, expression)) {
      f.program.unsupported(callee, `\`${callee.getText()}\``, "TSR1002");
      return undefinedVal;
    }
  }
  return null;
}

/** `this.method()` in a static method: `this` may be a subclass with a method of its own. */
function callOverriddenStatic(
  f: FunctionContext,
  node: ts.CallExpression,
  declaration: ts.MethodDeclaration,
  name: string,
): Val | null {
  const base = f.program.classEntity(declaration.parent as ts.ClassLikeDeclaration);
  const own = (cls: ClassInfo): ts.MethodDeclaration | undefined =>
    f.program
      .entityOf(cls)
      .node.members.find(
        (m): m is ts.MethodDeclaration =>
          ts.isMethodDeclaration(m) && isStatic(m) && m.body !== undefined && m.name.getText() === name,
      );
  const overrides: { cls: ClassInfo; method: ts.MethodDeclaration }[] = [];
  const visit = (cls: ClassInfo, inherited: ts.MethodDeclaration): void => {
    for (const child of cls.children) {
      const method = own(child) ?? inherited;
      if (method !== declaration) overrides.push({ cls: child, method });
      visit(child, method);
    }
  };
  visit(base.info, declaration);
  if (overrides.length === 0) return null;
  const self = f.boxed(f.self ?? undefinedVal);
  const args = packRest(f, node.arguments);
  const method = f.newReg("value");
  f.mov(method, { k: "fn", fn: f.program.callable(declaration).fn });
  for (const override of overrides) {
    const is = f.newBlock();
    const next = f.newBlock();
    f.branch(f.bin("value.same", self, { k: "class", cls: override.cls }, "bool"), is, next);
    f.start(is);
    f.mov(method, { k: "fn", fn: f.program.callable(override.method).fn });
    f.jump(next);
    f.start(next);
  }
  return { op: f.intrinsic("machine_callFunction", [method, self, args.op], "value", true), ty: tyAny };
}

function lowerNamespaceCall(
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
    const kind = f.num(typedArrayKinds[object] ?? 33);
    const rest = lowerArguments(f, callable, node.arguments, 1) ?? [];
    return f.call(callable, null, [kind, ...rest]);
  }
  return libraryStatic(f, node, file, libraryName(name), `${object}.${name}`);
}

/** A line of text needs none of console's formatting, and primitives need no inspector of objects. */
function lowerConsole(f: FunctionContext, node: ts.CallExpression, object: string, name: string): Val | null {
  if (object !== "console" || node.arguments.length === 0) return null;
  const plain = name === "log" || name === "info" || name === "debug";
  if (!plain && name !== "error" && name !== "warn") return null;
  const args = node.arguments;
  if (args.some((a) => ts.isSpreadElement(a) || !isPrimitive(f.program.tyOf(a)))) return null;
  if (args.length === 1 && f.program.tyOf(args[0]!).k === "string") {
    return f.libraryCall("console", plain ? "logString" : "errorString", [lowerExpression(f, args[0]!)]);
  }
  return f.libraryCall("console", plain ? "logPrimitives" : "errorPrimitives", [packRest(f, args)]);
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
    case "nullable":
      return isPrimitive(ty.inner);
    default:
      return false;
  }
}

function isNumber(ty: Ty): boolean {
  return ty.k === "f64" || ty.k === "i32" || ty.k === "u32" || ty.k === "i64";
}

const unaryMath = {
  __proto__: null,
  floor: "f64.floor",
  ceil: "f64.ceil",
  trunc: "f64.trunc",
  sqrt: "f64.sqrt",
  abs: "f64.abs",
} as const;

/** Math functions that are instructions. */
function lowerMath(f: FunctionContext, node: ts.CallExpression, object: string, name: string): Val | null {
  if (object !== "Math" || node.arguments.some((a) => ts.isSpreadElement(a))) return null;
  const args = node.arguments;
  const one = unaryMath[name as keyof typeof unaryMath] as
    | (typeof unaryMath)[keyof typeof unaryMath]
    | undefined;
  if (one && args.length === 1) {
    const val = lowerExpression(f, args[0]!);
    if (isInt(val.ty) && name !== "sqrt" && (name !== "abs" || val.ty.lo >= 0)) return val;
    return { op: f.un(one, f.f64(val), "f64"), ty: tyF64 };
  }
  if (name === "imul" && args.length === 2) {
    const a = lowerExpression(f, args[0]!);
    const b = lowerExpression(f, args[1]!);
    return { op: f.bin("i32.mul", f.int32(a, "i32"), f.int32(b, "i32"), "i32"), ty: tyI32 };
  }
  if (name === "clz32" && args.length === 1) {
    const a = lowerExpression(f, args[0]!);
    return {
      op: f.intrinsic("machine_countLeadingZeros32", [f.int32(a, "u32")], "i32"),
      ty: { k: "i32", lo: 0, hi: 32 },
    };
  }
  if ((name === "min" || name === "max") && args.length === 2) {
    const a = lowerExpression(f, args[0]!);
    const b = lowerExpression(f, args[1]!);
    if (isInt(a.ty) && isInt(b.ty)) {
      const d = f.newReg("i64");
      const left = f.i64(a);
      const right = f.i64(b);
      const first = f.newBlock();
      const second = f.newBlock();
      const next = f.newBlock();
      f.branch(f.bin(name === "min" ? "i64.lt" : "i64.gt", left, right, "bool"), first, second);
      f.start(first);
      f.mov(d, left);
      f.jump(next);
      f.start(second);
      f.mov(d, right);
      f.jump(next);
      f.start(next);
      const pick = name === "min" ? Math.min : Math.max;
      return { op: d, ty: { k: "i64", lo: pick(a.ty.lo, b.ty.lo), hi: pick(a.ty.hi, b.ty.hi) } };
    }
    const pair = `${name}2`;
    if (f.program.libraryFunction("math", pair)) return f.libraryCall("math", pair, [a, b]);
    const array = f.newReg("value");
    f.emit({ op: "newArray", d: array, elements: [f.boxed(a), f.boxed(b)] });
    return f.libraryCall("math", name, [{ op: array, ty: tyArray }]);
  }
  if (name === "pow" && args.length === 2) {
    const a = lowerExpression(f, args[0]!);
    return numberArithmetic(f, "**", a, lowerExpression(f, args[1]!));
  }
  return null;
}

const libraryFileOfTy: Partial<Record<Ty["k"], string>> = {
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

/** `receiver.key(...)` by what is known of the receiver. */
function callMember(
  f: FunctionContext,
  base: Val,
  key: string,
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
  type: ts.Type,
): Val {
  let receiver = base;
  if (receiver.ty.k === "nullable") receiver = f.coerce(receiver, receiver.ty.inner, readingWhat(key));
  if (receiver.ty.k === "class") return callOnClass(f, receiver, receiver.ty.cls, key, node, callee, type);
  const file = libraryFileOfTy[receiver.ty.k];
  if (file === "function") return callOnFunction(f, receiver, key, node, callee, type);
  if (file) return callLibraryMethod(f, receiver, file, key, node);
  return callOnAny(f, receiver, key, node, callee, type);
}

function callLibraryMethod(
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
  const declaration = f.program.libraryFunction(file, libraryName(key));
  if (!declaration) {
    f.program.unsupported(
      node.expression,
      `the method \`${key}\` of ${file === "typed-array" ? "typed arrays" : `${file}s`}`,
      "TSR1002",
    );
    return undefinedVal;
  }
  const callable = f.program.callable(declaration);
  const self: Val = receiver.ty.k === "u64" ? { op: f.boxed(receiver), ty: { k: "bigint" } } : receiver;
  const args = lowerArguments(f, callable, node.arguments, 1);
  if (!args) {
    // Spread over fixed parameters: the function value takes the receiver as its first argument.
    const packed = packRest(f, node.arguments);
    const all = f.newReg("value");
    f.emit({ op: "newArray", d: all, elements: [f.boxed(self)] });
    f.runtime("spreadInto", [{ op: all, ty: tyArray }, packed]);
    return {
      op: f.intrinsic(
        "machine_callFunction",
        [{ k: "fn", fn: callable.fn }, { k: "const", name: "undefined" }, all],
        "value",
        true,
      ),
      ty: tyAny,
    };
  }
  return f.call(callable, null, [self, ...args]);
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

function callOnFunction(
  f: FunctionContext,
  receiver: Val,
  key: string,
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
  type: ts.Type,
): Val {
  if (key === "call" && !node.arguments.some((a) => ts.isSpreadElement(a))) {
    const self = node.arguments[0] ? lowerExpression(f, node.arguments[0]) : undefinedVal;
    return callValue(f, receiver, self, node.arguments.slice(1), shortText(callee));
  }
  if (f.program.libraryFunction("function", libraryName(key)))
    return callLibraryMethod(f, receiver, "function", key, node);
  const method = memberPlace(f, { op: receiver.op, ty: tyAny }, key, callee, type).get();
  return callValue(f, method, receiver, node.arguments, shortText(callee));
}

export function findMethod(cls: ClassInfo, key: string): MethodFamily | null {
  for (let up: ClassInfo | null = cls; up; up = up.parent) {
    const family = up.methods.get(key);
    if (family) return family;
  }
  return null;
}

function callOnClass(
  f: FunctionContext,
  receiver: Val,
  cls: ClassInfo,
  key: string,
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  type: ts.Type,
): Val {
  const family = findMethod(cls, key);
  if (!family) {
    const isField = cls.shape.entries.some((e) => e.key === key);
    if (!isField && key === "toString" && node.arguments.length === 0)
      return f.runtime("toStringValue", [receiver], tyString);
    if (!isField && !memberExists(cls, key)) return callProperty(f, receiver, key, node, callee);
    const method = memberPlace(f, receiver, key, callee, type).get();
    return callValue(f, method, receiver, node.arguments, shortText(callee));
  }
  const fns = [...family.implementations.values()];
  const rest = fns[0]?.rest ?? -1;
  if (fns.length === 0) return callProperty(f, receiver, key, node, callee);
  const sample = f.program.callableOf(fns[0]!);
  const shape: Callable = {
    ...sample,
    paramTys: family.params.map((rep, i) =>
      joinedParamTy(
        f,
        fns.map((fn) => f.program.callableOf(fn)),
        i,
        rep,
      ),
    ),
  };
  const spreads = node.arguments.some((a) => ts.isSpreadElement(a));
  const args = fns.some((fn) => fn.rest !== rest) ? null : lowerArguments(f, shape, node.arguments);
  if (!args) {
    if (spreads || fns.some((fn) => fn.rest !== rest)) {
      const d = f.newReg("value");
      f.emit({ op: "getProperty", d, self: receiver.op, key, keys: [key] });
      return callValue(f, { op: d, ty: tyAny }, receiver, node.arguments, shortText(callee));
    }
    return undefinedVal;
  }
  const operands = family.params.map((rep, i): Operand => {
    const arg = args[i] ?? undefinedVal;
    if (rep === "value") return f.boxed(arg);
    return repOf(arg.op) === rep ? arg.op : f.coerce(arg, tyOfRep(rep), `argument ${i + 1}`).op;
  });
  const d = family.result === "void" ? null : f.newReg(family.result);
  f.emit({ op: "callVirtual", d, family, cls, self: receiver.op, args: operands });
  if (!d) return undefinedVal;
  const resultTy = fns.length === 1 ? sample.resultTy : tyOfRep(family.result);
  return { op: d, ty: repOfTy(resultTy) === family.result ? resultTy : tyOfRep(family.result) };
}

function memberExists(cls: ClassInfo, key: string): boolean {
  for (let up: ClassInfo | null = cls; up; up = up.parent)
    if (up.getters.has(key) || up.methods.has(key)) return true;
  return false;
}

/** What every implementation accepts at a position. */
function joinedParamTy(_f: FunctionContext, callables: readonly Callable[], i: number, rep: string): Ty {
  const tys = callables.map((c) => c.paramTys[i]).filter((t): t is Ty => t !== undefined);
  const [first] = tys;
  if (!first) return tyOfRep(rep);
  const same =
    tys.length === callables.length &&
    tys.every((t) => JSON.stringify(testKey(t)) === JSON.stringify(testKey(first)));
  if (same && repOfTy(first) === rep) return first;
  return tyOfRep(rep);
}
function testKey(ty: Ty): unknown {
  if (ty.k === "class") return ["class", ty.cls.symbol];
  if (ty.k === "nullable") return ["nullable", testKey(ty.inner)];
  return ty;
}

function callProperty(
  f: FunctionContext,
  receiver: Val,
  key: string,
  node: ts.CallExpression,
  callee: ts.Expression,
): Val {
  const self = f.boxed(receiver);
  if (node.arguments.some((a) => ts.isSpreadElement(a))) {
    const method = f.newReg("value");
    f.emit({ op: "getProperty", d: method, self, key, keys: [key] });
    return callValue(f, { op: method, ty: tyAny }, receiver, node.arguments, shortText(callee));
  }
  const args = node.arguments.map((a) => f.boxed(lowerExpression(f, a)));
  const d = f.newReg("value");
  f.emit({ op: "callProperty", d, self, key, args, what: shortText(callee) });
  return { op: d, ty: tyAny };
}

/** The receiver may be of a builtin type: each that has the method is tried by its test, objects come last. */
function callOnAny(
  f: FunctionContext,
  receiver: Val,
  key: string,
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
  type: ts.Type,
): Val {
  const constraint = f.program.checker.getBaseConstraintOfType(type) ?? type;
  const members = constraint.isUnion() ? constraint.types : [constraint];
  const candidates: Ty[] = [];
  const add = (ty: Ty): void => {
    if (
      libraryFileOfTy[ty.k] &&
      ty.k !== "function" &&
      !candidates.some((c) => c.k === ty.k && (c.k !== "kind" || c.kind === (ty as typeof c).kind))
    )
      candidates.push(ty);
  };
  if (constraint.flags & ts.TypeFlags.Any) {
    for (const ty of [tyString, tyArray])
      if (f.program.libraryFunction(libraryFileOfTy[ty.k]!, libraryName(key))) add(ty);
    if (key === "toFixed") add(tyF64);
  } else {
    for (const member of members) {
      const ty = f.program.types.of(member);
      add(isNumeric(ty) ? tyF64 : ty.k === "nullable" ? ty.inner : ty);
    }
  }
  if (key === "toString" && node.arguments.length === 0)
    return f.runtime("toStringValue", [receiver], tyString);
  if (candidates.length === 0) return callProperty(f, receiver, key, node, callee);
  if (node.arguments.some((a) => mutatesOrSuspends(a))) {
    f.program.unsupported(
      node,
      "a call with `await` or `yield` in its arguments on a value of several builtin types",
    );
    return undefinedVal;
  }
  const d = f.newReg("value");
  const next = f.newBlock();
  const boxed = f.boxed(receiver);
  for (const ty of candidates) {
    const yes = f.newBlock();
    const no = f.newBlock();
    const ok = f.newReg("bool");
    f.emit({ op: "test", d: ok, a: boxed, test: testOfTy(ty) });
    f.branch(ok, yes, no);
    f.start(yes);
    const narrowed = f.coerce({ op: boxed, ty: tyAny }, ty, "receiver");
    f.mov(d, f.boxed(callLibraryMethod(f, narrowed, libraryFileOfTy[ty.k]!, key, node)));
    f.jump(next);
    f.start(no);
  }
  f.mov(d, f.boxed(callProperty(f, { op: boxed, ty: tyAny }, key, node, callee)));
  f.jump(next);
  f.start(next);
  return { op: d, ty: tyAny };
}

function mutatesOrSuspends(node: ts.Node): boolean {
  let found = false;
  const visit = (n: ts.Node): void => {
    if (ts.isAwaitExpression(n) || ts.isYieldExpression(n) || ts.isFunctionLike(n))
      found ||= !ts.isFunctionLike(n);
    else ts.forEachChild(n, visit);
  };
  visit(node);
  return found;
}

// ---- super ----

function lowerSuperCall(f: FunctionContext, node: ts.CallExpression): Val {
  const entity = f.callable.cls;
  const parent = entity?.parent;
  if (!entity || !parent || !f.self || f.callable.node !== entity.node) {
    f.program.unsupported(node, "`super()` outside the constructor itself");
    return undefinedVal;
  }
  callDirect(f, parent.constructorCallable, f.self.op, node.arguments, null, "super");
  lowerFieldInitialisers(f, entity);
  return undefinedVal;
}

function lowerSuperMember(
  f: FunctionContext,
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
): Val {
  const key = callee.name.text;
  const owner = ownerOf(f);
  for (let up = owner?.parent ?? null; up; up = up.parent) {
    const method = up.members.get(`method ${key}`);
    if (method && f.self)
      return callDirect(f, method, f.boxed(f.self), node.arguments, null, shortText(callee));
    const statics = up.node.members.find(
      (m): m is ts.MethodDeclaration =>
        ts.isMethodDeclaration(m) && isStatic(m) && m.name.getText() === key && m.body !== undefined,
    );
    if (statics && f.self?.ty.k !== "class")
      return callDirect(
        f,
        f.program.callable(statics),
        f.program.callable(statics).fn.self ? f.boxed(f.self ?? undefinedVal) : null,
        node.arguments,
        null,
        shortText(callee),
      );
  }
  if (key === "toString" && f.self) return f.runtime("toStringValue", [f.self], tyString);
  f.program.unsupported(callee, `\`${callee.getText()}\``);
  return undefinedVal;
}

/** The class whose member is being lowered, also inside arrow functions. */
function ownerOf(f: FunctionContext): Callable["cls"] {
  for (let at: ts.Node | undefined = f.callable.node ?? undefined; at; at = at.parent) {
    if (ts.isClassLike(at)) return f.program.classEntity(at);
  }
  return null;
}

// ---- new ----

export function lowerNew(f: FunctionContext, node: ts.NewExpression): Val {
  const callee = node.expression;
  const args = node.arguments ?? ts.factory.createNodeArray<ts.Expression>();
  if (ts.isIdentifier(callee) && !lookupVariable(f, callee)) {
    const name = callee.text;
    const kind = typedArrayKinds[name];
    if (kind !== undefined) {
      const vals = args.map((a) => lowerExpression(f, a));
      const onlyLength = vals.length === 1 && isNumber(vals[0]!.ty);
      const made = f.libraryCall("typed-array", onlyLength ? "constructLength" : "construct", [
        f.num(kind),
        ...vals,
      ]);
      return { op: made.op, ty: { k: "kind", kind } };
    }
    if (name === "Array") return lowerNewArray(f, args);
    if (name === "Function") {
      f.program.unsupported(node, "new Function", "TSR1007");
      return undefinedVal;
    }
  }
  return lowerConstruction(f, node, callee, args);
}

function lowerNewArray(f: FunctionContext, args: readonly ts.Expression[]): Val {
  const made = f.libraryCall("array-static", "construct", [packRest(f, args)]);
  return { op: made.op, ty: tyArray };
}

function lowerConstruction(
  f: FunctionContext,
  node: ts.Expression,
  callee: ts.Expression,
  args: readonly ts.Expression[],
): Val {
  const entity = isClassReference(f, callee) ? f.program.classOfExpression(callee) : null;
  if (!entity) {
    const symbol = ts.isIdentifier(callee) ? f.program.resolveSymbol(callee) : undefined;
    if (symbol && (isLibrarySymbol(symbol) || isOwnGlobal(symbol))) {
      f.program.unsupported(node, `\`new ${callee.getText()}\``, "TSR1002");
      return undefinedVal;
    }
    const target = f.boxed(lowerExpression(f, callee));
    if (args.some((a) => ts.isSpreadElement(a))) {
      return {
        op: f.intrinsic("machine_constructClass", [target, packRest(f, args).op], "value", true),
        ty: tyAny,
      };
    }
    const d = f.newReg("value");
    f.emit({
      op: "construct",
      d,
      callee: target,
      args: args.map((a) => f.boxed(lowerExpression(f, a))),
      what: shortText(callee),
    });
    return f.coerce({ op: d, ty: tyAny }, f.program.tyOf(node), "new");
  }
  if (isBeforeDefinition(f, callee, entity)) {
    lowerExpression(f, callee); // throws
    return undefinedVal;
  }
  checkDefined(f, callee, entity);
  const callable = entity.constructorCallable;
  const vals = lowerArguments(f, callable, args);
  if (!vals) {
    const target: Operand = { k: "class", cls: entity.info };
    return f.coerce(
      { op: f.intrinsic("machine_constructClass", [target, packRest(f, args).op], "value", true), ty: tyAny },
      { k: "class", cls: entity.info },
      "new",
    );
  }
  f.at(node);
  const d = f.newReg("value");
  f.emit({ op: "newInstance", d, cls: entity.info });
  f.call(callable, d, vals);
  return { op: d, ty: { k: "class", cls: entity.info } };
}

/** Does the expression name a class itself, not a variable that holds some class? */
function isClassReference(f: FunctionContext, callee: ts.Expression): boolean {
  if (ts.isClassExpression(callee)) return true;
  if (ts.isIdentifier(callee)) {
    const variable = lookupVariable(f, callee);
    if (!variable) return true;
    return (
      variable.isConst &&
      ts.isVariableDeclaration(variable.declaration) &&
      variable.declaration.initializer !== undefined &&
      ts.isClassExpression(variable.declaration.initializer)
    );
  }
  if (ts.isPropertyAccessExpression(callee)) {
    const symbol = f.program.resolveSymbol(callee.name);
    return symbol?.declarations?.some((d) => ts.isClassLike(d)) ?? false;
  }
  return false;
}
