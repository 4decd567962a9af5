// Expressions: one function per syntax, found by a table from SyntaxKind.

import ts from "typescript";
import type { Operand, ShapeEntry } from "../ir/ir.ts";
import { indexedPlace, lookupVariable, lowerPlace, readIdentifier, typedElementChecked } from "./access.ts";
import { isAssignmentOperator } from "./bindings.ts";
import { lowerCall, lowerNew } from "./calls.ts";
import { type FunctionContext, undefinedVal, type Val } from "./context.ts";
import { lowerClassDefinition, makeClosure } from "./functions.ts";
import { isIndexKey } from "./names.ts";
import {
  arithmetic,
  arithmeticOf,
  type Comparison,
  compare,
  isNullish,
  not,
  strictEquals,
  toText,
  truthy,
  unary,
} from "./operators.ts";
import { assignPattern } from "./patterns.ts";
import { lowerYieldStar, suspend } from "./suspension.ts";
import {
  isInt,
  isNumeric,
  repOfTy,
  type Ty,
  tyAny,
  tyArray,
  tyBigint,
  tyBool,
  tyF64,
  tyFunction,
  tyObject,
  typedArrayKinds,
  tyString,
  tyU64,
} from "./types.ts";

type Lower = (f: FunctionContext, node: never) => Val;

export function lowerExpression(f: FunctionContext, node: ts.Expression): Val {
  const lower = table[node.kind];
  if (!lower) {
    f.program.unsupported(node, `this syntax (${ts.SyntaxKind[node.kind]})`);
    return undefinedVal;
  }
  if (!f.reachable) f.start(f.newBlock());
  return (lower as (f: FunctionContext, node: ts.Expression) => Val)(f, node);
}

/** Lowers an expression whose value goes to a place of type `ty`: 64-bit patterns stay out of the heap. */
export function lowerExpressionAs(f: FunctionContext, node: ts.Expression, ty: Ty): Val {
  if (ty.k === "u64") {
    const direct = lowerModular(f, node);
    if (direct) return direct;
  }
  return lowerExpression(f, node);
}

/** The condition of a branch. */
export function lowerCondition(f: FunctionContext, node: ts.Expression): Operand {
  return truthy(f, lowerExpression(f, node));
}

// ---- literals ----

function lowerTemplate(f: FunctionContext, node: ts.TemplateExpression): Val {
  let text: Val = f.str(node.head.text);
  let isEmpty = node.head.text === "";
  for (const span of node.templateSpans) {
    const part = toText(f, lowerExpression(f, span.expression));
    text = isEmpty ? part : f.runtime("stringConcat", [text, part], tyString);
    isEmpty = false;
    if (span.literal.text !== "")
      text = f.runtime("stringConcat", [text, f.str(span.literal.text)], tyString);
  }
  return text;
}

function lowerBigint(_f: FunctionContext, node: ts.BigIntLiteral): Val {
  return { op: { k: "big", value: BigInt(node.text.replaceAll("_", "").slice(0, -1)) }, ty: tyBigint };
}

function lowerArray(f: FunctionContext, node: ts.ArrayLiteralExpression): Val {
  const d = f.newReg("value");
  if (!node.elements.some((e) => ts.isSpreadElement(e))) {
    const elements = node.elements.map(
      (e): Operand =>
        ts.isOmittedExpression(e) ? { k: "const", name: "empty" } : f.boxed(lowerExpression(f, e)),
    );
    f.emit({ op: "newArray", d, elements });
    return { op: d, ty: tyArray };
  }
  const array: Val = { op: d, ty: tyArray };
  f.emit({ op: "newArray", d, elements: [] });
  for (const element of node.elements) {
    if (ts.isSpreadElement(element)) f.runtime("spreadInto", [array, lowerExpression(f, element.expression)]);
    else f.runtime("arrayPush", [array, lowerExpression(f, element)]);
  }
  return array;
}

function lowerObject(f: FunctionContext, node: ts.ObjectLiteralExpression): Val {
  if (needsDictionary(f, node)) return lowerDictionary(f, node);
  const entries: ShapeEntry[] = [];
  const slots: Operand[] = [];
  const put = (key: string, value: Operand): void => {
    const known = entries.find((e) => e.key === key && e.kind === "data");
    if (known) {
      slots[known.slot] = value;
      return;
    }
    entries.push({ key, kind: "data", slot: slots.length });
    slots.push(value);
  };
  const accessorSlots = (key: string): number => {
    const known = entries.find((e) => e.key === key && e.kind === "accessor");
    if (known) return known.slot;
    entries.push({ key, kind: "accessor", slot: slots.length });
    slots.push({ k: "const", name: "undefined" }, { k: "const", name: "undefined" });
    return slots.length - 2;
  };
  for (const property of node.properties) {
    f.at(property);
    if (ts.isPropertyAssignment(property))
      put(f.program.keyOf(property.name)!, f.boxed(lowerExpression(f, property.initializer)));
    else if (ts.isShorthandPropertyAssignment(property))
      put(property.name.text, f.boxed(readIdentifier(f, property.name)));
    else if (ts.isMethodDeclaration(property)) put(f.program.keyOf(property.name)!, makeClosure(f, property));
    else if (ts.isGetAccessor(property))
      slots[accessorSlots(f.program.keyOf(property.name)!)] = makeClosure(f, property);
    else if (ts.isSetAccessor(property))
      slots[accessorSlots(f.program.keyOf(property.name)!) + 1] = makeClosure(f, property);
  }
  // Optional properties that the context declares get a slot at once, so that setting one later is a store.
  const contextual = f.program.checker.getContextualType(node);
  if (contextual && !contextual.isUnion() && contextual.flags & ts.TypeFlags.Object) {
    for (const property of contextual.getProperties()) {
      if (
        property.flags & ts.SymbolFlags.Optional &&
        !entries.some((e) => e.key === property.name) &&
        !property.name.startsWith("__@")
      ) {
        entries.push({ key: property.name, kind: "data", slot: slots.length });
        slots.push({ k: "const", name: "empty" });
      }
    }
  }
  const d = f.newReg("value");
  f.emit({ op: "newObject", d, shape: f.program.shape(entries), slots });
  return { op: d, ty: tyObject };
}

/** Is the set of keys unknown, or ordered by value (array indices)? */
function needsDictionary(f: FunctionContext, node: ts.ObjectLiteralExpression): boolean {
  for (const property of node.properties) {
    if (ts.isSpreadAssignment(property)) return true;
    if (property.name) {
      const key = f.program.keyOf(property.name);
      if (key === null || isIndexKey(key)) return true;
    }
  }
  if (node.properties.length > 0) return false;
  const contextual = f.program.checker.getContextualType(node);
  return contextual !== undefined && f.program.checker.getIndexInfosOfType(contextual).length > 0;
}

function lowerDictionary(f: FunctionContext, node: ts.ObjectLiteralExpression): Val {
  const object = f.runtime("newDictionary", []);
  const result: Val = { op: object.op, ty: tyObject };
  for (const property of node.properties) {
    f.at(property);
    if (ts.isSpreadAssignment(property)) {
      f.runtime("copyProperties", [result, lowerExpression(f, property.expression)]);
      continue;
    }
    const key = f.program.keyOf(property.name);
    const keyVal =
      key === null ? lowerExpression(f, (property.name as ts.ComputedPropertyName).expression) : f.str(key);
    if (ts.isPropertyAssignment(property))
      f.runtime("setElementGeneric", [result, keyVal, lowerExpression(f, property.initializer)]);
    else if (ts.isShorthandPropertyAssignment(property))
      f.runtime("setElementGeneric", [result, keyVal, readIdentifier(f, property.name)]);
    else if (ts.isMethodDeclaration(property))
      f.runtime("setElementGeneric", [result, keyVal, { op: makeClosure(f, property), ty: tyFunction }]);
    else f.program.unsupported(property, "an accessor beside spread, computed or numeric keys");
  }
  return result;
}

function lowerFunction(f: FunctionContext, node: ts.FunctionExpression | ts.ArrowFunction): Val {
  return { op: makeClosure(f, node), ty: tyFunction };
}

function lowerClassExpression(f: FunctionContext, node: ts.ClassExpression): Val {
  lowerClassDefinition(f, node);
  return { op: { k: "class", cls: f.program.classEntity(node).info }, ty: tyFunction };
}

function lowerThis(f: FunctionContext, node: ts.Node): Val {
  if (!f.self) {
    f.program.unsupported(node, "`this` here");
    return undefinedVal;
  }
  if (f.self.ty.k === "any") return f.coerce(f.self, f.program.tyOf(node), "this");
  return f.self;
}

// ---- operators ----

function lowerBinary(f: FunctionContext, node: ts.BinaryExpression): Val {
  const kind = node.operatorToken.kind;
  if (isAssignmentOperator(kind)) return lowerAssignment(f, node);
  switch (kind) {
    case ts.SyntaxKind.CommaToken:
      lowerExpression(f, node.left);
      return lowerExpression(f, node.right);
    case ts.SyntaxKind.AmpersandAmpersandToken:
    case ts.SyntaxKind.BarBarToken:
    case ts.SyntaxKind.QuestionQuestionToken:
      return lowerLogical(f, node, kind);
    case ts.SyntaxKind.InstanceOfKeyword:
      return lowerInstanceOf(f, node);
    case ts.SyntaxKind.InKeyword:
      return lowerIn(f, node);
    default:
      break;
  }
  const typeofTest = lowerTypeofComparison(f, node);
  if (typeofTest) return typeofTest;
  const left = lowerExpression(f, node.left);
  const right = lowerExpression(f, node.right);
  f.at(node);
  switch (kind) {
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
      return strictEquals(f, left, right);
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
      return not(f, strictEquals(f, left, right));
    case ts.SyntaxKind.EqualsEqualsToken:
      return looseEquals(f, left, right);
    case ts.SyntaxKind.ExclamationEqualsToken:
      return not(f, looseEquals(f, left, right));
    case ts.SyntaxKind.LessThanToken:
    case ts.SyntaxKind.LessThanEqualsToken:
    case ts.SyntaxKind.GreaterThanToken:
    case ts.SyntaxKind.GreaterThanEqualsToken:
      return compare(f, ts.tokenToString(kind) as Comparison, left, right);
    default: {
      const op = arithmeticOf[kind];
      if (op) return arithmetic(f, op, integerPair(left, right), integerPair(right, left), node);
      f.program.unsupported(node.operatorToken, `the operator \`${node.operatorToken.getText()}\``);
      return undefinedVal;
    }
  }
}

/** A bigint literal beside a u64 is one too. */
function integerPair(val: Val, other: Val): Val {
  if (
    other.ty.k === "u64" &&
    !("id" in val.op) &&
    val.op.k === "big" &&
    val.op.value >= 0n &&
    val.op.value < 1n << 64n
  ) {
    return { op: { k: "u64", value: val.op.value }, ty: tyU64 };
  }
  return val;
}

function looseEquals(f: FunctionContext, a: Val, b: Val): Val {
  const nullish = (v: Val): boolean => v.ty.k === "null" || v.ty.k === "undefined";
  if (nullish(b)) return { op: isNullish(f, a), ty: tyBool };
  if (nullish(a)) return { op: isNullish(f, b), ty: tyBool };
  if (a.ty.k === b.ty.k && a.ty.k !== "any" && a.ty.k !== "nullable" && a.ty.k !== "object")
    return strictEquals(f, a, b);
  if (isNumeric(a.ty) && isNumeric(b.ty)) return strictEquals(f, a, b);
  return f.runtime("looseEquals", [a, b], tyBool);
}

function lowerLogical(f: FunctionContext, node: ts.BinaryExpression, kind: ts.SyntaxKind): Val {
  const ty = f.program.tyOf(node);
  const left = lowerExpression(f, node.left);
  const d = f.newReg(repOfTy(ty));
  const right = f.newBlock();
  const keep = f.newBlock();
  const next = f.newBlock();
  if (kind === ts.SyntaxKind.AmpersandAmpersandToken) f.branch(truthy(f, left), right, keep);
  else if (kind === ts.SyntaxKind.BarBarToken) f.branch(truthy(f, left), keep, right);
  else f.branch(isNullish(f, left), right, keep);
  f.start(keep);
  const kept: Val =
    kind !== ts.SyntaxKind.AmpersandAmpersandToken && left.ty.k === "nullable"
      ? { op: left.op, ty: left.ty.inner }
      : left;
  f.mov(d, f.coerce(kept, ty, "operand").op);
  f.jump(next);
  f.start(right);
  f.mov(d, f.coerce(lowerExpressionAs(f, node.right, ty), ty, "operand").op);
  f.jump(next);
  f.start(next);
  return { op: d, ty };
}

function lowerConditional(f: FunctionContext, node: ts.ConditionalExpression): Val {
  const ty = f.program.tyOf(node);
  const cond = lowerCondition(f, node.condition);
  const yes = f.newBlock();
  const no = f.newBlock();
  const next = f.newBlock();
  f.branch(cond, yes, no);
  f.start(yes);
  const a = lowerExpressionAs(f, node.whenTrue, ty);
  const yesEnd = f.current;
  const yesReachable = f.reachable;
  f.start(no);
  const b = lowerExpressionAs(f, node.whenFalse, ty);
  // Two integers stay integers.
  const joined: Ty =
    ty.k === "f64" && isInt(a.ty) && isInt(b.ty)
      ? { k: "i64", lo: Math.min(a.ty.lo, b.ty.lo), hi: Math.max(a.ty.hi, b.ty.hi) }
      : ty;
  const d = f.newReg(repOfTy(joined));
  f.mov(d, f.coerce(b, joined, "operand").op);
  f.jump(next);
  f.start(yesEnd);
  if (yesReachable) {
    f.mov(d, f.coerce(a, joined, "operand").op);
    f.jump(next);
  }
  f.start(next);
  return { op: d, ty: joined };
}

function lowerAssignment(f: FunctionContext, node: ts.BinaryExpression): Val {
  const kind = node.operatorToken.kind;
  if (kind === ts.SyntaxKind.EqualsToken) {
    if (ts.isArrayLiteralExpression(node.left) || ts.isObjectLiteralExpression(node.left)) {
      const val = lowerExpression(f, node.right);
      assignPattern(f, node.left, val);
      return val;
    }
    const place = lowerPlace(f, node.left);
    const val = lowerExpressionAs(f, node.right, f.program.tyOf(node.left));
    f.at(node);
    place.set(val);
    return val;
  }
  const place = lowerPlace(f, node.left);
  if (
    kind === ts.SyntaxKind.AmpersandAmpersandEqualsToken ||
    kind === ts.SyntaxKind.BarBarEqualsToken ||
    kind === ts.SyntaxKind.QuestionQuestionEqualsToken
  ) {
    const ty = f.program.tyOf(node);
    const old = place.get();
    const d = f.newReg(repOfTy(ty));
    const assign = f.newBlock();
    const keep = f.newBlock();
    const next = f.newBlock();
    if (kind === ts.SyntaxKind.AmpersandAmpersandEqualsToken) f.branch(truthy(f, old), assign, keep);
    else if (kind === ts.SyntaxKind.BarBarEqualsToken) f.branch(truthy(f, old), keep, assign);
    else f.branch(isNullish(f, old), assign, keep);
    f.start(keep);
    const kept: Val =
      old.ty.k === "nullable" && kind !== ts.SyntaxKind.AmpersandAmpersandEqualsToken
        ? { op: old.op, ty: old.ty.inner }
        : old;
    f.mov(d, f.coerce(kept, ty, "operand").op);
    f.jump(next);
    f.start(assign);
    const val = lowerExpression(f, node.right);
    place.set(val);
    f.mov(d, f.coerce(val, ty, "operand").op);
    f.jump(next);
    f.start(next);
    return { op: d, ty };
  }
  const op = arithmeticOf[kind];
  if (!op) {
    f.program.unsupported(node.operatorToken, `the operator \`${node.operatorToken.getText()}\``);
    return undefinedVal;
  }
  const old = place.get();
  const right = lowerExpression(f, node.right);
  f.at(node);
  const result = arithmetic(f, op, integerPair(old, right), integerPair(right, old), node);
  place.set(result);
  return result;
}

function lowerPrefix(f: FunctionContext, node: ts.PrefixUnaryExpression): Val {
  switch (node.operator) {
    case ts.SyntaxKind.ExclamationToken: {
      const operand = truthy(f, lowerExpression(f, node.operand));
      return not(f, { op: operand, ty: tyBool });
    }
    case ts.SyntaxKind.MinusToken:
      if (ts.isNumericLiteral(node.operand)) return f.num(-Number(node.operand.text.replaceAll("_", "")));
      if (ts.isBigIntLiteral(node.operand))
        return {
          op: { k: "big", value: -BigInt(node.operand.text.replaceAll("_", "").slice(0, -1)) },
          ty: tyBigint,
        };
      return unary(f, "-", lowerExpression(f, node.operand));
    case ts.SyntaxKind.PlusToken:
      return unary(f, "+", lowerExpression(f, node.operand));
    case ts.SyntaxKind.TildeToken:
      return unary(f, "~", lowerExpression(f, node.operand));
    default:
      return increment(f, node.operand, node.operator === ts.SyntaxKind.PlusPlusToken ? 1 : -1, true, node);
  }
}

function lowerPostfix(f: FunctionContext, node: ts.PostfixUnaryExpression): Val {
  return increment(f, node.operand, node.operator === ts.SyntaxKind.PlusPlusToken ? 1 : -1, false, node);
}

function increment(
  f: FunctionContext,
  target: ts.Expression,
  step: 1 | -1,
  isPrefix: boolean,
  node: ts.Expression,
): Val {
  const place = lowerPlace(f, target);
  let old = place.get();
  if (old.ty.k === "bigint" || old.ty.k === "u64") {
    const one: Val = { op: { k: "big", value: 1n }, ty: tyBigint };
    const result = f.runtime(
      step === 1 ? "bigintAdd" : "bigintSub",
      [{ op: f.boxed(old), ty: tyBigint }, one],
      tyBigint,
    );
    place.set(result);
    return isPrefix ? result : old;
  }
  if (!isNumeric(old.ty)) old = f.runtime("toNumber", [old], tyF64);
  let result: Val;
  if (isInt(old.ty)) {
    // A counter: its variable's range already accounts for the step.
    const sum = f.bin(
      step === 1 ? "i64.add" : "i64.sub",
      f.i64(old),
      { k: "int", rep: "i64", value: 1 },
      "i64",
    );
    const lo = Math.max(Number.MIN_SAFE_INTEGER, old.ty.lo + step);
    const hi = Math.min(Number.MAX_SAFE_INTEGER, old.ty.hi + step);
    result = { op: sum, ty: { k: "i64", lo, hi } };
  } else result = arithmetic(f, "+", old, f.num(step), node);
  place.set(result);
  return isPrefix ? result : old;
}

// ---- tests of kinds ----

const typeofTests: Record<
  string,
  "number" | "string" | "boolean" | "bigint" | "symbol" | "function" | "undefined"
> = {
  __proto__: null as never,
  number: "number",
  string: "string",
  boolean: "boolean",
  bigint: "bigint",
  symbol: "symbol",
  function: "function",
  undefined: "undefined",
};

function lowerTypeofComparison(f: FunctionContext, node: ts.BinaryExpression): Val | null {
  const kind = node.operatorToken.kind;
  const negate =
    kind === ts.SyntaxKind.ExclamationEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsToken;
  if (!negate && kind !== ts.SyntaxKind.EqualsEqualsEqualsToken && kind !== ts.SyntaxKind.EqualsEqualsToken)
    return null;
  if (!ts.isTypeOfExpression(node.left) || !ts.isStringLiteralLike(node.right)) return null;
  const test = typeofTests[node.right.text];
  if (!test) return null;
  const val = lowerExpression(f, node.left.expression);
  const d = f.newReg("bool");
  f.emit({ op: "test", d, a: f.boxed(val), test: { k: test } });
  const result: Val = { op: d, ty: tyBool };
  return negate ? not(f, result) : result;
}

function lowerTypeof(f: FunctionContext, node: ts.TypeOfExpression): Val {
  return f.runtime("typeOf", [lowerExpression(f, node.expression)], tyString);
}

function lowerInstanceOf(f: FunctionContext, node: ts.BinaryExpression): Val {
  const val = lowerExpression(f, node.left);
  const d = f.newReg("bool");
  const a = f.boxed(val);
  const right = node.right;
  const name = ts.isIdentifier(right) && !lookupVariable(f, right) ? right.text : "";
  if (name === "Array") f.emit({ op: "test", d, a, test: { k: "array" } });
  else if (name === "Function") f.emit({ op: "test", d, a, test: { k: "function" } });
  else if (name === "Object") f.emit({ op: "test", d, a, test: { k: "object" } });
  else if (typedArrayKinds[name] !== undefined)
    f.emit({ op: "test", d, a, test: { k: "kind", kind: typedArrayKinds[name]! } });
  else {
    const cls = f.program.classOfExpression(right);
    if (!cls) return f.runtime("instanceOf", [val, lowerExpression(f, right)], tyBool);
    f.emit({ op: "test", d, a, test: { k: "class", cls: cls.info } });
  }
  return { op: d, ty: tyBool };
}

function lowerIn(f: FunctionContext, node: ts.BinaryExpression): Val {
  if (ts.isPrivateIdentifier(node.left)) {
    const object = lowerExpression(f, node.right);
    const key = f.program.keyOf(node.left)!;
    const owner = f.program.ir.classes.find(
      (c) => c.shape.entries.some((e) => e.key === key) || c.methods.has(key) || c.getters.has(key),
    );
    const d = f.newReg("bool");
    if (owner) f.emit({ op: "test", d, a: f.boxed(object), test: { k: "class", cls: owner } });
    else f.mov(d, { k: "bool", value: false });
    return { op: d, ty: tyBool };
  }
  const key = lowerExpression(f, node.left);
  const object = lowerExpression(f, node.right);
  return f.runtime("hasProperty", [object, key.ty.k === "string" ? key : toText(f, key)], tyBool);
}

function lowerDelete(f: FunctionContext, node: ts.DeleteExpression): Val {
  let target = node.expression as ts.Expression;
  while (ts.isParenthesizedExpression(target) || ts.isNonNullExpression(target)) target = target.expression;
  if (ts.isPropertyAccessExpression(target)) {
    return f.runtime(
      "deleteProperty",
      [lowerExpression(f, target.expression), f.str(target.name.text)],
      tyBool,
    );
  }
  if (ts.isElementAccessExpression(target)) {
    const object = lowerExpression(f, target.expression);
    return f.runtime(
      "deleteProperty",
      [object, toText(f, lowerExpression(f, target.argumentExpression))],
      tyBool,
    );
  }
  f.program.unsupported(node, "deleting this");
  return f.bool(true);
}

// ---- chains, assertions ----

function lowerPropertyAccess(
  f: FunctionContext,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
): Val {
  return inChain(f, node, () => lowerPlace(f, node).get());
}

/** Makes the outermost node of an optional chain the place where short circuits arrive. */
export function inChain(f: FunctionContext, node: ts.Expression, lower: () => Val): Val {
  const isOutermost =
    ts.isOptionalChain(node) &&
    !(
      ts.isOptionalChain(node.parent) &&
      (node.parent as ts.OptionalChain & { expression: ts.Expression }).expression === node
    );
  if (!isOutermost) {
    // A chain inside a call's arguments or brackets is a chain of its own.
    return lower();
  }
  const outer = f.chainExit;
  const exit = f.newBlock();
  const next = f.newBlock();
  f.chainExit = exit;
  const val = lower();
  f.chainExit = outer;
  const ty = f.program.tyOf(node);
  const d = f.newReg("value");
  f.mov(d, f.boxed(val));
  f.jump(next);
  f.start(exit);
  f.mov(d, { k: "const", name: "undefined" });
  f.jump(next);
  f.start(next);
  return { op: d, ty: repOfTy(ty) === "value" && ty.k === "nullable" ? ty : tyAny };
}

function lowerNonNull(f: FunctionContext, node: ts.NonNullExpression): Val {
  const inner = node.expression;
  if (ts.isElementAccessExpression(inner) && !ts.isOptionalChain(inner)) {
    const baseTy = f.program.tyOf(inner.expression);
    if (baseTy.k === "kind" && baseTy.kind <= 40) {
      const base = f.coerce(lowerExpression(f, inner.expression), baseTy, "object");
      const index = lowerExpression(f, inner.argumentExpression);
      if (isNumeric(index.ty)) return typedElementChecked(f, base, baseTy.kind, index);
      return f.coerce(indexedPlace(f, base, index, inner).get(), f.program.tyOf(node), "value");
    }
  }
  return f.coerce(lowerExpression(f, inner), f.program.tyOf(node), `\`${node.getText()}\``);
}

function lowerAs(f: FunctionContext, node: ts.AsExpression | ts.SatisfiesExpression | ts.TypeAssertion): Val {
  const ty = f.program.tyOf(node);
  const val = lowerExpressionAs(f, node.expression, ty);
  if (ts.isAsExpression(node) && ts.isConstTypeReference(node.type)) return val;
  if (ts.isSatisfiesExpression(node)) return val;
  if (isNumeric(val.ty) && ty.k === "f64") return val;
  return f.coerce(val, ty, `\`${node.expression.getText()}\``);
}

// ---- 64-bit arithmetic ----

/** `BigInt.asUintN(64, e)` and other expressions whose value is only needed modulo 2^64, without heap bigints;
 *  null if the expression has another form. */
export function lowerModular(f: FunctionContext, node: ts.Expression): Val | null {
  if (ts.isParenthesizedExpression(node)) return lowerModular(f, node.expression);
  if (ts.isAsExpression(node)) return lowerModular(f, node.expression);
  if (ts.isBigIntLiteral(node))
    return {
      op: { k: "u64", value: BigInt.asUintN(64, BigInt(node.text.replaceAll("_", "").slice(0, -1))) },
      ty: tyU64,
    };
  if (ts.isCallExpression(node)) {
    const callee = node.expression;
    if (
      ts.isPropertyAccessExpression(callee) &&
      callee.getText() === "BigInt.asUintN" &&
      ts.isNumericLiteral(node.arguments[0]!) &&
      node.arguments[1]
    ) {
      const bits = Number(node.arguments[0].text);
      if (bits > 64 || bits < 1) return null;
      const inner = modularOperand(f, node.arguments[1]);
      if (bits === 64) return inner;
      return {
        op: f.bin("u64.and", inner.op, { k: "u64", value: (1n << BigInt(bits)) - 1n }, "u64"),
        ty: tyU64,
      };
    }
    return null;
  }
  return null;
}

/** The low 64 bits of a bigint expression. */
function modularOperand(f: FunctionContext, node: ts.Expression): Val {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node))
    return modularOperand(f, node.expression);
  const direct = lowerModular(f, node);
  if (direct) return direct;
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.TildeToken) {
    return { op: f.un("u64.not", modularOperand(f, node.operand).op, "u64"), ty: tyU64 };
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken) {
    return {
      op: f.bin("u64.sub", { k: "u64", value: 0n }, modularOperand(f, node.operand).op, "u64"),
      ty: tyU64,
    };
  }
  if (
    ts.isCallExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === "BigInt" &&
    node.arguments.length === 1
  ) {
    const number = lowerExpression(f, node.arguments[0]!);
    if (isInt(number.ty)) return { op: f.convert("widen", f.i64(number), "u64"), ty: tyU64 };
    return f.coerce(f.libraryCall("globals", "callBigInt", [number]), tyU64, "bigint");
  }
  if (ts.isBinaryExpression(node)) {
    const ring = {
      [ts.SyntaxKind.PlusToken]: "add",
      [ts.SyntaxKind.MinusToken]: "sub",
      [ts.SyntaxKind.AsteriskToken]: "mul",
      [ts.SyntaxKind.AmpersandToken]: "and",
      [ts.SyntaxKind.BarToken]: "or",
      [ts.SyntaxKind.CaretToken]: "xor",
    } as const;
    const name = ring[node.operatorToken.kind as keyof typeof ring] as
      | (typeof ring)[keyof typeof ring]
      | undefined;
    if (name) {
      const a = modularOperand(f, node.left);
      const b = modularOperand(f, node.right);
      return { op: f.bin(`u64.${name}`, a.op, b.op, "u64"), ty: tyU64 };
    }
    const isLeft = node.operatorToken.kind === ts.SyntaxKind.LessThanLessThanToken;
    const isRight = node.operatorToken.kind === ts.SyntaxKind.GreaterThanGreaterThanToken;
    if ((isLeft || (isRight && isExact(f, node.left))) && isSmallShift(node.right)) {
      const a = modularOperand(f, node.left);
      const b = modularOperand(f, node.right);
      return { op: f.bin(isLeft ? "u64.shl" : "u64.shr", a.op, b.op, "u64"), ty: tyU64 };
    }
    const isDiv = node.operatorToken.kind === ts.SyntaxKind.SlashToken;
    const isRem = node.operatorToken.kind === ts.SyntaxKind.PercentToken;
    if ((isDiv || isRem) && isExact(f, node.left) && isNonZeroLiteral(node.right)) {
      const a = modularOperand(f, node.left);
      const b = modularOperand(f, node.right);
      return { op: f.bin(isDiv ? "u64.div" : "u64.rem", a.op, b.op, "u64"), ty: tyU64 };
    }
  }
  return f.coerce(lowerExpression(f, node), tyU64, "bigint");
}

/** Is the value itself within 64 bits, so that bits above need not be known? */
function isExact(f: FunctionContext, node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isExact(f, node.expression);
  if (ts.isCallExpression(node) && node.expression.getText() === "BigInt.asUintN") return true;
  if (ts.isBigIntLiteral(node)) return BigInt(node.text.replaceAll("_", "").slice(0, -1)) < 1n << 64n;
  return f.program.tyOf(node).k === "u64";
}
function isSmallShift(node: ts.Expression): boolean {
  if (ts.isParenthesizedExpression(node)) return isSmallShift(node.expression);
  return ts.isBigIntLiteral(node) && BigInt(node.text.replaceAll("_", "").slice(0, -1)) < 64n;
}
function isNonZeroLiteral(node: ts.Expression): boolean {
  return ts.isBigIntLiteral(node) && BigInt(node.text.replaceAll("_", "").slice(0, -1)) !== 0n;
}

// ---- the table ----

const table: Partial<Record<ts.SyntaxKind, Lower>> = {
  [ts.SyntaxKind.NumericLiteral]: (f, node: ts.NumericLiteral) => f.num(Number(node.text)),
  [ts.SyntaxKind.BigIntLiteral]: lowerBigint,
  [ts.SyntaxKind.StringLiteral]: (f, node: ts.StringLiteral) => f.str(node.text),
  [ts.SyntaxKind.NoSubstitutionTemplateLiteral]: (f, node: ts.NoSubstitutionTemplateLiteral) =>
    f.str(node.text),
  [ts.SyntaxKind.TemplateExpression]: lowerTemplate,
  [ts.SyntaxKind.TrueKeyword]: (f) => f.bool(true),
  [ts.SyntaxKind.FalseKeyword]: (f) => f.bool(false),
  [ts.SyntaxKind.NullKeyword]: () => ({ op: { k: "const", name: "null" }, ty: { k: "null" } }),
  [ts.SyntaxKind.Identifier]: readIdentifier,
  [ts.SyntaxKind.ThisKeyword]: lowerThis,
  [ts.SyntaxKind.ExpressionWithTypeArguments]: (f, node: ts.ExpressionWithTypeArguments) =>
    lowerExpression(f, node.expression),
  [ts.SyntaxKind.ParenthesizedExpression]: (f, node: ts.ParenthesizedExpression) =>
    lowerExpression(f, node.expression),
  [ts.SyntaxKind.ArrayLiteralExpression]: lowerArray,
  [ts.SyntaxKind.ObjectLiteralExpression]: lowerObject,
  [ts.SyntaxKind.ArrowFunction]: lowerFunction,
  [ts.SyntaxKind.FunctionExpression]: lowerFunction,
  [ts.SyntaxKind.ClassExpression]: lowerClassExpression,
  [ts.SyntaxKind.BinaryExpression]: lowerBinary,
  [ts.SyntaxKind.ConditionalExpression]: lowerConditional,
  [ts.SyntaxKind.PrefixUnaryExpression]: lowerPrefix,
  [ts.SyntaxKind.PostfixUnaryExpression]: lowerPostfix,
  [ts.SyntaxKind.TypeOfExpression]: lowerTypeof,
  [ts.SyntaxKind.VoidExpression]: (f, node: ts.VoidExpression) => {
    lowerExpression(f, node.expression);
    return undefinedVal;
  },
  [ts.SyntaxKind.DeleteExpression]: lowerDelete,
  [ts.SyntaxKind.PropertyAccessExpression]: lowerPropertyAccess,
  [ts.SyntaxKind.ElementAccessExpression]: lowerPropertyAccess,
  [ts.SyntaxKind.CallExpression]: (f, node: ts.CallExpression) =>
    lowerModular(f, node) ?? inChain(f, node, () => lowerCall(f, node)),
  [ts.SyntaxKind.NewExpression]: lowerNew,
  [ts.SyntaxKind.NonNullExpression]: lowerNonNull,
  [ts.SyntaxKind.AsExpression]: lowerAs,
  [ts.SyntaxKind.TypeAssertionExpression]: lowerAs,
  [ts.SyntaxKind.SatisfiesExpression]: lowerAs,
  [ts.SyntaxKind.AwaitExpression]: (f, node: ts.AwaitExpression) => {
    const ty = f.program.tyOf(node);
    const val = suspend(f, "await", lowerExpression(f, node.expression));
    return f.coerce(val, ty, `\`${node.getText()}\``);
  },
  [ts.SyntaxKind.YieldExpression]: (f, node: ts.YieldExpression) => {
    if (node.asteriskToken)
      return f.coerce(
        lowerYieldStar(f, lowerExpression(f, node.expression!)),
        f.program.tyOf(node),
        "yield*",
      );
    const val = suspend(f, "yield", node.expression ? lowerExpression(f, node.expression) : undefinedVal);
    return f.coerce(val, f.program.tyOf(node), "yield");
  },
};
