// Argument lists, rest parameters and spread; calls of function values and direct calls (ECMA-262 13.3.8).

import ts from "typescript";
import type { Operand } from "../../ir/ir.ts";
import { type FunctionContext, undefinedVal, type Val } from "../context.ts";
import { lowerExpression, lowerExpressionAs } from "../expressions/expressions.ts";
import type { Callable } from "../program/entities.ts";
import { tyAny, tyArray } from "../types.ts";

/** Arguments for the parameters of a known function; the rest parameter is packed. */
export function lowerArguments(
  f: FunctionContext,
  callable: Callable,
  args: readonly ts.Expression[],
  first = 0,
): Val[] {
  const rest = callable.fn.rest;
  const spread = args.findIndex((a) => ts.isSpreadElement(a));
  if (spread >= 0 && (rest < 0 || spread + first < rest)) return spreadArguments(f, callable, args, first);
  const vals: Val[] = [];
  const packed: ts.Expression[] = [];
  args.forEach((arg, i) => {
    const position = i + first;
    if (rest >= 0 && position >= rest) packed.push(arg);
    else {
      const ty = callable.paramTys[position];
      const val = ty ? lowerExpressionAs(f, arg, ty) : lowerExpression(f, arg);
      vals.push(ty && position < callable.paramTys.length ? f.coerce(val, ty, `argument ${i + 1}`) : val);
    }
  });
  if (rest >= 0) {
    while (vals.length + first < rest) vals.push(undefinedVal);
    vals.push(packRest(f, packed));
  }
  return vals;
}

/** Arguments with a spread among the fixed ones: all are collected first, then dealt out. */
function spreadArguments(
  f: FunctionContext,
  callable: Callable,
  args: readonly ts.Expression[],
  first: number,
): Val[] {
  const { rest } = callable.fn;
  const packed = packRest(f, args);
  const vals: Val[] = [];
  for (let i = first; i < callable.paramTys.length; i++) {
    if (i === rest) {
      vals.push({
        op: f.libraryCall("array", "slice", [packed, f.num(i - first), undefinedVal]).op,
        ty: tyArray,
      });
      continue;
    }
    const d = f.newReg("value", `argument${i}`);
    f.emit({ op: "getElement", d, array: packed.op, index: { k: "int", rep: "i64", value: i - first } });
    vals.push(f.coerce({ op: d, ty: tyAny }, callable.paramTys[i]!, `argument ${i - first + 1}`));
  }
  return vals;
}

export function packRest(f: FunctionContext, args: readonly ts.Expression[]): Val {
  const d = f.newReg("value");
  const array: Val = { op: d, ty: tyArray };
  if (!args.some((a) => ts.isSpreadElement(a))) {
    const elements = args.map((a) => f.boxed(lowerExpression(f, a)));
    f.emit({ op: "newArray", d, elements });
    return array;
  }
  f.emit({ op: "newArray", d, elements: [] });
  for (const arg of args) {
    if (ts.isSpreadElement(arg)) f.runtime("spreadInto", [array, lowerExpression(f, arg.expression)]);
    else f.runtime("arrayPush", [array, lowerExpression(f, arg)]);
  }
  return array;
}

/** Calls a function value. */
export function callValue(
  f: FunctionContext,
  callee: Val,
  self: Val,
  args: readonly ts.Expression[],
  what: string,
): Val {
  const target = f.boxed(callee);
  const selfOp = f.boxed(self);
  if (args.some((a) => ts.isSpreadElement(a))) {
    const packed = packRest(f, args);
    return { op: f.intrinsic("machine_callFunction", [target, selfOp, packed.op], "value", true), ty: tyAny };
  }
  const operands = args.map((a) => f.boxed(lowerExpression(f, a)));
  const d = f.newReg("value");
  f.emit({ op: "callValue", d, callee: target, self: selfOp, args: operands, what });
  return { op: d, ty: tyAny };
}

/** Direct call with argument expressions. */
export function callDirect(
  f: FunctionContext,
  callable: Callable,
  self: Operand | null,
  args: readonly ts.Expression[],
  closure: Operand | null,
): Val {
  return f.call(callable, self, lowerArguments(f, callable, args), closure);
}
