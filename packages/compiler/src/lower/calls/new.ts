// `new` (ECMA-262 13.3.5).

import ts from "typescript";
import { type FunctionContext, undefinedVal, type Val } from "../context.ts";
import { lowerExpression } from "../expressions/expressions.ts";
import { lowerPropertyPattern } from "../expressions/regular-expressions.ts";
import { shortText } from "../names.ts";
import { checkDefined, isBeforeDefinition, lookupVariable } from "../places/variables.ts";
import { isOwnGlobal } from "../program/declarations.ts";
import { isLibrarySymbol, type Ty, tyAny, tyArray, typedArrayKinds } from "../types.ts";
import { lowerArguments, packRest } from "./arguments.ts";

function isNumber(ty: Ty): boolean {
  return ty.k === "f64" || ty.k === "i32" || ty.k === "u32" || ty.k === "i64";
}

export function lowerNew(f: FunctionContext, node: ts.NewExpression): Val {
  const callee = node.expression;
  const args = node.arguments ?? ts.factory.createNodeArray<ts.Expression>();
  if (ts.isIdentifier(callee) && !lookupVariable(f, callee)) {
    const name = callee.text;
    const kind = typedArrayKinds[name];
    if (kind !== undefined) {
      const vals = args.map((a) => lowerExpression(f, a));
      const onlyLength = vals.length === 1 && isNumber(vals[0]!.ty);
      const made = f.libraryCall("typed-array", onlyLength ? "constructLength" : "construct", [
        f.num(kind),
        ...vals,
      ]);
      return { op: made.op, ty: { k: "kind", kind } };
    }
    if (name === "Array") return lowerNewArray(f, args);
    if (name === "ArrayBuffer" && args.length > 1 && !f.program.isOwnFile(node.getSourceFile())) {
      f.program.unsupported(node, "`new ArrayBuffer` of a length that can change", "TSR1002");
      return undefinedVal;
    }
    if (name === "Function") {
      f.program.unsupported(node, "new Function", "TSR1007");
      return undefinedVal;
    }
  }
  return lowerConstruction(f, node, callee, args);
}

export function lowerNewArray(f: FunctionContext, args: readonly ts.Expression[]): Val {
  const made = f.libraryCall("array-static", "construct", [packRest(f, args)]);
  return { op: made.op, ty: tyArray };
}

export function lowerConstruction(
  f: FunctionContext,
  node: ts.Expression,
  callee: ts.Expression,
  args: readonly ts.Expression[],
): Val {
  const entity = isClassReference(f, callee) ? f.program.classOfExpression(callee) : null;
  if (!entity) {
    const symbol = ts.isIdentifier(callee) ? f.program.resolveSymbol(callee) : undefined;
    if (symbol && (isLibrarySymbol(symbol) || isOwnGlobal(symbol))) {
      f.program.unsupported(node, `\`new ${callee.getText()}\``, "TSR1002");
      return undefinedVal;
    }
    const target = f.boxed(lowerExpression(f, callee));
    if (args.some((a) => ts.isSpreadElement(a))) {
      return {
        op: f.intrinsic("machine_constructClass", [target, packRest(f, args).op], "value", true),
        ty: tyAny,
      };
    }
    const d = f.newReg("value");
    f.emit({
      op: "construct",
      d,
      callee: target,
      args: args.map((a) => f.boxed(lowerExpression(f, a))),
      what: shortText(callee),
    });
    return f.coerce({ op: d, ty: tyAny }, f.program.tyOf(node), "new");
  }
  if (entity.info.name === "RegExp" && f.program.isOwnFile(entity.node.getSourceFile())) {
    const pattern = lowerPropertyPattern(f, node, args);
    if (pattern) return pattern;
  }
  if (isBeforeDefinition(f, callee, entity)) {
    lowerExpression(f, callee); // throws
    return undefinedVal;
  }
  checkDefined(f, callee, entity);
  const callable = entity.constructorCallable;
  const holder = entity.info.isLocal ? f.boxed(lowerExpression(f, callee)) : null;
  const vals = lowerArguments(f, callable, args);
  f.at(node);
  const d = f.newReg("value");
  f.emit({ op: "newInstance", d, cls: entity.info });
  f.call(callable, d, vals, holder);
  return { op: d, ty: { k: "class", cls: entity.info } };
}

/**
 * `Object.create(Object.getPrototypeOf(o), {})`, an object of the same class on which no constructor ran, and
 * `Object.create(null)`, one without a prototype.
 */
export function lowerObjectCreate(f: FunctionContext, node: ts.CallExpression): Val | null {
  const [prototype, properties] = node.arguments;
  if (
    node.expression.getText() === "Object.create" &&
    node.arguments.length === 1 &&
    prototype?.kind === ts.SyntaxKind.NullKeyword
  )
    return f.runtime("newBareDictionary", []);
  if (node.expression.getText() !== "Object.create" || !prototype || !ts.isCallExpression(prototype))
    return null;
  if (prototype.expression.getText() !== "Object.getPrototypeOf" || prototype.arguments.length !== 1)
    return null;
  const isEmpty =
    ts.isObjectLiteralExpression(properties ?? node) && properties?.getChildAt(1).getChildCount() === 0;
  if (node.arguments.length > 1 && !isEmpty) return null;
  const original = lowerExpression(f, prototype.arguments[0]!);
  const made = f.newReg("value", "constructor");
  f.emit({ op: "getProperty", d: made, self: f.boxed(original), key: "constructor", keys: [] });
  return f.runtime("emptyCopy", [original, { op: made, ty: tyAny }]);
}

/** Does the expression name a class itself, not a variable that holds some class? */
function isClassReference(f: FunctionContext, callee: ts.Expression): boolean {
  if (ts.isClassExpression(callee)) return true;
  if (ts.isIdentifier(callee)) {
    const variable = lookupVariable(f, callee);
    if (!variable || ts.isClassLike(variable.declaration)) return true;
    return (
      variable.isConst &&
      ts.isVariableDeclaration(variable.declaration) &&
      variable.declaration.initializer !== undefined &&
      ts.isClassExpression(variable.declaration.initializer)
    );
  }
  if (ts.isPropertyAccessExpression(callee)) {
    const symbol = f.program.resolveSymbol(callee.name);
    return symbol?.declarations?.some((d) => ts.isClassLike(d)) ?? false;
  }
  return false;
}
