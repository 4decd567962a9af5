// await and yield: the function stops, and goes on in the mode that its driver chose (core's coroutine.ts).

import type { FunctionContext, Val } from "./context.ts";
import { lowerReturn } from "./statements/jumps.ts";
import { tyAny, tyBool } from "./types.ts";

/** Suspends with `val`; the value that is sent back, or the throw or return that was asked for. */
export function suspend(f: FunctionContext, kind: "yield" | "await", val: Val): Val {
  let value = val;
  // An async generator awaits what it yields (ECMA-262 27.6.3.8).
  if (kind === "yield" && f.fn.kind === "asyncGenerator") value = suspend(f, "await", val);
  const sent = f.newReg("value", "sent");
  const mode = f.newReg("i32", "mode");
  const resumed = f.newBlock();
  f.end({ op: "suspend", kind, a: f.boxed(value), sent, mode, to: resumed });
  f.start(resumed);
  const goOn = f.newBlock();
  const other = f.newBlock();
  f.branch(f.bin("i32.eq", mode, { k: "int", rep: "i32", value: 0 }, "bool"), goOn, other);
  f.start(other);
  const thrown = f.newBlock();
  const returned = f.newBlock();
  f.branch(f.bin("i32.eq", mode, { k: "int", rep: "i32", value: 1 }, "bool"), thrown, returned);
  f.start(thrown);
  f.end({ op: "throw", a: sent });
  f.start(returned);
  if (kind === "await") f.end({ op: "unreachable" });
  // The object of an async generator has awaited the value before (27.6.3.8).
  else lowerReturn(f, { op: sent, ty: tyAny });
  f.start(goOn);
  return { op: sent, ty: tyAny };
}

/** `yield* iterable` (ECMA-262 15.5.5): core's Delegation forwards next, throw and return to the inner iterator. */
export function lowerYieldStar(f: FunctionContext, iterable: Val): Val {
  const isAsync = f.fn.kind === "asyncGenerator";
  const delegation = f.runtime(isAsync ? "delegateAsync" : "delegate", [iterable]);
  const sent = f.newReg("value", "sent");
  const mode = f.newReg("i32", "mode");
  f.mov(sent, { k: "const", name: "undefined" });
  f.mov(mode, { k: "int", rep: "i32", value: 0 });
  const loop = f.newBlock();
  const yielding = f.newBlock();
  const done = f.newBlock();
  f.jump(loop);
  f.start(loop);
  let step = f.runtime("delegationResume", [
    delegation,
    { op: mode, ty: { k: "i32", lo: 0, hi: 2 } },
    { op: sent, ty: tyAny },
  ]);
  if (isAsync) step = suspend(f, "await", step);
  const more = f.runtime("delegationStep", [delegation, step], tyBool);
  f.branch(more.op, yielding, done);
  f.start(yielding);
  const value = f.runtime("delegationValue", [delegation]);
  f.end({ op: "suspend", kind: "yield", a: f.boxed(value), sent, mode, to: loop });
  f.start(done);
  const result = f.runtime("delegationValue", [delegation]);
  const returned = f.newBlock();
  const next = f.newBlock();
  f.branch(f.runtime("delegationReturned", [delegation], tyBool).op, returned, next);
  f.start(returned);
  lowerReturn(f, result);
  f.start(next);
  return result;
}
