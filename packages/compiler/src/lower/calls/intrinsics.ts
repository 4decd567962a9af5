// Calls of `@intrinsic` functions of the machine package: they become instructions.

import ts from "typescript";
import type { Operand } from "../../ir/ir.ts";
import { type FunctionContext, undefinedVal, type Val } from "../context.ts";
import { lowerExpressionAs } from "../expressions/expressions.ts";
import { trusted } from "../places/variables.ts";
import { repOfTy, tyAny } from "../types.ts";

/** `@intrinsic` functions of the machine package become instructions. */
export function intrinsicName(node: ts.FunctionLikeDeclaration): string | null {
  if (!ts.isFunctionDeclaration(node) || !node.name) return null;
  if (!node.getSourceFile().fileName.includes("/packages/machine/src/")) return null;
  return ts.getJSDocTags(node).some((tag) => tag.tagName.text === "intrinsic") ? node.name.text : null;
}

const throwingIntrinsics = new Set(["callFunction", "constructClass", "resumeFrame", "runModules"]);

/** Their result is what the caller says, unchecked: the caller is the runtime's core. */
const trustedIntrinsics = new Set(["cellAt", "fromBits", "loadValue", "emptyValue"]);

export function lowerIntrinsic(
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
