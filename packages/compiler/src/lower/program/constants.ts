// Expressions whose value is known at build time.

import ts from "typescript";
import type { Operand } from "../../ir/ir.ts";
import type { Ty } from "../types.ts";
import type { ProgramLowering } from "./program.ts";

/** The number that an expression of literals and constants stands for, or null. */
export function constantNumber(program: ProgramLowering, node: ts.Expression): number | null {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node))
    return constantNumber(program, node.expression);
  if (ts.isNumericLiteral(node)) return Number(node.text.replaceAll("_", ""));
  if (ts.isPrefixUnaryExpression(node)) {
    const value = constantNumber(program, node.operand);
    if (value === null) return null;
    switch (node.operator) {
      case ts.SyntaxKind.MinusToken:
        return -value;
      case ts.SyntaxKind.PlusToken:
        return value;
      case ts.SyntaxKind.TildeToken:
        return ~value;
      default:
        return null;
    }
  }
  if (ts.isBinaryExpression(node)) {
    const fold = folders[node.operatorToken.kind];
    const left = fold ? constantNumber(program, node.left) : null;
    const right = left === null ? null : constantNumber(program, node.right);
    return fold && left !== null && right !== null ? fold(left, right) : null;
  }
  if (ts.isIdentifier(node)) {
    const symbol = program.resolveSymbol(node);
    const declaration = symbol?.valueDeclaration;
    if (
      !declaration ||
      !ts.isVariableDeclaration(declaration) ||
      !declaration.initializer ||
      !ts.isVariableDeclarationList(declaration.parent)
    )
      return null;
    if (
      !(declaration.parent.flags & ts.NodeFlags.Const) ||
      declaration.getSourceFile().isDeclarationFile ||
      !ts.isIdentifier(declaration.name)
    )
      return null;
    if (!ts.isSourceFile(declaration.parent.parent.parent)) return null;
    return constantNumber(program, declaration.initializer);
  }
  return null;
}

const folders: Partial<Record<ts.SyntaxKind, (a: number, b: number) => number>> = {
  [ts.SyntaxKind.PlusToken]: (a, b) => a + b,
  [ts.SyntaxKind.MinusToken]: (a, b) => a - b,
  [ts.SyntaxKind.AsteriskToken]: (a, b) => a * b,
  [ts.SyntaxKind.SlashToken]: (a, b) => a / b,
  [ts.SyntaxKind.PercentToken]: (a, b) => a % b,
  [ts.SyntaxKind.AsteriskAsteriskToken]: (a, b) => a ** b,
  [ts.SyntaxKind.AmpersandToken]: (a, b) => a & b,
  [ts.SyntaxKind.BarToken]: (a, b) => a | b,
  [ts.SyntaxKind.CaretToken]: (a, b) => a ^ b,
  [ts.SyntaxKind.LessThanLessThanToken]: (a, b) => a << b,
  [ts.SyntaxKind.GreaterThanGreaterThanToken]: (a, b) => a >> b,
  [ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken]: (a, b) => a >>> b,
};

/** What a constant initialiser puts into a place of type `ty`, if no code is needed to make it. */
export function constantOperand(program: ProgramLowering, node: ts.Expression, ty: Ty): Operand | null {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node))
    return constantOperand(program, node.expression, ty);
  if (ty.k === "f64" || ty.k === "i32" || ty.k === "u32" || ty.k === "i64") {
    const value = constantNumber(program, node);
    if (value === null) return null;
    if (ty.k === "f64") return { k: "f64", value };
    return Number.isInteger(value) && !Object.is(value, -0) && value >= ty.lo && value <= ty.hi
      ? { k: "int", rep: ty.k, value }
      : null;
  }
  if (ty.k === "bool" && node.kind === ts.SyntaxKind.TrueKeyword) return { k: "bool", value: true };
  if (ty.k === "bool" && node.kind === ts.SyntaxKind.FalseKeyword) return { k: "bool", value: false };
  if (ty.k === "u64" && ts.isBigIntLiteral(node))
    return { k: "u64", value: BigInt(node.text.replaceAll("_", "").slice(0, -1)) };
  return null;
}

/** Does evaluating the expression run no code that could look at variables? */
export function isInert(node: ts.Expression): boolean {
  if (
    ts.isNumericLiteral(node) ||
    ts.isStringLiteralLike(node) ||
    ts.isBigIntLiteral(node) ||
    ts.isArrowFunction(node) ||
    ts.isFunctionExpression(node)
  )
    return true;
  if (ts.isAsExpression(node) || ts.isParenthesizedExpression(node)) return isInert(node.expression);
  if (ts.isPrefixUnaryExpression(node)) return isInert(node.operand);
  if (ts.isObjectLiteralExpression(node))
    return node.properties.every((p) => ts.isPropertyAssignment(p) && isInert(p.initializer));
  if (ts.isArrayLiteralExpression(node)) return node.elements.every((e) => isInert(e));
  return (
    node.kind === ts.SyntaxKind.TrueKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword ||
    node.kind === ts.SyntaxKind.NullKeyword
  );
}
