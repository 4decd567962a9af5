// Functions that no source declares.

import type ts from "typescript";
import type { Fn } from "../ir/ir.ts";
import { FunctionContext, type Val } from "./context.ts";
import type { Callable } from "./program/entities.ts";
import type { ProgramLowering } from "./program/program.ts";
import { tyAny, tyUndefined } from "./types.ts";

/** A function without parameters that does what `body` emits, and gives the value that `body` gives. */
export function synthetic(
  program: ProgramLowering,
  file: ts.SourceFile,
  name: string,
  body: (f: FunctionContext) => Val | null,
): Fn {
  const fn = program.newFn(`start_${name}`, "<start>", file, "plain");
  const callable: Callable = {
    fn,
    node: null,
    paramTys: [],
    resultTy: tyUndefined,
    captures: [],
    capturesThis: false,
    cls: null,
  };
  const f = new FunctionContext(program, callable, program.bindingsOf(file));
  const result = body(f);
  if (result) {
    fn.result = "value";
    callable.resultTy = tyAny;
    f.end({ op: "return", a: f.boxed(result) });
  } else f.end({ op: "return", a: null });
  fn.lowered = true;
  return fn;
}
