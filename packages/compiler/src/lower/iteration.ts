// The iteration protocol (ECMA-262 7.4) for values whose kind is not known statically: core's iterate.ts drives it.

import type { FunctionContext, Val } from "./context.ts";
import { tyAny, tyBool } from "./types.ts";

/** GetIterator(val). */
export function iteratorOf(f: FunctionContext, val: Val): Val {
  return f.runtime("getIterator", [val]);
}

/**
 * The next value, or undefined once `done` is set (as in array patterns). Where nothing `isRead` (an elision), the
 * iterator is asked, but its value is not looked at. An iterator that fails is done.
 */
export function nextOf(
  f: FunctionContext,
  iterator: Val,
  done: { id: number; rep: "bool" } | ReturnType<FunctionContext["newReg"]>,
  isRead: boolean,
): Val {
  const reg = done as ReturnType<FunctionContext["newReg"]>;
  const d = f.newReg("value");
  f.mov(d, { k: "const", name: "undefined" });
  const step = f.newBlock();
  const take = f.newBlock();
  const next = f.newBlock();
  f.branch(reg, next, step);
  f.start(step);
  f.mov(reg, { k: "bool", value: true });
  const more = f.runtime(isRead ? "iteratorStep" : "iteratorSkip", [iterator], tyBool);
  f.branch(more.op, take, next);
  f.start(take);
  if (isRead) f.mov(d, f.boxed(f.runtime("iteratorValue", [iterator])));
  f.mov(reg, { k: "bool", value: false });
  f.jump(next);
  f.start(next);
  return { op: d, ty: tyAny };
}

/** IteratorClose unless it is done. */
export function closeIterator(
  f: FunctionContext,
  iterator: Val,
  done: ReturnType<FunctionContext["newReg"]>,
): void {
  const close = f.newBlock();
  const next = f.newBlock();
  f.branch(done, next, close);
  f.start(close);
  f.runtime("iteratorClose", [iterator]);
  f.jump(next);
  f.start(next);
}
