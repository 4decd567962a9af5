// Method calls: members that are known without a receiver, then by what is known of the receiver.

import ts from "typescript";
import type { Block, Operand } from "../../ir/ir.ts";
import { isStatic } from "../bindings.ts";
import { type FunctionContext, undefinedVal, type Val } from "../context.ts";
import { lowerExpression } from "../expressions/expressions.ts";
import { libraryName, namespaceFiles } from "../library.ts";
import { shortText } from "../names.ts";
import {
  isObjectMember,
  memberPlace,
  namesBuiltinMethod,
  propertyNames,
  readingWhat,
} from "../places/members.ts";
import { leaveChainIfNullish, lowerReceiver, withPrivate } from "../places/places.ts";
import { evaluateOwner, isFeatureTest } from "../places/statics.ts";
import { lookupVariable } from "../places/variables.ts";
import { isOwnGlobal } from "../program/declarations.ts";
import {
  isLibrarySymbol,
  isNumeric,
  type Ty,
  testOfTy,
  tyAny,
  tyArray,
  tyF64,
  tyFunction,
  tyString,
} from "../types.ts";
import { callDirect, callValue } from "./arguments.ts";
import { constantFunction } from "./calls.ts";
import { callOnClass } from "./classes.ts";
import { intrinsicName, lowerIntrinsic } from "./intrinsics.ts";
import { callLibraryMethod, libraryFileOfTy, lowerConsole, lowerNamespaceCall } from "./library.ts";
import { checkLocale } from "./locales.ts";
import { lowerMath } from "./math.ts";
import { lowerObjectCreate } from "./new.ts";
import { lowerSuperMember } from "./super.ts";

export function lowerMemberCall(
  f: FunctionContext,
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
): Val {
  const fixed = lowerFixedMember(f, node, callee) ?? lowerObjectTag(f, node, callee);
  if (fixed) return fixed;
  const key = ts.isPrivateIdentifier(callee.name) ? f.program.keyOf(callee.name)! : callee.name.text;
  const receiver = withPrivate(f, lowerReceiver(f, callee), callee);
  f.at(node);
  const type = f.program.typeOf(callee.expression);
  if (
    node.questionDotToken &&
    !namesBuiltinMethod(f, receiver.ty, key, callee) &&
    builtinsBehind(f, receiver.ty, type, key).length === 0
  ) {
    const method = leaveChainIfNullish(f, memberPlace(f, receiver, key, callee, type).get());
    return callValue(f, method, receiver, node.arguments, shortText(callee));
  }
  return callMember(f, receiver, key, node, callee, type);
}

/** `{}.toString.call(value)` and `Object.prototype.toString.call(value)`: what kind of object it is (20.1.3.6). */
function lowerObjectTag(
  f: FunctionContext,
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
): Val | null {
  const method = callee.expression;
  const [value] = node.arguments;
  if (callee.name.text !== "call" || !value || node.arguments.length > 1 || ts.isSpreadElement(value))
    return null;
  if (!ts.isPropertyAccessExpression(method) || method.name.text !== "toString") return null;
  const isEmptyLiteral =
    ts.isObjectLiteralExpression(method.expression) && !method.expression.properties.length;
  if (!isEmptyLiteral && method.expression.getText() !== "Object.prototype") return null;
  return f.libraryCall("object-tag", "objectTag", [lowerExpression(f, value)]);
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
          : callDirect(f, f.program.callable(known), null, node.arguments, null);
      }
    }
    const file = namespaceFiles[expression.text];
    if (file !== undefined && !lookupVariable(f, expression)) {
      if (isFeatureTest(f, callee))
        return callValue(f, undefinedVal, undefinedVal, node.arguments, shortText(callee));
      return (
        lowerObjectCreate(f, node) ??
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
    const owner = f.program.classEntity(declaration.parent);
    const key = f.program.keyOf(name)!;
    if (owner.info.isLocal || f.program.isOverriddenStatic(expression, owner, key)) {
      const receiver = lowerReceiver(f, callee);
      const d = f.newReg("value", key);
      f.emit({ op: "getProperty", d, self: f.boxed(receiver), key, keys: [] });
      return callValue(f, { op: d, ty: tyAny }, receiver, node.arguments, shortText(callee));
    }
    const callable = f.program.callable(declaration);
    const self = callable.fn.self ? f.boxed(lowerExpression(f, expression)) : null;
    if (self === null) evaluateOwner(f, expression);
    return callDirect(f, callable, self, node.arguments, null);
  }
  // A static of a library class: Promise.resolve, Error.captureStackTrace.
  if (ts.isIdentifier(expression) && symbol && (isLibrarySymbol(symbol) || isOwnGlobal(symbol))) {
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
      );
    // A subclass does not have it: on Node it would make instances of the subclass.
    if (cls ? !lookupVariable(f, expression) : f.program.classOfExpression(expression)) {
      f.program.unsupported(callee, `\`${callee.getText()}\``, "TSR1002");
      return undefinedVal;
    }
  }
  return null;
}

/** `receiver.key(...)` by what is known of the receiver. */
function callMember(
  f: FunctionContext,
  base: Val,
  key: string,
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
  type: ts.Type,
): Val {
  checkLocale(f, node, callee.name);
  let receiver = base;
  if (receiver.ty.k === "nullable") receiver = f.coerce(receiver, receiver.ty.inner, readingWhat(key));
  if (node.arguments.length === 1 && isObjectMember(f, callee)) {
    if (key === "hasOwnProperty" || key === "propertyIsEnumerable") {
      const test = key === "hasOwnProperty" ? "hasOwn" : key;
      return f.libraryCall("object", test, [receiver, lowerExpression(f, node.arguments[0]!)]);
    }
    if (key === "isPrototypeOf") f.program.unsupported(callee, "`isPrototypeOf`", "TSR1018");
  }
  if (receiver.ty.k === "class") return callOnClass(f, receiver, receiver.ty.cls, key, node, callee, type);
  const file = libraryFileOfTy[receiver.ty.k];
  if (file === "function") return callOnFunction(f, receiver, key, node, callee, type);
  if (file) return callLibraryMethod(f, receiver, file, key, node);
  return callOnAny(f, receiver, key, node, callee, type);
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

export function callProperty(
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

const tyTyped: Ty = { k: "kind", kind: 33 };

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
  if (key === "toString" && node.arguments.length === 0)
    return f.coerce(f.runtime("callToString", [receiver]), tyString, "text");
  const candidates = builtinReceivers(f, constraint, key);
  if (candidates.length === 0) return callProperty(f, receiver, key, node, callee);
  const d = f.newReg("value");
  const next = f.newBlock();
  const boxed = f.boxed(receiver);
  const method = node.questionDotToken ? optionalMethod(f, boxed, key, candidates) : null;
  // Each arm takes the same arguments, which are evaluated once.
  const given = node.arguments.map((a) => (ts.isSpreadElement(a) ? a.expression : a));
  for (const argument of given) f.given.set(argument, lowerExpression(f, argument));
  for (const ty of candidates) {
    const yes = f.newBlock();
    const no = f.newBlock();
    testBuiltin(f, boxed, ty, yes, no);
    f.start(yes);
    const narrowed = ty.k === "kind" ? { op: boxed, ty } : f.coerce({ op: boxed, ty: tyAny }, ty, "receiver");
    f.mov(d, f.boxed(callLibraryMethod(f, narrowed, libraryFileOfTy[ty.k]!, key, node)));
    f.jump(next);
    f.start(no);
  }
  const object: Val = { op: boxed, ty: tyAny };
  const result = method
    ? callValue(f, method, object, node.arguments, shortText(callee))
    : callProperty(f, object, key, node, callee);
  f.mov(d, f.boxed(result));
  f.jump(next);
  f.start(next);
  for (const argument of given) f.given.delete(argument);
  return { op: d, ty: tyAny };
}

/** The method of an optional call, which stops where there is none; builtin values have theirs in the library. */
function optionalMethod(f: FunctionContext, object: Operand, key: string, builtins: readonly Ty[]): Val {
  const d = f.newReg("value", key);
  const next = f.newBlock();
  f.mov(d, { k: "const", name: "undefined" });
  for (const ty of builtins) {
    const no = f.newBlock();
    testBuiltin(f, object, ty, next, no);
    f.start(no);
  }
  f.emit({ op: "getProperty", d, self: object, key, keys: [key] });
  const method = leaveChainIfNullish(f, { op: d, ty: tyAny });
  f.jump(next);
  f.start(next);
  return method;
}

/** The builtin types that a value may have whose type is none of them; those of a union as it lists them. */
export function builtinsBehind(f: FunctionContext, ty: Ty, type: ts.Type, key: string): Ty[] {
  const bare = ty.k === "nullable" ? ty.inner : ty;
  if (bare.k !== "any" && bare.k !== "object") return [];
  const constraint = f.program.checker.getBaseConstraintOfType(type) ?? type;
  return builtinReceivers(f, f.program.checker.getNonNullableType(constraint), key);
}

/** Goes to `yes` if the value is of the builtin type; one kind of typed array stands for all, whose methods they share. */
export function testBuiltin(f: FunctionContext, value: Operand, ty: Ty, yes: Block, no: Block): void {
  const is = f.newReg("bool");
  if (ty.k !== "kind") {
    f.emit({ op: "test", d: is, a: value, test: testOfTy(ty) });
    f.branch(is, yes, no);
    return;
  }
  const cell = f.newBlock();
  f.emit({ op: "test", d: is, a: value, test: { k: "cell" } });
  f.branch(is, cell, no);
  f.start(cell);
  const shape = f.intrinsic("machine_shapeOf", [value], "u32");
  const low = f.bin("u32.ge", shape, { k: "int", rep: "u32", value: 32 }, "bool");
  const high = f.bin("u32.le", shape, { k: "int", rep: "u32", value: 42 }, "bool");
  f.branch(f.bin("bool.and", low, high, "bool"), yes, no);
}

/** The builtin types that a value of the type may have and that have the method. */
function builtinReceivers(f: FunctionContext, type: ts.Type, key: string): Ty[] {
  const candidates: Ty[] = [];
  const add = (ty: Ty): void => {
    const file = libraryFileOfTy[ty.k];
    if (file && !candidates.some((c) => c.k === ty.k)) candidates.push(ty);
  };
  const has = (ty: Ty): boolean =>
    f.program.libraryFunction(libraryFileOfTy[ty.k]!, libraryName(key)) !== undefined;
  if (type.flags & ts.TypeFlags.Any) {
    for (const ty of [tyString, tyArray, tyTyped, tyFunction]) if (has(ty)) add(ty);
    if (key === "toFixed") add(tyF64);
    return candidates;
  }
  for (const member of type.isUnion() ? type.types : [type]) {
    const ty = f.program.types.of(member);
    const bare = isNumeric(ty) ? tyF64 : ty.k === "nullable" ? ty.inner : ty;
    if (bare.k === "object") for (const builtin of behindInterface(f, member)) if (has(builtin)) add(builtin);
    if (bare.k !== "function") add(bare);
  }
  return candidates;
}

const builtinInterfaces: readonly (readonly [name: string, ty: Ty])[] = [
  ["String", tyString],
  ["Array", tyArray],
  ["Uint8Array", { k: "kind", kind: 33 }],
  ["Number", tyF64],
  ["CallableFunction", tyFunction],
];

/** Builtin types that have all members that a structural type requires. Our own packages give none to theirs. */
function behindInterface(f: FunctionContext, type: ts.Type): Ty[] {
  const declaration = type.symbol?.declarations?.[0];
  if (!declaration || f.program.isOwnFile(declaration.getSourceFile())) return [];
  const names = propertyNames(type);
  // Without any member it is a type like `{}`; one whose members are all optional has those that it is asked for.
  if (type.getProperties().length === 0) return [];
  return builtinInterfaces
    .filter(([name]) => names.every((required) => f.program.builtinMembers(name).has(required)))
    .map(([, ty]) => ty);
}
