// Optional chains (ECMA-262 13.3.9), and the assertions `!`, `as` and `satisfies`, which are checked.

import ts from "typescript";
import type { FunctionContext, Val } from "../context.ts";
import { indexedPlace, lowerPlace } from "../places/places.ts";
import { typedElementChecked } from "../places/typed-elements.ts";
import { isNumeric, repOfTy, tyAny, tyBool } from "../types.ts";
import { lowerExpression, lowerExpressionAs } from "./expressions.ts";

export function lowerPropertyAccess(
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

/** What `lower`, the end of an optional chain, gives, and true where the chain stops before. */
export function orTrueOutsideChain(f: FunctionContext, lower: () => Val): Val {
  const outer = f.chainExit;
  const exit = f.newBlock();
  const next = f.newBlock();
  f.chainExit = exit;
  const val = lower();
  f.chainExit = outer;
  const d = f.newReg("value");
  f.mov(d, f.boxed(val));
  f.jump(next);
  f.start(exit);
  f.mov(d, f.boxed(f.bool(true)));
  f.jump(next);
  f.start(next);
  return f.coerce({ op: d, ty: tyAny }, tyBool, "delete");
}

export function lowerNonNull(f: FunctionContext, node: ts.NonNullExpression): Val {
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

export function lowerAs(
  f: FunctionContext,
  node: ts.AsExpression | ts.SatisfiesExpression | ts.TypeAssertion,
): Val {
  const ty = f.program.tyOf(node);
  const val = lowerExpressionAs(f, node.expression, ty);
  if (ts.isAsExpression(node) && ts.isConstTypeReference(node.type)) return val;
  if (ts.isSatisfiesExpression(node)) return val;
  if (isNumeric(val.ty) && ty.k === "f64") return val;
  return f.coerce(val, ty, `\`${node.expression.getText()}\``);
}
