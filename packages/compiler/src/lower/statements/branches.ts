// `if`, `switch` and labelled statements (ECMA-262 14.6, 14.12, 14.13).

import ts from "typescript";
import type { Block } from "../../ir/ir.ts";
import type { FunctionContext } from "../context.ts";
import { lowerCondition, lowerExpression } from "../expressions/expressions.ts";
import { isBoxed } from "../functions.ts";
import { strictEquals } from "../operators.ts";
import { isInt } from "../types.ts";
import { declareFunctions } from "./declarations.ts";
import { lowerStatement } from "./statements.ts";

export function lowerIf(f: FunctionContext, node: ts.IfStatement): void {
  const yes = f.newBlock();
  const no = node.elseStatement ? f.newBlock() : null;
  const next = f.newBlock();
  f.branch(lowerCondition(f, node.expression), yes, no ?? next);
  f.start(yes);
  lowerStatement(f, node.thenStatement);
  f.jump(next);
  if (no && node.elseStatement) {
    f.start(no);
    lowerStatement(f, node.elseStatement);
    f.jump(next);
  }
  f.start(next);
}

export function lowerSwitch(f: FunctionContext, node: ts.SwitchStatement, label: string | null): void {
  const subject = lowerExpression(f, node.expression);
  const clauses = node.caseBlock.clauses;
  const exit = f.newBlock();
  const bodies = clauses.map(() => f.newBlock());
  for (const clause of clauses) declareFunctions(f, clause.statements);
  declareCaseVariables(f, clauses);
  const fallback = clauses.findIndex((c) => ts.isDefaultClause(c));
  const otherwise = fallback >= 0 ? bodies[fallback]! : exit;
  const constants = clauses.map((c) => (ts.isCaseClause(c) ? integerConstant(f, c.expression) : null));
  const isTable =
    isInt(subject.ty) &&
    clauses.length >= 4 &&
    clauses.every((c, i) => ts.isDefaultClause(c) || constants[i] !== null);
  if (isTable && isInt(subject.ty) && subject.ty.lo >= -2147483648 && subject.ty.hi <= 2147483647) {
    const cases: { value: number; to: Block }[] = [];
    clauses.forEach((_, i) => {
      const value = constants[i];
      if (value !== null && value !== undefined && !cases.some((c) => c.value === value))
        cases.push({ value, to: bodies[i]! });
    });
    f.end({ op: "switch", a: f.int32(subject, "i32"), cases, otherwise });
  } else {
    clauses.forEach((clause, i) => {
      if (!ts.isCaseClause(clause)) return;
      f.at(clause);
      const next = f.newBlock();
      f.branch(strictEquals(f, subject, lowerExpression(f, clause.expression)).op, bodies[i]!, next);
      f.start(next);
    });
    f.jump(otherwise);
  }
  f.surroundings.push({ k: "loop", label, breakTo: exit, continueTo: null });
  clauses.forEach((clause, i) => {
    f.start(bodies[i]!);
    for (const statement of clause.statements) lowerStatement(f, statement);
    f.jump(bodies[i + 1] ?? exit);
  });
  f.surroundings.pop();
  f.start(exit);
}

/** Variables of one clause that another one uses: control may come to them before they are set. */
function declareCaseVariables(f: FunctionContext, clauses: readonly ts.CaseOrDefaultClause[]): void {
  for (const clause of clauses) {
    for (const statement of clause.statements) {
      if (!ts.isVariableStatement(statement) || !(statement.declarationList.flags & ts.NodeFlags.BlockScoped))
        continue;
      for (const { name } of statement.declarationList.declarations) {
        const symbol = ts.isIdentifier(name) ? f.program.checker.getSymbolAtLocation(name) : undefined;
        const variable = symbol && f.bindings.variables.get(symbol);
        if (
          !variable ||
          isBoxed(variable) ||
          !clauses.some((other) => other !== clause && mentions(f, other, variable.symbol))
        )
          continue;
        const ty = f.program.variableTy(variable);
        const reg = f.newReg("value", variable.name);
        f.storage.set(variable, { k: "reg", reg, ty, checked: true });
        f.mov(reg, { k: "const", name: "empty" });
      }
    }
  }
}

function mentions(f: FunctionContext, node: ts.Node, symbol: ts.Symbol): boolean {
  if (ts.isIdentifier(node)) return f.program.checker.getSymbolAtLocation(node) === symbol;
  return ts.forEachChild(node, (child) => mentions(f, child, symbol) || undefined) ?? false;
}

function integerConstant(f: FunctionContext, node: ts.Expression): number | null {
  const type = f.program.typeOf(node);
  if (
    !type.isNumberLiteral() ||
    !Number.isInteger(type.value) ||
    Math.abs(type.value) > 2147483647 ||
    Object.is(type.value, -0)
  )
    return null;
  return ts.isNumericLiteral(node) || ts.isPrefixUnaryExpression(node) || ts.isPropertyAccessExpression(node)
    ? type.value
    : null;
}

export function lowerLabeled(f: FunctionContext, node: ts.LabeledStatement): void {
  const label = node.label.text;
  const inner = node.statement;
  if (ts.isIterationStatement(inner, false)) {
    lowerStatement(f, inner, label);
    return;
  }
  const exit = f.newBlock();
  f.surroundings.push({ k: "loop", label, breakTo: exit, continueTo: null, isBlock: true });
  lowerStatement(f, inner);
  f.surroundings.pop();
  f.jump(exit);
  f.start(exit);
}
