// `while`, `do`, `for` and `for-in` (ECMA-262 14.7).

import ts from "typescript";
import type { Block, Reg } from "../../ir/ir.ts";
import type { FunctionContext, Val } from "../context.ts";
import { lowerCondition, lowerExpression } from "../expressions/expressions.ts";
import { declareVariable, isBoxed } from "../functions.ts";
import { assignPattern, bindPattern } from "../patterns.ts";
import { tyBool, tyString } from "../types.ts";
import { lowerVariableList } from "./declarations.ts";
import { lowerStatement } from "./statements.ts";

export function inLoop(
  f: FunctionContext,
  label: string | null,
  breakTo: Block,
  continueTo: Block | null,
  body: () => void,
): void {
  f.surroundings.push({ k: "loop", label, breakTo, continueTo });
  body();
  f.surroundings.pop();
}

export function lowerWhile(f: FunctionContext, node: ts.WhileStatement, label: string | null): void {
  const test = f.newBlock();
  const body = f.newBlock();
  const exit = f.newBlock();
  f.jump(test);
  f.start(test);
  f.branch(lowerCondition(f, node.expression), body, exit);
  f.start(body);
  inLoop(f, label, exit, test, () => lowerStatement(f, node.statement));
  f.jump(test);
  f.start(exit);
}

export function lowerDo(f: FunctionContext, node: ts.DoStatement, label: string | null): void {
  const body = f.newBlock();
  const test = f.newBlock();
  const exit = f.newBlock();
  f.jump(body);
  f.start(body);
  inLoop(f, label, exit, test, () => lowerStatement(f, node.statement));
  f.jump(test);
  f.start(test);
  f.branch(lowerCondition(f, node.expression), body, exit);
  f.start(exit);
}

export function lowerFor(f: FunctionContext, node: ts.ForStatement, label: string | null): void {
  const { initializer } = node;
  const perIteration: { box: Reg }[] = [];
  if (initializer) {
    if (ts.isVariableDeclarationList(initializer)) {
      lowerVariableList(f, initializer);
      if (initializer.flags & ts.NodeFlags.Let) {
        for (const declaration of initializer.declarations) {
          if (!ts.isIdentifier(declaration.name)) continue;
          const symbol = f.program.checker.getSymbolAtLocation(declaration.name);
          const variable = symbol && f.bindings.variables.get(symbol);
          const storage = variable && f.storage.get(variable);
          if (variable && isBoxed(variable) && storage?.k === "box")
            perIteration.push({ box: storage.box as Reg });
        }
      }
    } else lowerExpression(f, initializer);
  }
  const copyBindings = (): void => {
    for (const { box } of perIteration) {
      const value = f.newReg("value");
      f.emit({ op: "getBox", d: value, box });
      f.emit({ op: "newBox", d: box, a: value });
    }
  };
  // Closures of the initialiser keep bindings of their own (ECMA-262 14.7.4.3, step 2).
  if (initializer && containsFunction(initializer)) copyBindings();
  const test = f.newBlock();
  const body = f.newBlock();
  const step = f.newBlock();
  const exit = f.newBlock();
  f.jump(test);
  f.start(test);
  if (node.condition) f.branch(lowerCondition(f, node.condition), body, exit);
  else f.jump(body);
  f.start(body);
  inLoop(f, label, exit, step, () => lowerStatement(f, node.statement));
  f.jump(step);
  f.start(step);
  // Each iteration has its own copy of captured variables (ECMA-262 14.7.4.4).
  copyBindings();
  if (node.incrementor) lowerExpression(f, node.incrementor);
  f.jump(test);
  f.start(exit);
}

function containsFunction(node: ts.Node): boolean {
  return (
    ts.isFunctionLike(node) ||
    (ts.forEachChild(node, (child) => containsFunction(child) || undefined) ?? false)
  );
}

export function bindLoopVariable(f: FunctionContext, initializer: ts.ForInitializer, val: Val): void {
  if (ts.isVariableDeclarationList(initializer)) {
    const declaration = initializer.declarations[0]!;
    if (ts.isIdentifier(declaration.name)) {
      const symbol = f.program.checker.getSymbolAtLocation(declaration.name);
      const variable = symbol && f.bindings.variables.get(symbol);
      if (variable && !variable.isModuleLevel && isBoxed(variable)) declareVariable(f, variable);
    } else redeclareBoxed(f, declaration.name);
    bindPattern(f, declaration.name, val, true);
  } else assignPattern(f, initializer as ts.Expression, val);
}

function redeclareBoxed(f: FunctionContext, name: ts.BindingName): void {
  if (ts.isIdentifier(name)) {
    const symbol = f.program.checker.getSymbolAtLocation(name);
    const variable = symbol && f.bindings.variables.get(symbol);
    if (variable && isBoxed(variable)) declareVariable(f, variable);
    return;
  }
  for (const element of name.elements) if (ts.isBindingElement(element)) redeclareBoxed(f, element.name);
}

export function lowerForIn(f: FunctionContext, node: ts.ForInStatement, label: string | null): void {
  const object = lowerExpression(f, node.expression);
  const keys = f.runtime("enumerableKeys", [object]);
  const index = f.newReg("i64", "index");
  f.mov(index, { k: "int", rep: "i64", value: 0 });
  const test = f.newBlock();
  const body = f.newBlock();
  const step = f.newBlock();
  const exit = f.newBlock();
  f.jump(test);
  f.start(test);
  const length = f.convert("widen", f.intrinsic("machine_auxOf", [keys.op], "u32"), "i64");
  f.branch(f.bin("i64.lt", index, length, "bool"), body, exit);
  f.start(body);
  const key = f.newReg("value");
  f.emit({ op: "getElement", d: key, array: keys.op, index });
  // A key that was deleted meanwhile is not visited (ECMA-262 14.7.5.9).
  const present = f.newBlock();
  f.branch(f.runtime("isStillThere", [object, { op: key, ty: tyString }], tyBool).op, present, step);
  f.start(present);
  inLoop(f, label, exit, step, () => {
    bindLoopVariable(f, node.initializer, { op: key, ty: tyString });
    lowerStatement(f, node.statement);
  });
  f.jump(step);
  f.start(step);
  f.mov(index, f.bin("i64.add", index, { k: "int", rep: "i64", value: 1 }, "i64"));
  f.jump(test);
  f.start(exit);
}
