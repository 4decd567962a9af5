// Packages are written without `noUncheckedIndexedAccess`: an element's type is that of the elements.
//
// Contract: in modules of packages, an element that the code does not test for being there is taken for one that is;
// what reads it checks, as everywhere where a type promises more than a value holds. An element that is tested
// (`list[i] ?? 0`, `list[i] === undefined`, `if (list[i])`) keeps its `undefined`.

import ts from "typescript";
import { packageOf } from "../frontend/packages.ts";

const packageFiles = new WeakMap<ts.SourceFile, boolean>();

function isInPackage(node: ts.Node): boolean {
  const file = node.getSourceFile();
  let known = packageFiles.get(file);
  if (known === undefined) packageFiles.set(file, (known = packageOf(file.fileName) !== null));
  return known;
}

/** The type of an expression without the `undefined` that our stricter flag adds to elements. */
export function withoutUnchecked(checker: ts.TypeChecker, node: ts.Node, type: ts.Type): ts.Type {
  if (!type.isUnion() || !isInPackage(node)) return type;
  if (ts.isElementAccessExpression(node))
    return isPromised(checker, node) ? checker.getNonNullableType(type) : type;
  if (!ts.isIdentifier(node)) return type;
  const declaration = checker.getSymbolAtLocation(node)?.valueDeclaration;
  return declaration && holdsElement(checker, declaration) ? checker.getNonNullableType(type) : type;
}

const elementVariables = new WeakMap<ts.Node, boolean>();

/** `const x = list[i]` whose uses do not ask whether there was an element. */
function holdsElement(checker: ts.TypeChecker, declaration: ts.Declaration): boolean {
  const known = elementVariables.get(declaration);
  if (known !== undefined) return known;
  let holds = false;
  if (ts.isVariableDeclaration(declaration) && !declaration.type && ts.isIdentifier(declaration.name)) {
    const { initializer, name } = declaration;
    holds =
      initializer !== undefined &&
      ts.isElementAccessExpression(initializer) &&
      isPromised(checker, initializer) &&
      !isTestedSomewhere(checker, declaration, name);
  }
  elementVariables.set(declaration, holds);
  return holds;
}

function isTestedSomewhere(
  checker: ts.TypeChecker,
  declaration: ts.VariableDeclaration,
  name: ts.Identifier,
): boolean {
  const symbol = checker.getSymbolAtLocation(name);
  let scope: ts.Node = declaration;
  while (!ts.isSourceFile(scope) && !ts.isFunctionLike(scope)) scope = scope.parent;
  const visit = (node: ts.Node): boolean =>
    (ts.isIdentifier(node) &&
      node.text === name.text &&
      isTested(node) &&
      checker.getSymbolAtLocation(node) === symbol) ||
    (ts.forEachChild(node, (child) => visit(child) || undefined) ?? false);
  return visit(scope);
}

/** Is the expression an element that code of a package takes to be there? */
export function isPromisedElement(
  checker: ts.TypeChecker,
  node: ts.Node,
): node is ts.ElementAccessExpression {
  return ts.isElementAccessExpression(node) && isInPackage(node) && isPromised(checker, node);
}

/** An element of a list whose own type has no null and no undefined, and which nobody tests. */
function isPromised(checker: ts.TypeChecker, node: ts.ElementAccessExpression): boolean {
  if (node.questionDotToken || isTested(node)) return false;
  const base = checker.getTypeAtLocation(node.expression);
  const element = checker.getIndexTypeOfType(base, ts.IndexKind.Number);
  return element !== undefined && checker.getNonNullableType(element) === element;
}

const equalities: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);
const logical: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
]);

/** Does the code around the expression ask whether it is there? */
function isTested(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent) || ts.isAsExpression(parent)) return isTested(parent);
  if (ts.isBinaryExpression(parent)) {
    const kind = parent.operatorToken.kind;
    return logical.has(kind) || equalities.has(kind);
  }
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator === ts.SyntaxKind.ExclamationToken;
  if (ts.isPropertyAccessExpression(parent) || ts.isCallExpression(parent))
    return parent.questionDotToken !== undefined;
  if (ts.isConditionalExpression(parent)) return parent.condition === node;
  return ts.isIfStatement(parent) || ts.isWhileStatement(parent) || ts.isTypeOfExpression(parent);
}
