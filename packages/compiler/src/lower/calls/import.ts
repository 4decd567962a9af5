// `import("module")` (ECMA-262 13.3.10). The module is part of the image; it is evaluated when it is first asked for.

import ts from "typescript";
import { type FunctionContext, undefinedVal, type Val } from "../context.ts";
import { moduleInitialiser } from "../functions.ts";
import { namespaceObject } from "../places/namespaces.ts";
import { synthetic } from "../synthetic.ts";
import { tyFunction } from "../types.ts";

export function lowerImport(f: FunctionContext, node: ts.CallExpression): Val {
  const [specifier] = node.arguments;
  if (!specifier || !ts.isStringLiteralLike(specifier)) {
    f.program.unsupported(node, "", "TSR1008");
    return undefinedVal;
  }
  const symbol = f.program.checker.getSymbolAtLocation(specifier);
  const target = symbol?.valueDeclaration;
  if (!symbol || !target || !ts.isSourceFile(target) || target.isDeclarationFile) {
    f.program.unsupported(specifier, specifier.getText(), "TSR1003");
    return undefinedVal;
  }
  const get = synthetic(f.program, target, "import", (inner) => {
    for (const module of f.program.modulesOf(target)) evaluate(inner, module);
    return namespaceObject(inner, symbol, node);
  });
  return f.runtime("importModule", [{ op: { k: "fn", fn: get }, ty: tyFunction }]);
}

/** Evaluates a module unless that was done or has begun; one that threw throws the same again (16.2.1.5.3.1). */
function evaluate(f: FunctionContext, module: ts.SourceFile): void {
  const flag = f.program.importable.get(module)!;
  const done = f.newReg("value", "done");
  f.emit({ op: "getGlobal", d: done, global: flag });
  const run = f.newBlock();
  const ran = f.newBlock();
  const failed = f.newBlock();
  const next = f.newBlock();
  f.branch(f.bin("value.same", done, { k: "const", name: "empty" }, "bool"), run, ran);
  f.start(ran);
  f.branch(f.bin("value.same", done, { k: "const", name: "false" }, "bool"), failed, next);
  const reason = f.program.failureGlobal(module);
  f.start(failed);
  const known = f.newReg("value", "reason");
  f.emit({ op: "getGlobal", d: known, global: reason });
  f.end({ op: "throw", a: known });
  f.start(run);
  const fn = moduleInitialiser(f.program, module);
  if (fn.kind !== "plain")
    f.program.unsupported(
      module.statements[0]!,
      "a module with `await` at its top level that `import()` loads",
    );
  else {
    const outer = f.handler;
    const onThrow = f.newBlock();
    f.handler = onThrow;
    const body = f.newBlock();
    f.jump(body);
    f.start(body);
    f.emit({ op: "call", d: null, fn, args: [] });
    f.handler = outer;
    f.jump(next);
    f.start(onThrow);
    const error = f.newReg("value", "error");
    f.emit({ op: "catch", d: error });
    f.emit({ op: "setGlobal", global: flag, a: { k: "const", name: "false" } });
    f.emit({ op: "setGlobal", global: reason, a: error });
    f.end({ op: "throw", a: error });
  }
  f.jump(next);
  f.start(next);
}
