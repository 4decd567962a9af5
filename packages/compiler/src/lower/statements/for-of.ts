// `for-of` and `for await` (ECMA-262 14.7.5): arrays by index, all else by its iterator, which is closed.

import ts from "typescript";
import type { Operand } from "../../ir/ir.ts";
import type { FunctionContext, Val } from "../context.ts";
import { lowerExpression } from "../expressions/expressions.ts";
import { iteratorOf } from "../iteration.ts";
import { lengthOf } from "../places/length.ts";
import { suspend } from "../suspension.ts";
import { tyAny, tyBool } from "../types.ts";
import { outerHandlers } from "./jumps.ts";
import { bindLoopVariable, inLoop } from "./loops.ts";
import { lowerStatement } from "./statements.ts";

export function lowerForOf(f: FunctionContext, node: ts.ForOfStatement, label: string | null): void {
  const iterable = lowerExpression(f, node.expression);
  if (iterable.ty.k === "array" && !node.awaitModifier) {
    lowerArrayLoop(f, node, iterable, label);
    return;
  }
  const isAsync = node.awaitModifier !== undefined;
  const iterator = isAsync ? f.runtime("getAsyncIterator", [iterable]) : iteratorOf(f, iterable);
  const step = f.newBlock();
  const body = f.newBlock();
  const exit = f.newBlock();
  f.jump(step);
  f.start(step);
  let more: Val;
  if (isAsync) {
    const result = suspend(f, "await", f.runtime("asyncIteratorNext", [iterator]));
    more = f.runtime("asyncIteratorStep", [iterator, result], tyBool);
  } else more = f.runtime("iteratorStep", [iterator], tyBool);
  f.branch(more.op, body, exit);
  f.start(body);
  const value = f.runtime("iteratorValue", [iterator]);
  // An exception in the body closes the iterator and goes on.
  const outerHandler = f.handler;
  const onThrow = f.newBlock();
  f.handler = onThrow;
  const inner = f.newBlock();
  f.jump(inner);
  f.start(inner);
  const loop = { k: "loop" as const, label, breakTo: exit, continueTo: step };
  const closeOnBreak = f.newBlockOutside(outerHandler);
  f.surroundings.push({ ...loop, breakTo: closeOnBreak });
  const scope = { k: "iterator" as const, iterator: iterator.op, isAsync };
  outerHandlers.set(scope, outerHandler);
  // `continue` of this loop must not close the iterator: the iterator scope lies outside the loop scope for
  // outer jumps, and `break` goes through its own closing block.
  f.surroundings.splice(f.surroundings.length - 1, 0, scope);
  bindLoopVariable(f, node.initializer, coerceElement(f, node, value));
  lowerStatement(f, node.statement);
  f.jump(step);
  f.surroundings.splice(f.surroundings.length - 2, 2);
  f.handler = outerHandler;
  f.start(closeOnBreak);
  closeLoopIterator(f, iterator.op, isAsync);
  f.jump(exit);
  f.start(onThrow);
  onThrow.handler = outerHandler;
  const error = f.newReg("value", "error");
  f.emit({ op: "catch", d: error });
  if (isAsync) closeSwallowing(f, iterator.op, true);
  else closeSwallowing(f, iterator.op, false);
  f.end({ op: "throw", a: error });
  f.start(exit);
}

/** The loop variable's static type, as a check on what the iterator gave. */
function coerceElement(f: FunctionContext, node: ts.ForOfStatement, value: Val): Val {
  if (!ts.isVariableDeclarationList(node.initializer)) return value;
  const { name } = node.initializer.declarations[0]!;
  return ts.isIdentifier(name)
    ? f.coerce(value, f.program.tyOf(name), name.text)
    : f.coerce(value, f.program.tyOf(name), "element");
}

export function closeLoopIterator(f: FunctionContext, iterator: Operand, isAsync: boolean): void {
  const val: Val = { op: iterator, ty: tyAny };
  if (isAsync) suspend(f, "await", f.runtime("asyncIteratorClose", [val]));
  else f.runtime("iteratorClose", [val]);
}

/** IteratorClose for a throw completion: what closing throws is lost. */
export function closeSwallowing(f: FunctionContext, iterator: Operand, isAsync: boolean): void {
  const outer = f.handler;
  const swallow = f.newBlock();
  const next = f.newBlock();
  f.handler = swallow;
  const closing = f.newBlock();
  f.jump(closing);
  f.start(closing);
  closeLoopIterator(f, iterator, isAsync);
  f.handler = outer;
  f.jump(next);
  f.start(swallow);
  const ignored = f.newReg("value");
  f.emit({ op: "catch", d: ignored });
  f.jump(next);
  f.start(next);
}

/** An array is walked by index: what its own iterator does, length read anew each time. */
function lowerArrayLoop(f: FunctionContext, node: ts.ForOfStatement, array: Val, label: string | null): void {
  const index = f.newReg("i64", "index");
  f.mov(index, { k: "int", rep: "i64", value: 0 });
  const held = f.newReg("value", "array");
  f.mov(held, array.op);
  const test = f.newBlock();
  const body = f.newBlock();
  const step = f.newBlock();
  const exit = f.newBlock();
  f.jump(test);
  f.start(test);
  const length = lengthOf(f, { op: held, ty: array.ty }).op;
  f.branch(f.bin("i64.lt", index, length, "bool"), body, exit);
  f.start(body);
  const element = f.newReg("value");
  f.emit({ op: "getElement", d: element, array: held, index });
  inLoop(f, label, exit, step, () => {
    bindLoopVariable(f, node.initializer, coerceElement(f, node, { op: element, ty: tyAny }));
    lowerStatement(f, node.statement);
  });
  f.jump(step);
  f.start(step);
  f.mov(index, f.bin("i64.add", index, { k: "int", rep: "i64", value: 1 }, "i64"));
  f.jump(test);
  f.start(exit);
}
