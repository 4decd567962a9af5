// Calls (ECMA-262 13.3.6): which function runs is decided here as far as it can be known.

import ts from "typescript";
import type { Variable } from "../bindings.ts";
import { type FunctionContext, undefinedVal, type Val } from "../context.ts";
import { lowerExpression } from "../expressions/expressions.ts";
import { conversionFunctions, libraryName } from "../library.ts";
import { shortText, symbolKey } from "../names.ts";
import { rejectProtocolMember } from "../pattern-protocol.ts";
import { memberPlace, readingWhat } from "../places/members.ts";
import { indexedPlace, leaveChainIfNullish, lowerReceiver } from "../places/places.ts";
import { lookupVariable, readVariable } from "../places/variables.ts";
import { isLibrarySymbol, type Ty, testOfTy, tyAny, tyArray, tyString } from "../types.ts";
import { callDirect, callValue } from "./arguments.ts";
import { callOnClass } from "./classes.ts";
import { lowerImport } from "./import.ts";
import { intrinsicName, lowerIntrinsic } from "./intrinsics.ts";
import { libraryStatic, mayGiveNothing } from "./library.ts";
import { callProperty, lowerMemberCall } from "./members.ts";
import { lowerConstruction, lowerNewArray } from "./new.ts";
import { lowerSuperCall } from "./super.ts";

export function lowerCall(f: FunctionContext, node: ts.CallExpression): Val {
  const result = lowerCallRaw(f, node);
  const signature = f.program.checker.getResolvedSignature(node);
  const type = signature && f.program.checker.getReturnTypeOfSignature(signature);
  // A `never` that comes of intersections (`Object.assign({}, null)`) says nothing about the call's end.
  if (
    type &&
    type.flags & ts.TypeFlags.Never &&
    signature.declaration?.type?.kind === ts.SyntaxKind.NeverKeyword
  ) {
    f.end({ op: "unreachable" });
    return undefinedVal;
  }
  if (mayGiveNothing(f, node)) return result;
  return f.coerce(result, f.program.tyOf(node), `result of \`${shortText(node.expression)}\``);
}

/** What is called, without parentheses and erased types around it: `(o.m as F)()` has `o` for `this`, as `o.m()` has. */
function calledReference(callee: ts.Expression): ts.Expression {
  let bare = callee;
  while (ts.isParenthesizedExpression(bare) || ts.isNonNullExpression(bare)) bare = bare.expression;
  let reference = bare;
  while (
    ts.isParenthesizedExpression(reference) ||
    ts.isNonNullExpression(reference) ||
    ts.isAsExpression(reference) ||
    ts.isSatisfiesExpression(reference)
  )
    reference = reference.expression;
  return ts.isPropertyAccessExpression(reference) || ts.isElementAccessExpression(reference)
    ? reference
    : bare;
}

/** The call itself; its result is not yet what the static type says. */
export function lowerCallRaw(f: FunctionContext, node: ts.CallExpression): Val {
  const callee = calledReference(node.expression);
  if (callee.kind === ts.SyntaxKind.SuperKeyword) return lowerSuperCall(f, node);
  if (callee.kind === ts.SyntaxKind.ImportKeyword) {
    return lowerImport(f, node);
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
  if (rejectProtocolMember(f.program, callee)) return undefinedVal;
  const receiver = lowerReceiver(f, callee);
  const type = f.program.typeOf(callee.expression);
  const argument = callee.argumentExpression;
  const isIndex = ts.isNumericLiteral(argument) && receiver.ty.k === "class";
  const key =
    symbolKey(argument, f.program.checker) ??
    (ts.isStringLiteralLike(argument) ? argument.text : isIndex ? String(Number(argument.text)) : null);
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

/** The function that a constant variable certainly holds. */
export function constantFunction(variable: Variable): ts.FunctionLikeDeclaration | null {
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
    return callDirect(f, callable, null, node.arguments, closure);
  }
  const symbol = f.program.resolveSymbol(callee);
  if (!symbol) return null;
  const name = callee.text;
  const conversion = conversionFunctions[name];
  // 21.1.1.1: without an argument it is 0, not NaN.
  if (name === "Number" && node.arguments.length === 0 && isLibrarySymbol(symbol)) return f.num(0);
  if (conversion && isLibrarySymbol(symbol)) return libraryStatic(f, node, "globals", conversion, name);
  if (name === "Date" && isLibrarySymbol(symbol)) {
    f.program.unsupported(node, "`Date` as a function", "TSR1002");
    return undefinedVal;
  }
  if (name === "Function" || name === "eval") {
    f.program.unsupported(node, name, "TSR1007");
    return undefinedVal;
  }
  const declaration = symbol.declarations?.find((d) => ts.isFunctionDeclaration(d));
  if (declaration?.getSourceFile().isDeclarationFile)
    return libraryStatic(f, node, "globals", libraryName(name), name);
  if (name === "Array" && isLibrarySymbol(symbol)) return lowerNewArray(f, node.arguments);
  if (isLibrarySymbol(symbol) && (/Error$/.test(name) || name === "RegExp"))
    return lowerConstruction(f, node, callee, node.arguments);
  return null;
}
