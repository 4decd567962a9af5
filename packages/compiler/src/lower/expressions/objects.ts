// Object literals (ECMA-262 13.2.5): a shape if the keys are known, a dictionary if they are not.

import ts from "typescript";
import type { Operand, ShapeEntry } from "../../ir/ir.ts";
import type { FunctionContext, Val } from "../context.ts";
import { makeClosure } from "../functions.ts";
import { isIndexKey } from "../names.ts";
import { readIdentifier } from "../places/variables.ts";
import { tyFunction, tyObject } from "../types.ts";
import { lowerExpression } from "./expressions.ts";

export function lowerObject(f: FunctionContext, node: ts.ObjectLiteralExpression): Val {
  if (needsDictionary(f, node)) return lowerDictionary(f, node);
  const entries: ShapeEntry[] = [];
  const slots: Operand[] = [];
  const put = (key: string, value: Operand): void => {
    const known = entries.find((e) => e.key === key && e.kind === "data");
    if (known) {
      slots[known.slot] = value;
      return;
    }
    entries.push({ key, kind: "data", slot: slots.length });
    slots.push(value);
  };
  const accessorSlots = (key: string): number => {
    const known = entries.find((e) => e.key === key && e.kind === "accessor");
    if (known) return known.slot;
    entries.push({ key, kind: "accessor", slot: slots.length });
    slots.push({ k: "const", name: "undefined" }, { k: "const", name: "undefined" });
    return slots.length - 2;
  };
  for (const property of node.properties) {
    f.at(property);
    if (isPrototype(f, property)) continue;
    if (ts.isPropertyAssignment(property))
      put(f.program.keyOf(property.name)!, f.boxed(lowerExpression(f, property.initializer)));
    else if (ts.isShorthandPropertyAssignment(property))
      put(property.name.text, f.boxed(readIdentifier(f, property.name)));
    else if (ts.isMethodDeclaration(property)) put(f.program.keyOf(property.name)!, makeClosure(f, property));
    else if (ts.isGetAccessor(property))
      slots[accessorSlots(f.program.keyOf(property.name)!)] = makeClosure(f, property);
    else if (ts.isSetAccessor(property))
      slots[accessorSlots(f.program.keyOf(property.name)!) + 1] = makeClosure(f, property);
  }
  // Optional properties that the context declares get a slot at once, so that setting one later is a store.
  const contextual = f.program.checker.getContextualType(node);
  if (contextual && !contextual.isUnion() && contextual.flags & ts.TypeFlags.Object) {
    for (const property of contextual.getProperties()) {
      if (
        property.flags & ts.SymbolFlags.Optional &&
        !entries.some((e) => e.key === property.name) &&
        !property.name.startsWith("__@")
      ) {
        entries.push({ key: property.name, kind: "data", slot: slots.length });
        slots.push({ k: "const", name: "empty" });
      }
    }
  }
  const d = f.newReg("value");
  f.emit({ op: "newObject", d, shape: f.program.shape(entries), slots });
  return { op: d, ty: tyObject };
}

/** `__proto__: null`: objects have no prototype that programs could reach anyway (ECMA-262 B.3.1). */
function isPrototype(f: FunctionContext, property: ts.ObjectLiteralElementLike): boolean {
  if (!ts.isPropertyAssignment(property) || ts.isComputedPropertyName(property.name)) return false;
  if (f.program.keyOf(property.name) !== "__proto__") return false;
  if (property.initializer.kind !== ts.SyntaxKind.NullKeyword)
    f.program.unsupported(property, "a prototype other than null", "TSR1018");
  return true;
}

/** Is the set of keys unknown, or ordered by value (array indices)? */
function needsDictionary(f: FunctionContext, node: ts.ObjectLiteralExpression): boolean {
  for (const property of node.properties) {
    if (ts.isSpreadAssignment(property)) return true;
    if (property.name) {
      const key = f.program.keyOf(property.name);
      if (key === null || isIndexKey(key)) return true;
    }
  }
  if (node.properties.length > 0) return false;
  const contextual = f.program.checker.getContextualType(node);
  return contextual !== undefined && f.program.checker.getIndexInfosOfType(contextual).length > 0;
}

/** A computed key is converted before the value is evaluated (ECMA-262 13.2.5.5). */
function computedKey(f: FunctionContext, name: ts.ComputedPropertyName): Val {
  return f.runtime("toPropertyKey", [lowerExpression(f, name.expression)]);
}

/** Is it a function or class that gets its name from where it stands (ECMA-262 8.4.1)? */
function isAnonymousFunction(initializer: ts.Expression): boolean {
  if (
    ts.isParenthesizedExpression(initializer) ||
    ts.isAsExpression(initializer) ||
    ts.isSatisfiesExpression(initializer) ||
    ts.isNonNullExpression(initializer)
  )
    return isAnonymousFunction(initializer.expression);
  if (ts.isArrowFunction(initializer)) return true;
  return (
    (ts.isFunctionExpression(initializer) || ts.isClassExpression(initializer)) &&
    initializer.name === undefined
  );
}

/** Our own packages do not ask for names, and share functions that the program's code makes anew. */
function nameFunction(f: FunctionContext, at: ts.Node, val: Val, key: Val): void {
  if (!f.program.isOwnFile(at.getSourceFile())) f.runtime("nameFunction", [val, key]);
}

function lowerDictionary(f: FunctionContext, node: ts.ObjectLiteralExpression): Val {
  const object = f.runtime("newDictionary", []);
  const result: Val = { op: object.op, ty: tyObject };
  for (const property of node.properties) {
    f.at(property);
    if (isPrototype(f, property)) continue;
    if (ts.isSpreadAssignment(property)) {
      f.runtime("defineAll", [result, lowerExpression(f, property.expression)]);
      continue;
    }
    const key = f.program.keyOf(property.name);
    const keyVal = key === null ? computedKey(f, property.name as ts.ComputedPropertyName) : f.str(key);
    if (ts.isPropertyAssignment(property)) {
      const val = lowerExpression(f, property.initializer);
      if (key === null && isAnonymousFunction(property.initializer)) nameFunction(f, property, val, keyVal);
      f.runtime("defineData", [result, keyVal, val]);
    } else if (ts.isShorthandPropertyAssignment(property))
      f.runtime("defineData", [result, keyVal, readIdentifier(f, property.name)]);
    else if (ts.isMethodDeclaration(property)) {
      const val: Val = { op: makeClosure(f, property), ty: tyFunction };
      if (key === null) nameFunction(f, property, val, keyVal);
      f.runtime("defineData", [result, keyVal, val]);
    } else {
      const define = ts.isGetAccessor(property) ? "defineGetter" : "defineSetter";
      f.runtime(define, [result, keyVal, { op: makeClosure(f, property), ty: tyFunction }]);
    }
  }
  return result;
}
