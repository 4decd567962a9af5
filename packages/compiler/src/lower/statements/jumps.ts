// `return`, `break` and `continue` through finally blocks and iterators (ECMA-262 14.8 to 14.10).

import ts from "typescript";
import { type Block, type Operand, repOf } from "../../ir/ir.ts";
import { type FunctionContext, undefinedVal, type Val } from "../context.ts";
import { closeIterator } from "../iteration.ts";
import { tyAny } from "../types.ts";
import { closeLoopIterator } from "./for-of.ts";

export function lowerReturn(f: FunctionContext, val: Val | null): void {
  const { fn } = f;
  let exact: Operand | null = null;
  if (fn.result !== "void") {
    const given = val ?? undefinedVal;
    const typed = f.coerce(
      given,
      f.callable.resultTy.k === "undefined" ? tyAny : f.callable.resultTy,
      "result",
    );
    exact = repOf(typed.op) === fn.result ? typed.op : f.boxed(typed);
    if (f.surroundings.some((s) => s.k !== "loop")) {
      const kept = f.newReg(fn.result, "result");
      f.mov(kept, exact);
      exact = kept;
    }
  }
  leave(f, f.surroundings.length, 0, () => f.end({ op: "return", a: exact }));
}

/** Leaves the surroundings from index `from` (exclusive) down to `to`, then does what `then` says. */
function leave(f: FunctionContext, from: number, to: number, then: () => void): void {
  const saved = f.surroundings;
  const savedHandler = f.handler;
  for (let i = from - 1; i >= to; i--) {
    const scope = saved[i]!;
    if (scope.k === "iterator") {
      f.surroundings = saved.slice(0, i);
      f.handler = handlerAt(f, scope);
      const block = f.newBlock();
      f.jump(block);
      f.start(block);
      if (scope.done) closeIterator(f, { op: scope.iterator, ty: tyAny }, scope.done);
      else closeLoopIterator(f, scope.iterator, scope.isAsync);
    } else if (scope.k === "finally") {
      const number = scope.exits.length + 2;
      f.mov(scope.completion, { k: "int", rep: "i32", value: number });
      scope.exits.push({ number, resume: () => leave(f, i, to, then) });
      f.jump(scope.block);
      f.surroundings = saved;
      f.handler = savedHandler;
      return;
    }
  }
  f.surroundings = saved.slice(0, to);
  then();
  f.surroundings = saved;
  f.handler = savedHandler;
}

export const outerHandlers = new WeakMap<object, Block | null>();

/** The exception handler that holds outside a scope. */
function handlerAt(f: FunctionContext, scope: object): Block | null {
  const handler = outerHandlers.get(scope);
  return handler === undefined ? f.handler : handler;
}

export function lowerBreak(f: FunctionContext, node: ts.BreakOrContinueStatement): void {
  const label = node.label?.text ?? null;
  const isContinue = ts.isContinueStatement(node);
  for (let i = f.surroundings.length - 1; i >= 0; i--) {
    const scope = f.surroundings[i]!;
    if (scope.k !== "loop") continue;
    if (label !== null ? scope.label !== label : scope.isBlock) continue;
    const to = isContinue ? scope.continueTo : scope.breakTo;
    if (!to) continue;
    leave(f, f.surroundings.length, i + 1, () => f.jump(to));
    return;
  }
}
