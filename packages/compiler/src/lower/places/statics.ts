// Members that need no receiver: of module namespaces, of the library's namespaces, statics of classes.

import ts from "typescript";
import type { Operand } from "../../ir/ir.ts";
import { isStatic } from "../bindings.ts";
import { type FunctionContext, undefinedVal } from "../context.ts";
import { lowerExpression } from "../expressions/expressions.ts";
import { libraryName, namespaceFiles } from "../library.ts";
import { isLibrarySymbol, repOfTy, type Ty, tyAny, tyFunction, typedArrayKinds } from "../types.ts";
import { exportValue } from "./namespaces.ts";
import { constantPlace, lowerReceiver, type Place } from "./places.ts";
import { lookupVariable, narrowed, readVariable, trusted } from "./variables.ts";

/** What a property access means statically. */
export function staticMember(f: FunctionContext, node: ts.PropertyAccessExpression): Place | null {
  const { expression, name } = node;
  const symbol = f.program.resolveSymbol(name);
  const declaration = symbol?.valueDeclaration ?? symbol?.declarations?.[0];
  if (symbol && symbol.flags & ts.SymbolFlags.Prototype) {
    f.program.unsupported(node, `\`${node.getText()}\``, "TSR1018");
    return constantPlace(undefinedVal);
  }
  // import * as m; m.x
  if (ts.isIdentifier(expression)) {
    const base = f.program.checker.getSymbolAtLocation(expression);
    if (base && f.program.isModuleNamespace(base) && symbol && declaration) {
      if (ts.isClassLike(declaration))
        return constantPlace({
          op: { k: "class", cls: f.program.classEntity(declaration).info },
          ty: tyFunction,
        });
      if (ts.isExportAssignment(declaration) || ts.isSourceFile(declaration))
        return constantPlace(exportValue(f, symbol, node));
      const variable = f.program.bindingsOf(declaration).variables.get(symbol);
      if (variable)
        return { get: () => narrowed(f, readVariable(f, variable, node), node), set: () => undefined };
    }
    const file = namespaceFiles[expression.text];
    const resolved = f.program.resolveSymbol(expression);
    if (file !== undefined && resolved && !lookupVariable(f, expression))
      return namespaceMember(f, file, node);
  }
  if (declaration && ts.isClassLike(declaration.parent) && isStatic(declaration))
    return staticClassMember(f, declaration, node);
  return null;
}

function namespaceMember(f: FunctionContext, file: string, node: ts.PropertyAccessExpression): Place {
  const name = node.name.text;
  const source = f.program.libraryFile(file);
  const declaration = source && f.program.exportedDeclaration(source, libraryName(name));
  if (declaration && ts.isFunctionDeclaration(declaration)) {
    return constantPlace({ op: { k: "fn", fn: f.program.callable(declaration).fn }, ty: tyFunction });
  }
  if (declaration && ts.isVariableDeclaration(declaration)) {
    const symbol = f.program.checker.getSymbolAtLocation(declaration.name);
    const variable = symbol && f.program.bindingsOf(declaration).variables.get(symbol);
    if (variable) return { get: () => readVariable(f, variable, node), set: () => undefined };
  }
  if (file === "typed-array-static" && name === "BYTES_PER_ELEMENT") {
    const kind = typedArrayKinds[(node.expression as ts.Identifier).text]!;
    return constantPlace(f.libraryCall(file, "get_BYTES_PER_ELEMENT", [f.num(kind)]));
  }
  if (isFeatureTest(f, node)) return constantPlace(undefinedVal);
  f.program.unsupported(node, `\`${node.getText()}\``, "TSR1002");
  return constantPlace(undefinedVal);
}

/** A member that the language does not have either (`Uint8Array.fromHex` of later editions): it is undefined. */
export function isFeatureTest(f: FunctionContext, node: ts.PropertyAccessExpression): boolean {
  const base = f.program.resolveSymbol(node.expression);
  const declared = base?.valueDeclaration;
  return f.program.resolveSymbol(node.name) === undefined && declared !== undefined && isLibrarySymbol(base!);
}

/** What a static member is read from may be more than a name: `(class { static x = f(); }).x` defines the class first. */
export function evaluateOwner(f: FunctionContext, expression: ts.Expression): void {
  let base = expression;
  while (ts.isPropertyAccessExpression(base) || ts.isParenthesizedExpression(base)) base = base.expression;
  const isName =
    ts.isIdentifier(base) ||
    base.kind === ts.SyntaxKind.ThisKeyword ||
    base.kind === ts.SyntaxKind.SuperKeyword;
  if (!isName) lowerExpression(f, expression);
}

function staticClassMember(
  f: FunctionContext,
  declaration: ts.Declaration,
  node: ts.PropertyAccessExpression,
): Place {
  const owner = f.program.classEntity(declaration.parent as ts.ClassLikeDeclaration);
  const name = f.program.keyOf(node.name as ts.PropertyName);
  const isSuper = node.expression.kind === ts.SyntaxKind.SuperKeyword;
  if (owner.info.isLocal || (!isSuper && f.program.isOverriddenStatic(node.expression, owner, name!)))
    return functionMember(f, node);
  if (ts.isPropertyDeclaration(declaration)) {
    const key = f.program.keyOf(declaration.name);
    const field = key === null ? undefined : owner.statics.get(key);
    if (!field) return functionMember(f, node);
    evaluateOwner(f, node.expression);
    return {
      get: () => {
        const d = f.newReg("value", node.name.text);
        f.emit({ op: "getGlobal", d, global: field.global });
        return narrowed(f, trusted(f, emptyToUndefined(f, d, field.ty), field.ty), node);
      },
      set: (val) => {
        // What is written through `super` becomes a property of `this` (ECMA-262 10.1.9.2).
        if (isSuper) f.program.unsupported(node, `an assignment to \`${node.getText()}\``);
        f.emit({
          op: "setGlobal",
          global: field.global,
          a: f.boxed(f.coerce(val, field.ty, node.name.text)),
        });
      },
    };
  }
  // An accessor that is found through `super` runs for `this` (ECMA-262 13.3.7.3).
  const self = (): Operand =>
    isSuper
      ? (f.self?.op ?? { k: "const", name: "undefined" })
      : f.boxed(lowerExpression(f, node.expression));
  if (ts.isGetAccessor(declaration) || ts.isSetAccessor(declaration)) {
    const symbol = f.program.resolveSymbol(node.name);
    const getter = symbol?.declarations?.find(ts.isGetAccessor);
    const setter = symbol?.declarations?.find(ts.isSetAccessor);
    const receiver = self();
    return {
      get: () => (getter ? f.call(f.program.callable(getter), receiver, []) : undefinedVal),
      set: (val) => {
        if (setter) f.call(f.program.callable(setter), receiver, [val]);
      },
    };
  }
  if (ts.isMethodDeclaration(declaration)) {
    evaluateOwner(f, node.expression);
    return constantPlace({ op: { k: "fn", fn: f.program.callable(declaration).fn }, ty: tyFunction });
  }
  f.program.unsupported(node, `\`${node.getText()}\``);
  return constantPlace(undefinedVal);
}

/** A static that is found through the function object. */
function functionMember(f: FunctionContext, node: ts.PropertyAccessExpression): Place {
  const key = f.program.keyOf(node.name as ts.PropertyName)!;
  const self = f.boxed(lowerReceiver(f, node));
  return {
    get: () => {
      const d = f.newReg("value", key);
      f.emit({ op: "getProperty", d, self, key, keys: [] });
      return f.coerce({ op: d, ty: tyAny }, f.program.tyOf(node), `property '${node.name.text}'`);
    },
    set: (val) => f.emit({ op: "setProperty", self, key, a: f.boxed(val), keys: [] }),
  };
}

/** A static field that was not set yet reads as undefined. */
function emptyToUndefined(f: FunctionContext, op: Operand, ty: Ty): Operand {
  if (repOfTy(ty) !== "value") return op;
  const d = f.newReg("value");
  const isEmpty = f.bin("value.same", op, { k: "const", name: "empty" }, "bool");
  const empty = f.newBlock();
  const full = f.newBlock();
  const next = f.newBlock();
  f.branch(isEmpty, empty, full);
  f.start(empty);
  f.mov(d, { k: "const", name: "undefined" });
  f.jump(next);
  f.start(full);
  f.mov(d, op);
  f.jump(next);
  f.start(next);
  return d;
}
