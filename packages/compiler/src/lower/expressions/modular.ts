// Bigint arithmetic modulo 2^64, without bigints on the heap.

import ts from "typescript";
import type { FunctionContext, Val } from "../context.ts";
import { isInt, tyU64 } from "../types.ts";
import { lowerExpression } from "./expressions.ts";

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
