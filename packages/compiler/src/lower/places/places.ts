// Places: variables, properties and elements, to be read and assigned (ECMA-262 6.2.5 Reference Records).

import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { isStatic } from "../bindings.ts";
import { type FunctionContext, undefinedVal, type Val } from "../context.ts";
import { lowerExpression } from "../expressions/expressions.ts";
import { symbolKey } from "../names.ts";
import { isNullish } from "../operators.ts";
import { rejectProtocolMember } from "../pattern-protocol.ts";
import { isPromisedElement } from "../relaxed.ts";
import { isInt, isLibrarySymbol, isNumeric, tyAny } from "../types.ts";
import { memberPlace, readingWhat, readTy, superPlace } from "./members.ts";
import { staticMember } from "./statics.ts";
import { typedElementChecked, typedPlace } from "./typed-elements.ts";
import {
  isGlobalThis,
  lookupVariable,
  namespaceValue,
  readIdentifier,
  writeIdentifier,
} from "./variables.ts";

/** Something that can be read and assigned; parts are evaluated once, when the place is made. */
export interface Place {
  readonly get: () => Val;
  readonly set: (val: Val) => void;
}

/** The place that an assignment target names. */
export function lowerPlace(f: FunctionContext, node: ts.Expression): Place {
  if (
    ts.isParenthesizedExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node)
  ) {
    return lowerPlace(f, node.expression);
  }
  if (ts.isIdentifier(node))
    return { get: () => readIdentifier(f, node), set: (val) => writeIdentifier(f, node, val) };
  if (ts.isPropertyAccessExpression(node)) return propertyPlace(f, node);
  if (ts.isElementAccessExpression(node)) return elementPlace(f, node);
  f.program.unsupported(node, "this assignment target");
  return { get: () => undefinedVal, set: () => undefined };
}

export function constantPlace(val: Val): Place {
  return { get: () => val, set: () => undefined };
}

function propertyPlace(f: FunctionContext, node: ts.PropertyAccessExpression): Place {
  const fixed = staticMember(f, node);
  if (fixed) return fixed;
  const constant =
    globalMember(f, node) ??
    importMetaMember(f, node) ??
    constObjectMember(f, node) ??
    constructorName(f, node);
  if (constant) return constantPlace(constant);
  if (node.expression.kind === ts.SyntaxKind.SuperKeyword) return superPlace(f, node);
  const key = ts.isPrivateIdentifier(node.name) ? f.program.keyOf(node.name)! : node.name.text;
  const base = withPrivate(f, lowerReceiver(f, node), node);
  return memberPlace(f, base, key, node, f.program.typeOf(node.expression));
}

/** An object whose private member is named has to be an instance of the class that declares it (ECMA-262 7.3.29). */
export function withPrivate(f: FunctionContext, receiver: Val, node: ts.PropertyAccessExpression): Val {
  if (!ts.isPrivateIdentifier(node.name) || receiver.ty.k === "class" || receiver.ty.k === "function")
    return receiver;
  const declaration = f.program.resolveSymbol(node.name)?.valueDeclaration;
  const owner = declaration?.parent;
  if (!owner || !ts.isClassLike(owner) || isStatic(declaration)) return receiver;
  const what = readingWhat(node.name.text);
  return f.coerce(receiver, { k: "class", cls: f.program.classEntity(owner).info }, what);
}

/** `import.meta.url` and its kin name the file that the module was compiled from. */
function importMetaMember(f: FunctionContext, node: ts.PropertyAccessExpression): Val | null {
  if (!ts.isMetaProperty(node.expression) || node.expression.keywordToken !== ts.SyntaxKind.ImportKeyword)
    return null;
  const { fileName } = node.getSourceFile();
  switch (node.name.text) {
    case "url":
      return f.str(pathToFileURL(fileName).href);
    case "filename":
      return f.str(fileName);
    case "dirname":
      return f.str(dirname(fileName));
    default:
      f.program.unsupported(node, `\`${node.getText()}\``);
      return undefinedVal;
  }
}

/** `value.constructor.name`: builtin classes have names, but are no values in an image. */
function constructorName(f: FunctionContext, node: ts.PropertyAccessExpression): Val | null {
  const { expression } = node;
  if (node.name.text !== "name" || !ts.isPropertyAccessExpression(expression)) return null;
  if (expression.name.text !== "constructor" || expression.questionDotToken || node.questionDotToken)
    return null;
  const symbol = f.program.resolveSymbol(expression.name);
  if (!symbol || !isLibrarySymbol(symbol)) return null;
  return f.libraryCall("class-name", "nameOfConstructor", [lowerExpression(f, expression.expression)]);
}

/** `globalThis.crypto`: what the image has of the global object. */
function globalMember(f: FunctionContext, node: ts.PropertyAccessExpression): Val | null {
  let base: ts.Expression = node.expression;
  while (ts.isParenthesizedExpression(base) || ts.isAsExpression(base) || ts.isNonNullExpression(base))
    base = base.expression;
  if (!isGlobalThis(f, base)) return null;
  const known = namespaceValue(f, node.name.text);
  if (known) return known;
  f.program.unsupported(node, `\`globalThis.${node.name.text}\``, "TSR1002");
  return undefinedVal;
}

/** `Kind.A` of `const Kind = { A: 0, ... } as const` is its literal. */
function constObjectMember(f: FunctionContext, node: ts.PropertyAccessExpression): Val | null {
  if (!ts.isIdentifier(node.expression)) return null;
  const type = f.program.typeOf(node);
  if (!type.isNumberLiteral() && !type.isStringLiteral()) return null;
  const variable = lookupVariable(f, node.expression);
  if (!variable?.isModuleLevel || !variable.isConst || !ts.isVariableDeclaration(variable.declaration))
    return null;
  let initializer = variable.declaration.initializer;
  if (initializer && ts.isSatisfiesExpression(initializer)) initializer = initializer.expression;
  if (!initializer || !ts.isAsExpression(initializer) || !ts.isConstTypeReference(initializer.type))
    return null;
  return type.isNumberLiteral() ? f.num(type.value) : f.str(type.value);
}

/** The object before the dot; leaves the optional chain if it is nullish and the access is `?.`. */
export function lowerReceiver(
  f: FunctionContext,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression | ts.CallExpression,
): Val {
  const val = lowerExpression(f, node.expression);
  if (!node.questionDotToken) return val;
  return leaveChainIfNullish(f, val);
}

export function leaveChainIfNullish(f: FunctionContext, val: Val): Val {
  const next = f.newBlock();
  if (f.chainExit) f.branch(isNullish(f, val), f.chainExit, next);
  else f.jump(next);
  f.start(next);
  return val.ty.k === "nullable" ? { op: val.op, ty: val.ty.inner } : val;
}

export function constantGet(get: () => Val): Place {
  return { get, set: () => undefined };
}

const prototypeNames: ReadonlySet<string> = new Set([
  "__proto__",
  ...Object.getOwnPropertyNames(Object.prototype),
]);

function elementPlace(f: FunctionContext, node: ts.ElementAccessExpression): Place {
  rejectProtocolMember(f.program, node);
  const argument = node.argumentExpression;
  const base = lowerReceiver(f, node);
  const baseType = f.program.typeOf(node.expression);
  const { checker } = f.program;
  // A name that Object.prototype has, too, is asked for by the way that tells the two apart.
  const isInherited =
    ts.isStringLiteralLike(argument) &&
    checker.getIndexInfosOfType(baseType).length > 0 &&
    prototypeNames.has(argument.text);
  if (ts.isStringLiteralLike(argument) && !isInherited) {
    const isDictionary = base.ty.k === "object" || base.ty.k === "any";
    if (isDictionary || base.ty.k === "class") return memberPlace(f, base, argument.text, node, baseType);
  }
  if (ts.isNumericLiteral(argument) && base.ty.k === "class")
    return memberPlace(f, base, String(Number(argument.text)), node, baseType);
  const named = symbolKey(argument, checker);
  if (named) return memberPlace(f, base, named, node, baseType);
  const index = lowerExpression(f, argument);
  return indexedPlace(f, base, index, node);
}

/** The members that `o[k]` may mean have to be found by name at run time. */
export function nameKeys(f: FunctionContext, node: ts.Expression): void {
  if (!ts.isElementAccessExpression(node) || f.program.isOwnFile(node.getSourceFile())) return;
  const { checker } = f.program;
  const base = f.program.typeOf(node.expression);
  if (checker.getIndexInfosOfType(base).length > 0) return;
  nameKeysOf(f, f.program.typeOf(node.argumentExpression), node);
}

/** Members of classes that a key of this type may name are kept by name. */
export function nameKeysOf(f: FunctionContext, type: ts.Type, node: ts.Node): void {
  if (f.program.isOwnFile(node.getSourceFile())) return;
  const { ir } = f.program;
  for (const member of type.isUnion() ? type.types : [type]) {
    if (member.isStringLiteral() || member.isNumberLiteral()) ir.namedKeys.add(String(member.value));
    else if (!(member.flags & ts.TypeFlags.NumberLike)) ir.namesAnyKey = true;
  }
}

/** `base[index]`. */
export function indexedPlace(f: FunctionContext, base: Val, index: Val, node: ts.Expression): Place {
  const resultTy = readTy(f, node);
  const what = "element";
  let receiver = base;
  if (receiver.ty.k === "nullable") receiver = f.coerce(receiver, receiver.ty.inner, readingWhat("[]"));
  if (receiver.ty.k === "array" && isNumeric(index.ty)) {
    const at = isInt(index.ty) ? f.i64(index) : index.op;
    return {
      get: () => {
        const d = f.newReg("value");
        f.emit({ op: "getElement", d, array: receiver.op, index: at });
        return f.coerce({ op: d, ty: tyAny }, resultTy, what);
      },
      set: (val) => f.emit({ op: "setElement", array: receiver.op, index: at, a: f.boxed(val) }),
    };
  }
  if (receiver.ty.k === "kind" && isNumeric(index.ty)) {
    const { kind } = receiver.ty;
    const place = typedPlace(f, receiver, kind, index);
    if (kind > 40 || !isPromisedElement(f.program.checker, node)) return place;
    return { get: () => typedElementChecked(f, receiver, kind, index), set: place.set };
  }
  if (receiver.ty.k === "string" && isNumeric(index.ty)) {
    return constantGet(() => f.coerce(f.runtime("getElementGeneric", [receiver, index]), resultTy, what));
  }
  nameKeys(f, node);
  return {
    get: () => f.coerce(f.runtime("getElementGeneric", [receiver, index]), resultTy, what),
    set: (val) => {
      f.runtime("setElementGeneric", [receiver, index, val]);
    },
  };
}
