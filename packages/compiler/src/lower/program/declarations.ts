// Small questions about declarations.

import ts from "typescript";
import type { Fn } from "../../ir/ir.ts";
import { withParent } from "../bindings.ts";
import { symbolDescription } from "../names.ts";

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

/** The key of a member's name that is known at build time, or null (`keyOf` of the program). */
type KeyOf = (name: ts.PropertyName) => string | null;

export function functionName(node: ts.FunctionLikeDeclaration, keyOf: KeyOf): string {
  if (node.name && ts.isIdentifier(node.name)) return node.name.text;
  if (node.name) return nameOfKey(node.name as ts.PropertyName, keyOf);
  return ts.isFunctionDeclaration(node) ? "default" : nameFromPlace(node, keyOf);
}

export function className(node: ts.ClassLikeDeclaration, keyOf: KeyOf): string {
  if (node.name) return node.name.text;
  return ts.isClassDeclaration(node) ? "default" : nameFromPlace(node, keyOf);
}

const namingOperators: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
]);

/** What a function or class without a name of its own is called: the place that it is the value of (8.4.5). */
function nameFromPlace(node: ts.Node, keyOf: KeyOf): string {
  // Parentheses and erased types do not take the name away (ECMA-262 8.4.1).
  const { node: value, parent: place } = withParent(node);
  if (ts.isVariableDeclaration(place) || ts.isParameter(place) || ts.isBindingElement(place))
    return ts.isIdentifier(place.name) ? place.name.text : "";
  if (ts.isPropertyAssignment(place) || ts.isPropertyDeclaration(place)) return nameOfKey(place.name, keyOf);
  if (ts.isShorthandPropertyAssignment(place)) return place.name.text;
  if (ts.isBinaryExpression(place) && place.right === value && namingOperators.has(place.operatorToken.kind))
    return ts.isIdentifier(place.left) ? place.left.text : "";
  return ts.isExportAssignment(place) ? "default" : "";
}

/** The name of a function under this key (ECMA-262 10.2.9). */
function nameOfKey(name: ts.PropertyName, keyOf: KeyOf): string {
  if (ts.isPrivateIdentifier(name)) return name.text;
  const key = keyOf(name);
  if (key === null) return "";
  if (!key.startsWith("@@")) return key;
  const description = symbolDescription(key);
  return description === null ? "" : `[${description}]`;
}

export function functionKind(node: ts.FunctionLikeDeclaration): Fn["kind"] {
  const isAsync = hasModifier(node, ts.SyntaxKind.AsyncKeyword);
  const isGenerator = "asteriskToken" in node && node.asteriskToken !== undefined;
  if (isAsync) return isGenerator ? "asyncGenerator" : "async";
  return isGenerator ? "generator" : "plain";
}

/** `length` of a library's class whose constructor's parameters say something else: that of its tag `@length`. */
export function lengthTag(node: ts.ConstructorDeclaration): number | null {
  const tag = ts.getJSDocTags(node).find(({ tagName }) => tagName.text === "length");
  return tag ? Number(tag.comment) : null;
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
