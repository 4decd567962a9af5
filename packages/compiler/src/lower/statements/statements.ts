// Statements (ECMA-262 14): one function per syntax, found by a table from SyntaxKind.

import ts from "typescript";
import type { FunctionContext } from "../context.ts";
import { lowerExpression, lowerExpressionAs } from "../expressions/expressions.ts";
import { lowerClassDefinition } from "../functions.ts";
import { hasModifier } from "../program/declarations.ts";
import { suspend } from "../suspension.ts";
import { lowerIf, lowerLabeled, lowerSwitch } from "./branches.ts";
import { declareFunctions, lowerVariableList } from "./declarations.ts";
import { lowerTry } from "./exceptions.ts";
import { lowerForOf } from "./for-of.ts";
import { lowerBreak, lowerReturn } from "./jumps.ts";
import { lowerDo, lowerFor, lowerForIn, lowerWhile } from "./loops.ts";

export function lowerStatement(f: FunctionContext, node: ts.Statement, label: string | null = null): void {
  f.at(node);
  if (!f.reachable) f.start(f.newBlock());
  const lower = table[node.kind];
  if (!lower) {
    f.program.unsupported(node, `this statement (${ts.SyntaxKind[node.kind]})`);
    return;
  }
  (lower as (f: FunctionContext, node: ts.Statement, label: string | null) => void)(f, node, label);
}

/** A list of statements that is a scope: its functions exist from its start on. */
export function lowerStatements(
  f: FunctionContext,
  statements: readonly ts.Statement[],
  declared = false,
): void {
  if (!declared) declareFunctions(f, statements);
  for (const statement of statements) lowerStatement(f, statement);
}

type Lower = (f: FunctionContext, node: never, label: string | null) => void;

const nothing: Lower = () => undefined;

const table: Partial<Record<ts.SyntaxKind, Lower>> = {
  [ts.SyntaxKind.Block]: (f, node: ts.Block) => lowerStatements(f, node.statements),
  [ts.SyntaxKind.EmptyStatement]: nothing,
  [ts.SyntaxKind.DebuggerStatement]: nothing,
  [ts.SyntaxKind.InterfaceDeclaration]: nothing,
  [ts.SyntaxKind.TypeAliasDeclaration]: nothing,
  [ts.SyntaxKind.ImportDeclaration]: nothing,
  [ts.SyntaxKind.ExportDeclaration]: nothing,
  [ts.SyntaxKind.ModuleDeclaration]: nothing,
  [ts.SyntaxKind.FunctionDeclaration]: nothing,
  [ts.SyntaxKind.ClassDeclaration]: (f, node: ts.ClassDeclaration) => {
    if (!hasModifier(node, ts.SyntaxKind.DeclareKeyword)) lowerClassDefinition(f, node);
  },
  [ts.SyntaxKind.VariableStatement]: (f, node: ts.VariableStatement) => {
    if (!hasModifier(node, ts.SyntaxKind.DeclareKeyword)) lowerVariableList(f, node.declarationList);
  },
  [ts.SyntaxKind.ExpressionStatement]: (f, node: ts.ExpressionStatement) => {
    lowerExpression(f, node.expression);
  },
  [ts.SyntaxKind.ExportAssignment]: (f, node: ts.ExportAssignment) => {
    const global = f.program.defaultExport(node);
    f.emit({ op: "setGlobal", global, a: f.boxed(lowerExpression(f, node.expression)) });
  },
  [ts.SyntaxKind.IfStatement]: lowerIf,
  [ts.SyntaxKind.WhileStatement]: lowerWhile,
  [ts.SyntaxKind.DoStatement]: lowerDo,
  [ts.SyntaxKind.ForStatement]: lowerFor,
  [ts.SyntaxKind.ForOfStatement]: lowerForOf,
  [ts.SyntaxKind.ForInStatement]: lowerForIn,
  [ts.SyntaxKind.SwitchStatement]: lowerSwitch,
  [ts.SyntaxKind.LabeledStatement]: lowerLabeled,
  [ts.SyntaxKind.BreakStatement]: lowerBreak,
  [ts.SyntaxKind.ContinueStatement]: lowerBreak,
  [ts.SyntaxKind.TryStatement]: lowerTry,
  [ts.SyntaxKind.ThrowStatement]: (f, node: ts.ThrowStatement) => {
    const val = f.boxed(lowerExpression(f, node.expression));
    f.at(node);
    f.end({ op: "throw", a: val });
  },
  [ts.SyntaxKind.ReturnStatement]: (f, node: ts.ReturnStatement) => {
    let val = node.expression ? lowerExpressionAs(f, node.expression, f.callable.resultTy) : null;
    if (val && f.fn.kind === "asyncGenerator") val = suspend(f, "await", val);
    lowerReturn(f, val);
  },
};
