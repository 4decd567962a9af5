// `typeof`, `instanceof`, `in` and `delete` (ECMA-262 13.5, 13.10).

import ts from "typescript";
import type { ClassInfo, Operand, Reg } from "../../ir/ir.ts";
import type { FunctionContext, Val } from "../context.ts";
import { not } from "../operators.ts";
import { lowerReceiver, nameKeysOf } from "../places/places.ts";
import { isGlobalThis, lookupVariable } from "../places/variables.ts";
import { tyBool, typedArrayKinds, tyString } from "../types.ts";
import { orTrueOutsideChain } from "./chains.ts";
import { lowerExpression } from "./expressions.ts";

const typeofTests: Record<
  string,
  "number" | "string" | "boolean" | "bigint" | "symbol" | "function" | "undefined"
> = {
  __proto__: null as never,
  number: "number",
  string: "string",
  boolean: "boolean",
  bigint: "bigint",
  symbol: "symbol",
  function: "function",
  undefined: "undefined",
};

export function lowerTypeofComparison(f: FunctionContext, node: ts.BinaryExpression): Val | null {
  const kind = node.operatorToken.kind;
  const negate =
    kind === ts.SyntaxKind.ExclamationEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsToken;
  if (!negate && kind !== ts.SyntaxKind.EqualsEqualsEqualsToken && kind !== ts.SyntaxKind.EqualsEqualsToken)
    return null;
  if (!ts.isTypeOfExpression(node.left) || !ts.isStringLiteralLike(node.right)) return null;
  const test = typeofTests[node.right.text];
  if (!test) return null;
  const val = lowerExpression(f, node.left.expression);
  const d = f.newReg("bool");
  f.emit({ op: "test", d, a: f.boxed(val), test: { k: test } });
  const result: Val = { op: d, ty: tyBool };
  return negate ? not(f, result) : result;
}

export function lowerTypeof(f: FunctionContext, node: ts.TypeOfExpression): Val {
  if (isGlobalThis(f, node.expression)) return f.str("object");
  return f.runtime("typeOf", [lowerExpression(f, node.expression)], tyString);
}

export function lowerInstanceOf(f: FunctionContext, node: ts.BinaryExpression): Val {
  const val = lowerExpression(f, node.left);
  const d = f.newReg("bool");
  const a = f.boxed(val);
  const right = node.right;
  const name = ts.isIdentifier(right) && !lookupVariable(f, right) ? right.text : "";
  if (name === "Array") f.emit({ op: "test", d, a, test: { k: "array" } });
  else if (name === "Function") f.emit({ op: "test", d, a, test: { k: "function" } });
  else if (name === "Object") f.emit({ op: "test", d, a, test: { k: "object" } });
  else if (typedArrayKinds[name] !== undefined)
    f.emit({ op: "test", d, a, test: { k: "kind", kind: typedArrayKinds[name]! } });
  else {
    const cls = f.program.classOfExpression(right);
    if (!cls || cls.info.isLocal || f.program.findStatic(cls, "@@hasInstance"))
      return f.runtime("instanceOf", [val, lowerExpression(f, right)], tyBool);
    f.emit({ op: "test", d, a, test: { k: "class", cls: cls.info } });
  }
  return { op: d, ty: tyBool };
}

export function lowerIn(f: FunctionContext, node: ts.BinaryExpression): Val {
  if (ts.isPrivateIdentifier(node.left)) {
    const object = lowerExpression(f, node.right);
    const key = f.program.keyOf(node.left)!;
    const owner = f.program.ir.classes.find(
      (c) => c.shape.entries.some((e) => e.key === key) || c.methods.has(key) || c.getters.has(key),
    );
    const d = f.newReg("bool");
    f.mov(d, { k: "bool", value: false });
    if (owner) testPrivate(f, d, f.boxed(object), owner, key);
    return { op: d, ty: tyBool };
  }
  const key = lowerExpression(f, node.left);
  const object = lowerExpression(f, node.right);
  nameKeysOf(f, f.program.typeOf(node.left), node);
  if (key.ty.k === "string") return f.runtime("hasProperty", [object, key], tyBool);
  return f.runtime("hasPropertyGeneric", [object, key], tyBool);
}

/** Is it an instance? A field is there only after the constructors above its class (ECMA-262 7.3.28). */
function testPrivate(f: FunctionContext, d: Reg, object: Operand, cls: ClassInfo, key: string): void {
  const isInstance = f.newReg("bool");
  f.emit({ op: "test", d: isInstance, a: object, test: { k: "class", cls } });
  if (!cls.shape.entries.some((entry) => entry.key === key)) {
    f.mov(d, isInstance);
    return;
  }
  const instance = f.newBlock();
  const next = f.newBlock();
  f.branch(isInstance, instance, next);
  f.start(instance);
  const value = f.newReg("value");
  f.emit({ op: "getField", d: value, self: object, cls, key });
  f.mov(d, f.un("bool.not", f.bin("value.same", value, { k: "const", name: "empty" }, "bool"), "bool"));
  f.jump(next);
  f.start(next);
}

export function lowerDelete(f: FunctionContext, node: ts.DeleteExpression): Val {
  let target = node.expression as ts.Expression;
  while (ts.isParenthesizedExpression(target) || ts.isNonNullExpression(target)) target = target.expression;
  if (!ts.isPropertyAccessExpression(target) && !ts.isElementAccessExpression(target)) {
    f.program.unsupported(node, "deleting this");
    return f.bool(true);
  }
  const reference = target;
  // Where an optional chain stops there is nothing to delete, which counts as deleted (13.5.1.2).
  if (ts.isOptionalChain(reference)) return orTrueOutsideChain(f, () => deleteReference(f, reference));
  return deleteReference(f, reference);
}

function deleteReference(
  f: FunctionContext,
  target: ts.PropertyAccessExpression | ts.ElementAccessExpression,
): Val {
  const object = lowerReceiver(f, target);
  if (ts.isPropertyAccessExpression(target))
    return f.runtime("deleteProperty", [object, f.str(target.name.text)], tyBool);
  const key = lowerExpression(f, target.argumentExpression);
  return f.runtime("deletePropertyGeneric", [object, key], tyBool);
}
