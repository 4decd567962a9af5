// Small questions about declarations.

import ts from "typescript";
import type { Fn } from "../../ir/ir.ts";

export function isExported(node: ts.Node): boolean {
  return hasModifier(node, ts.SyntaxKind.ExportKeyword);
}

export function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some((m) => m.kind === kind) ?? false);
}

export function isThisParameter(parameter: ts.ParameterDeclaration): boolean {
  return ts.isIdentifier(parameter.name) && parameter.name.text === "this";
}

/** A global that Tessera declares beside TypeScript's library. */
export function isOwnGlobal(symbol: ts.Symbol): boolean {
  return (
    symbol.declarations?.some((d) => d.getSourceFile().fileName.endsWith("/compiler/types/globals.d.ts")) ??
    false
  );
}

export function functionName(node: ts.FunctionLikeDeclaration): string {
  if (node.name && !ts.isComputedPropertyName(node.name))
    return ts.isStringLiteralLike(node.name) ? node.name.text : node.name.getText();
  if (node.name) return `[${(node.name as ts.ComputedPropertyName).expression.getText()}]`;
  const parent = node.parent;
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
  if (ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent)) {
    if (
      ts.isIdentifier(parent.name) ||
      ts.isPrivateIdentifier(parent.name) ||
      ts.isStringLiteralLike(parent.name)
    )
      return parent.name.text;
  }
  if (ts.isExportAssignment(parent) || ts.isFunctionDeclaration(node)) return "default";
  if (ts.isParameter(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
  if (ts.isBinaryExpression(parent) && ts.isIdentifier(parent.left)) return parent.left.text;
  return "";
}

export function classNameFromContext(node: ts.ClassLikeDeclaration): string {
  const parent = node.parent;
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
  return ts.isClassDeclaration(node) ? "default" : "";
}

export function functionKind(node: ts.FunctionLikeDeclaration): Fn["kind"] {
  const isAsync = hasModifier(node, ts.SyntaxKind.AsyncKeyword);
  const isGenerator = "asteriskToken" in node && node.asteriskToken !== undefined;
  if (isAsync) return isGenerator ? "asyncGenerator" : "async";
  return isGenerator ? "generator" : "plain";
}

export function countLength(node: ts.FunctionLikeDeclaration): number {
  let n = 0;
  for (const parameter of node.parameters) {
    if (isThisParameter(parameter)) continue;
    if (parameter.initializer || parameter.dotDotDotToken) break;
    n++;
  }
  return n;
}

export function marksOf(node: ts.Node): Set<string> {
  const marks = new Set<string>();
  for (const tag of ts.getJSDocTags(node)) marks.add(tag.tagName.text);
  return marks;
}
