// Assignment, compound assignment, increment and the other unary operators (ECMA-262 13.4, 13.5, 13.15).

import ts from "typescript";
import { type FunctionContext, undefinedVal, type Val } from "../context.ts";
import { arithmetic, arithmeticOf, isNullish, mayBeBigint, not, truthy, unary } from "../operators.ts";
import { assignPattern } from "../patterns.ts";
import { lowerPlace } from "../places/places.ts";
import { isInt, isNumeric, repOfTy, tyBigint, tyBool, tyF64 } from "../types.ts";
import { integerPair } from "./binary.ts";
import { lowerExpression, lowerExpressionAs } from "./expressions.ts";

export function lowerAssignment(f: FunctionContext, node: ts.BinaryExpression): Val {
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

export function lowerPrefix(f: FunctionContext, node: ts.PrefixUnaryExpression): Val {
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

export function lowerPostfix(f: FunctionContext, node: ts.PostfixUnaryExpression): Val {
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
  if (!isNumeric(old.ty) && old.ty.k !== "bigint" && old.ty.k !== "u64" && mayBeBigint(f, target)) {
    // Whether it is a number or a bigint shows when it runs.
    old = f.runtime("toNumeric", [old]);
    const result = f.runtime("stepNumeric", [old, f.num(step)]);
    place.set(result);
    return isPrefix ? result : old;
  }
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
