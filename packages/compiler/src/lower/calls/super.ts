// `super(...)`, `super.method(...)` and `super.member` (ECMA-262 13.3.7).

import ts from "typescript";
import { isStatic } from "../bindings.ts";
import { type FunctionContext, undefinedVal, type Val } from "../context.ts";
import { lowerFieldInitialisers, parentClass } from "../functions.ts";
import type { Callable } from "../program/entities.ts";
import { callDirect } from "./arguments.ts";

export function lowerSuperCall(f: FunctionContext, node: ts.CallExpression): Val {
  const entity = f.callable.cls;
  const parent = entity?.parent;
  if (!entity || !parent || !f.self || f.callable.node !== entity.node) {
    f.program.unsupported(node, "`super()` outside the constructor itself");
    return undefinedVal;
  }
  callDirect(f, parent.constructorCallable, f.self.op, node.arguments, parentClass(f, entity));
  lowerFieldInitialisers(f, entity);
  return undefinedVal;
}

export function lowerSuperMember(
  f: FunctionContext,
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression,
): Val {
  const key = callee.name.text;
  const owner = ownerOf(f);
  for (let up = owner?.parent ?? null; up; up = up.parent) {
    const method = up.members.get(`method ${key}`);
    if (method && f.self) return callDirect(f, method, f.boxed(f.self), node.arguments, null);
    const statics = up.node.members.find(
      (m): m is ts.MethodDeclaration =>
        ts.isMethodDeclaration(m) && isStatic(m) && m.name.getText() === key && m.body !== undefined,
    );
    if (statics && f.self?.ty.k !== "class")
      return callDirect(
        f,
        f.program.callable(statics),
        f.program.callable(statics).fn.self ? f.boxed(f.self ?? undefinedVal) : null,
        node.arguments,
        null,
      );
  }
  if (key === "toString" && f.self) return f.str("[object Object]");
  f.program.unsupported(callee, `\`${callee.getText()}\``);
  return undefinedVal;
}

/** The class whose member is being lowered, also inside arrow functions. */
function ownerOf(f: FunctionContext): Callable["cls"] {
  for (let at: ts.Node | undefined = f.callable.node ?? undefined; at; at = at.parent) {
    if (ts.isClassLike(at)) return f.program.classEntity(at);
  }
  return null;
}
