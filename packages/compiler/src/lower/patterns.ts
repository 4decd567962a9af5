// Destructuring (ECMA-262 8.6.2, 13.15.5): patterns in declarations, parameters and assignments.

import ts from "typescript";
import type { FunctionContext, Val } from "./context.ts";
import { lowerExpression } from "./expressions/expressions.ts";
import { initialise, withDefault } from "./functions.ts";
import { closeIterator, iteratorOf, nextOf } from "./iteration.ts";
import { memberPlace } from "./places/members.ts";
import { lowerPlace } from "./places/places.ts";
import { writeVariable } from "./places/variables.ts";
import { type Ty, tyAny } from "./types.ts";

/** Binds the names of a declaration. `fresh` is false for `var`. */
export function bindPattern(f: FunctionContext, name: ts.BindingName, val: Val, fresh: boolean): void {
  if (ts.isIdentifier(name)) {
    const symbol = f.program.checker.getSymbolAtLocation(name);
    const variable = symbol && f.program.bindingsOf(name).variables.get(symbol);
    if (!variable) return;
    if (variable.isModuleLevel) writeVariable(f, variable, val, true);
    else initialise(f, variable, val);
    return;
  }
  if (ts.isObjectBindingPattern(name)) {
    const type = f.program.typeOf(name);
    requireObject(f, val);
    const seen: string[] = [];
    for (const element of name.elements) {
      f.at(element);
      if (element.dotDotDotToken) {
        const excluded = stringArray(f, seen);
        bindPattern(f, element.name, f.runtime("restProperties", [val, excluded]), fresh);
        continue;
      }
      const keyNode = element.propertyName ?? (element.name as ts.Identifier);
      const part = patternMember(f, val, keyNode, element, type, seen);
      bindPattern(
        f,
        element.name,
        element.initializer ? withDefault(f, part, element.initializer, f.program.tyOf(element)) : part,
        fresh,
      );
    }
    return;
  }
  destructureArray(
    f,
    val,
    f.program.typeOf(name),
    name.elements.map((element) => {
      if (ts.isOmittedExpression(element)) return null;
      return {
        rest: element.dotDotDotToken !== undefined,
        bind: (part: Val): void => {
          f.at(element);
          bindPattern(
            f,
            element.name,
            element.initializer ? withDefault(f, part, element.initializer, f.program.tyOf(element)) : part,
            fresh,
          );
        },
      };
    }),
  );
}

function requireObject(f: FunctionContext, val: Val): void {
  if (val.ty.k === "any" || val.ty.k === "nullable") {
    // Destructuring null or undefined throws even for an empty pattern.
    f.emit({ op: "check", a: f.boxed(val), test: { k: "any" }, what: "destructured value" });
  }
}

function patternMember(
  f: FunctionContext,
  val: Val,
  keyNode: ts.PropertyName,
  at: ts.Node,
  type: ts.Type,
  seen: string[],
): Val {
  const key = f.program.keyOf(keyNode);
  if (key === null) {
    const index = lowerExpression(f, (keyNode as ts.ComputedPropertyName).expression);
    return f.runtime("getElementGeneric", [val, index]);
  }
  seen.push(key);
  const property = f.program.checker.getPropertyOfType(type, key);
  const place = memberPlace(f, val, key, at, type);
  const raw = place.get();
  // The member's declared type, not the pattern element's: that has lost undefined to its default.
  // An optional one may be missing, which its type does not say under exactOptionalPropertyTypes.
  if (!property || property.flags & ts.SymbolFlags.Optional) return raw;
  const ty: Ty = f.program.types.of(f.program.checker.getTypeOfSymbolAtLocation(property, at));
  return f.coerce(raw, ty, `property '${key}'`);
}

function stringArray(f: FunctionContext, texts: readonly string[]): Val {
  const d = f.newReg("value");
  f.emit({ op: "newArray", d, elements: texts.map((text) => ({ k: "str" as const, text })) });
  return { op: d, ty: { k: "array" } };
}

interface ArrayTarget {
  readonly rest: boolean;
  readonly bind: (part: Val) => void;
}

function destructureArray(
  f: FunctionContext,
  val: Val,
  _type: ts.Type,
  targets: readonly (ArrayTarget | null)[],
): void {
  if (val.ty.k === "array") {
    // An array's own iterator reads its elements in order, so they can be read directly.
    targets.forEach((target, i) => {
      if (!target) return;
      if (target.rest) {
        target.bind(f.libraryCall("array", "slice", [val, f.num(i)]));
        return;
      }
      const d = f.newReg("value");
      f.emit({ op: "getElement", d, array: val.op, index: { k: "int", rep: "i64", value: i } });
      target.bind({ op: d, ty: tyAny });
    });
    return;
  }
  const iterator = iteratorOf(f, val);
  const done = f.newReg("bool");
  f.mov(done, { k: "bool", value: false });
  for (const target of targets) {
    if (target?.rest) {
      const rest = f.newReg("value");
      f.emit({ op: "newArray", d: rest, elements: [] });
      f.runtime("drainIterator", [
        iterator,
        { op: rest, ty: { k: "array" } },
        { op: done, ty: { k: "bool" } },
      ]);
      target.bind({ op: rest, ty: { k: "array" } });
      return;
    }
    const part = nextOf(f, iterator, done);
    target?.bind(part);
  }
  closeIterator(f, iterator, done);
}

// ---- assignment patterns ----

export function assignPattern(f: FunctionContext, target: ts.Expression, val: Val): void {
  if (ts.isParenthesizedExpression(target)) {
    assignPattern(f, target.expression, val);
    return;
  }
  if (ts.isBinaryExpression(target) && target.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    assignPattern(f, target.left, withDefault(f, val, target.right, f.program.tyOf(target.left)));
    return;
  }
  if (ts.isArrayLiteralExpression(target)) {
    destructureArray(
      f,
      val,
      f.program.typeOf(target),
      target.elements.map((element) => {
        if (ts.isOmittedExpression(element)) return null;
        const rest = ts.isSpreadElement(element);
        return {
          rest,
          bind: (part: Val): void => assignPattern(f, rest ? element.expression : element, part),
        };
      }),
    );
    return;
  }
  if (ts.isObjectLiteralExpression(target)) {
    const type = f.program.typeOf(target);
    requireObject(f, val);
    const seen: string[] = [];
    for (const property of target.properties) {
      if (ts.isShorthandPropertyAssignment(property)) {
        let part = patternMember(f, val, property.name, property, type, seen);
        if (property.objectAssignmentInitializer)
          part = withDefault(f, part, property.objectAssignmentInitializer, f.program.tyOf(property.name));
        lowerPlace(f, property.name).set(part);
      } else if (ts.isPropertyAssignment(property)) {
        assignPattern(f, property.initializer, patternMember(f, val, property.name, property, type, seen));
      } else if (ts.isSpreadAssignment(property)) {
        assignPattern(f, property.expression, f.runtime("restProperties", [val, stringArray(f, seen)]));
      }
    }
    return;
  }
  lowerPlace(f, target).set(val);
}
