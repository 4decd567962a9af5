// Binary, logical and conditional operators (ECMA-262 13.6 to 13.14).

import ts from "typescript";
import { isAssignmentOperator } from "../bindings.ts";
import { type FunctionContext, undefinedVal, type Val } from "../context.ts";
import {
  arithmetic,
  arithmeticOf,
  type Comparison,
  compare,
  isNullish,
  not,
  strictEquals,
  truthy,
} from "../operators.ts";
import { isInt, isNumeric, repOfTy, type Ty, tyBool, tyU64 } from "../types.ts";
import { lowerAssignment } from "./assignments.ts";
import { lowerCondition, lowerExpression, lowerExpressionAs } from "./expressions.ts";
import { lowerIn, lowerInstanceOf, lowerTypeofComparison } from "./kind-tests.ts";

export function lowerBinary(f: FunctionContext, node: ts.BinaryExpression): Val {
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
export function integerPair(val: Val, other: Val): Val {
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

export function lowerConditional(f: FunctionContext, node: ts.ConditionalExpression): Val {
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
