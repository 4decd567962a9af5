// `try` (ECMA-262 14.15).

import type ts from "typescript";
import type { FinallyScope, FunctionContext } from "../context.ts";
import { bindPattern } from "../patterns.ts";
import { tyAny } from "../types.ts";
import { outerHandlers } from "./jumps.ts";
import { lowerStatements } from "./statements.ts";

export function lowerTry(f: FunctionContext, node: ts.TryStatement): void {
  if (node.finallyBlock) lowerFinally(f, node, node.finallyBlock);
  else lowerCatch(f, node);
}

function lowerCatch(f: FunctionContext, node: ts.TryStatement): void {
  const outer = f.handler;
  const onThrow = f.newBlock();
  const next = f.newBlock();
  f.handler = onThrow;
  const body = f.newBlock();
  f.jump(body);
  f.start(body);
  lowerStatements(f, node.tryBlock.statements);
  f.handler = outer;
  f.jump(next);
  f.start(onThrow);
  const error = f.newReg("value", "error");
  f.emit({ op: "catch", d: error });
  // The handler block itself runs under the outer handler.
  const clause = node.catchClause;
  if (clause?.variableDeclaration)
    bindPattern(f, clause.variableDeclaration.name, { op: error, ty: tyAny }, true);
  if (clause) lowerStatements(f, clause.block.statements);
  f.jump(next);
  f.start(next);
}

/** try/finally: every way out sets `completion` (0 normal, 1 throw, 2.. jumps) and passes the finally block once. */
function lowerFinally(f: FunctionContext, node: ts.TryStatement, finallyBlock: ts.Block): void {
  const outer = f.handler;
  const completion = f.newReg("i32", "completion");
  const result = f.newReg("value", "error");
  const block = f.newBlock();
  const onThrow = f.newBlock();
  const scope: FinallyScope = { k: "finally", block, completion, result, exits: [] };
  outerHandlers.set(scope, outer);
  f.mov(result, { k: "const", name: "undefined" });
  f.handler = onThrow;
  f.surroundings.push(scope);
  const body = f.newBlock();
  f.jump(body);
  f.start(body);
  if (node.catchClause) lowerCatch(f, node);
  else lowerStatements(f, node.tryBlock.statements);
  f.surroundings.pop();
  f.handler = outer;
  f.mov(completion, { k: "int", rep: "i32", value: 0 });
  f.jump(block);
  f.start(onThrow);
  f.emit({ op: "catch", d: result });
  f.mov(completion, { k: "int", rep: "i32", value: 1 });
  f.jump(block);
  f.start(block);
  lowerStatements(f, finallyBlock.statements);
  // Where to go on.
  const next = f.newBlock();
  const rethrow = f.newBlock();
  const exits = scope.exits.map((exit) => ({ exit, block: f.newBlock() }));
  const cases = [{ value: 0, to: next }, ...exits.map(({ exit, block: to }) => ({ value: exit.number, to }))];
  f.end({ op: "switch", a: completion, cases, otherwise: rethrow });
  f.start(rethrow);
  f.end({ op: "throw", a: result });
  for (const { exit, block: to } of exits) {
    f.start(to);
    exit.resume();
  }
  f.start(next);
}
