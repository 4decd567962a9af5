// Where `message`, `name` and `cause` stand among the properties of an error. They are fields of the library's Error, but
// become own enumerable properties of an error only when the program sets them, in the order in which it does.

import ts from "typescript";
import type { ShapeEntry } from "../../ir/ir.ts";
import { isAssignmentOperator, isStatic } from "../bindings.ts";
import { hasModifier } from "./declarations.ts";
import type { ClassEntity } from "./entities.ts";

/** What is asked of the program: whether a file is one of our own packages. */
interface Files {
  isOwnFile(file: ts.SourceFile): boolean;
}

/** Fields of the library's Error that are an error's own enumerable properties once the program sets them. */
export const errorFields: readonly string[] = ["message", "name", "cause"];

/** The order of entries is that of enumeration; their slots stay. */
export function moveToEnd(entries: ShapeEntry[], key: string): void {
  const at = entries.findIndex((e) => e.key === key);
  if (at >= 0) entries.push(...entries.splice(at, 1));
}

function declaresField(node: ts.ClassLikeDeclaration, key: string): boolean {
  return node.members.some(
    (m) =>
      ts.isPropertyDeclaration(m) &&
      !isStatic(m) &&
      !hasModifier(m, ts.SyntaxKind.DeclareKeyword) &&
      !hasModifier(m, ts.SyntaxKind.AbstractKeyword) &&
      (ts.isIdentifier(m.name) || ts.isStringLiteral(m.name)) &&
      m.name.text === key,
  );
}

/** Does the constructor have `this.key = ...`? */
function assignsInConstructor(node: ts.ClassLikeDeclaration, key: string): boolean {
  const visit = (at: ts.Node): boolean => {
    if (ts.isClassLike(at) || ts.isFunctionDeclaration(at) || ts.isFunctionExpression(at)) return false;
    if (
      ts.isBinaryExpression(at) &&
      isAssignmentOperator(at.operatorToken.kind) &&
      ts.isPropertyAccessExpression(at.left) &&
      at.left.expression.kind === ts.SyntaxKind.ThisKeyword &&
      at.left.name.text === key
    )
      return true;
    return ts.forEachChild(at, visit) ?? false;
  };
  return node.members.some((m) => ts.isConstructorDeclaration(m) && m.body !== undefined && visit(m.body));
}

/** Is it a field of the library's Error that no class of the program above this one sets, so that this one decides? */
export function mayPlaceErrorField(entity: ClassEntity, key: string, files: Files): boolean {
  if (!errorFields.includes(key) || files.isOwnFile(entity.node.getSourceFile())) return false;
  for (let up = entity.parent; up; up = up.parent) {
    if (files.isOwnFile(up.node.getSourceFile())) return extendsError(up);
    if (declaresField(up.node, key) || assignsInConstructor(up.node, key)) return false;
  }
  return false;
}

/** Is the field listed after those of the class? It is then assigned by the constructor, or by whoever has the error. */
export function comesLast(entity: ClassEntity, key: string, files: Files): boolean {
  return mayPlaceErrorField(entity, key, files) && !declaresField(entity.node, key);
}

/** Is the class of our own packages the library's Error, or a subclass of it? */
function extendsError(entity: ClassEntity): boolean {
  for (let up: ClassEntity | null = entity; up; up = up.parent) if (up.info.name === "Error") return true;
  return false;
}
