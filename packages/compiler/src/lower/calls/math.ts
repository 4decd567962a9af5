// `Math` functions that are instructions.

import ts from "typescript";
import type { FunctionContext, Val } from "../context.ts";
import { lowerExpression } from "../expressions/expressions.ts";
import { numberArithmetic } from "../operators.ts";
import { isInt, tyF64, tyI32 } from "../types.ts";

const unaryMath = {
  __proto__: null,
  floor: "f64.floor",
  ceil: "f64.ceil",
  trunc: "f64.trunc",
  sqrt: "f64.sqrt",
  abs: "f64.abs",
} as const;

/** Math functions that are instructions. */
export function lowerMath(
  f: FunctionContext,
  node: ts.CallExpression,
  object: string,
  name: string,
): Val | null {
  if (object !== "Math" || node.arguments.some((a) => ts.isSpreadElement(a))) return null;
  const args = node.arguments;
  const one = unaryMath[name as keyof typeof unaryMath] as
    | (typeof unaryMath)[keyof typeof unaryMath]
    | undefined;
  if (one && args.length === 1) {
    const val = lowerExpression(f, args[0]!);
    if (isInt(val.ty) && name !== "sqrt" && (name !== "abs" || val.ty.lo >= 0)) return val;
    return { op: f.un(one, f.f64(val), "f64"), ty: tyF64 };
  }
  if (name === "imul" && args.length === 2) {
    const a = lowerExpression(f, args[0]!);
    const b = lowerExpression(f, args[1]!);
    return { op: f.bin("i32.mul", f.int32(a, "i32"), f.int32(b, "i32"), "i32"), ty: tyI32 };
  }
  if (name === "clz32" && args.length === 1) {
    const a = lowerExpression(f, args[0]!);
    return {
      op: f.intrinsic("machine_countLeadingZeros32", [f.int32(a, "u32")], "i32"),
      ty: { k: "i32", lo: 0, hi: 32 },
    };
  }
  if ((name === "min" || name === "max") && args.length >= 2) {
    const vals = args.map((arg) => lowerExpression(f, arg));
    return vals.reduce((best, val) => extremeOfTwo(f, name, best, val));
  }
  if (name === "pow" && args.length === 2) {
    const a = lowerExpression(f, args[0]!);
    return numberArithmetic(f, "**", a, lowerExpression(f, args[1]!));
  }
  return null;
}

/** `Math.min(a, b)` or `Math.max(a, b)`; more operands are taken two by two (ECMA-262 21.3.2.24 and 25). */
function extremeOfTwo(f: FunctionContext, name: "min" | "max", a: Val, b: Val): Val {
  if (isInt(a.ty) && isInt(b.ty)) {
    const d = f.newReg("i64");
    const left = f.i64(a);
    const right = f.i64(b);
    const first = f.newBlock();
    const second = f.newBlock();
    const next = f.newBlock();
    f.branch(f.bin(name === "min" ? "i64.lt" : "i64.gt", left, right, "bool"), first, second);
    f.start(first);
    f.mov(d, left);
    f.jump(next);
    f.start(second);
    f.mov(d, right);
    f.jump(next);
    f.start(next);
    const pick = name === "min" ? Math.min : Math.max;
    return { op: d, ty: { k: "i64", lo: pick(a.ty.lo, b.ty.lo), hi: pick(a.ty.hi, b.ty.hi) } };
  }
  const number = (val: Val) => f.f64(f.coerce(val, tyF64, "argument"));
  return { op: f.bin(`f64.${name}`, number(a), number(b), "f64"), ty: tyF64 };
}
