// Destructuring (ECMA-262 8.6.2, 13.15.5): patterns in declarations, parameters and assignments.

import ts from "typescript";
import type { Operand, Reg } from "../ir/ir.ts";
import type { FunctionContext, Val } from "./context.ts";
import { lowerExpression } from "./expressions/expressions.ts";
import { initialise, withDefault } from "./functions.ts";
import { closeIterator, iteratorOf, nextOf } from "./iteration.ts";
import { memberPlace } from "./places/members.ts";
import { lowerPlace } from "./places/places.ts";
import { writeVariable } from "./places/variables.ts";
import { closeSwallowing } from "./statements/for-of.ts";
import { outerHandlers } from "./statements/jumps.ts";
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
    const seen: Operand[] = [];
    for (const element of name.elements) {
      f.at(element);
      if (element.dotDotDotToken) {
        bindPattern(f, element.name, restOf(f, val, seen), fresh);
        continue;
      }
      const keyNode = element.propertyName ?? (element.name as ts.Identifier);
      const part = patternMember(f, val, patternKey(f, keyNode, seen), element, type);
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
        isPlain: !element.initializer && ts.isIdentifier(element.name),
        bind: (read: () => Val): void => {
          f.at(element);
          const part = read();
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

/** A property that a pattern names: `key` if it is known, else the evaluated `name`. */
interface PatternKey {
  readonly key: string | null;
  readonly name: Val;
}

function patternKey(f: FunctionContext, keyNode: ts.PropertyName, seen: Operand[]): PatternKey {
  const key = f.program.keyOf(keyNode);
  if (key !== null) {
    seen.push({ k: "str", text: key });
    return { key, name: f.str(key) };
  }
  const index = lowerExpression(f, (keyNode as ts.ComputedPropertyName).expression);
  const name = f.runtime("toPropertyKey", [index]);
  seen.push(f.boxed(name));
  return { key, name };
}

function patternMember(
  f: FunctionContext,
  val: Val,
  { key, name }: PatternKey,
  at: ts.Node,
  type: ts.Type,
): Val {
  if (key === null) return f.runtime("getElementGeneric", [val, name]);
  const property = f.program.checker.getPropertyOfType(type, key);
  const place = memberPlace(f, val, key, at, type);
  const raw = place.get();
  // The member's declared type, not the pattern element's: that has lost undefined to its default.
  // An optional one may be missing, which its type does not say under exactOptionalPropertyTypes.
  if (!property || property.flags & ts.SymbolFlags.Optional) return raw;
  const ty: Ty = f.program.types.of(f.program.checker.getTypeOfSymbolAtLocation(property, at));
  return f.coerce(raw, ty, `property '${key}'`);
}

/** `...rest` in an object pattern: a copy of `val` without the keys that stand before it. */
function restOf(f: FunctionContext, val: Val, seen: readonly Operand[]): Val {
  const d = f.newReg("value");
  f.emit({ op: "newArray", d, elements: [...seen] });
  return f.runtime("restProperties", [val, { op: d, ty: { k: "array" } }]);
}

interface ArrayTarget {
  readonly rest: boolean;
  /** Is it a new variable without a default, which is bound whatever the value is? */
  readonly isPlain: boolean;
  /** `read` takes the element from the value; called once. */
  readonly bind: (read: () => Val) => void;
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
        target.bind(() => f.libraryCall("array", "slice", [val, f.num(i)]));
        return;
      }
      target.bind(() => {
        const d = f.newReg("value");
        f.emit({ op: "getElement", d, array: val.op, index: { k: "int", rep: "i64", value: i } });
        return { op: d, ty: tyAny };
      });
    });
    return;
  }
  const iterator = iteratorOf(f, val);
  const done = f.newReg("bool");
  f.mov(done, { k: "bool", value: false });
  const bindAll = (): void => {
    for (const target of targets) {
      const read = (): Val =>
        target?.rest ? restOfIterator(f, iterator, done) : nextOf(f, iterator, done, target !== null);
      if (target) target.bind(read);
      else read();
    }
  };
  if (targets.every((target) => !target || target.isPlain)) bindAll();
  else closingOnExit(f, iterator, done, bindAll);
  if (!targets.at(-1)?.rest) closeIterator(f, iterator, done);
}

function restOfIterator(f: FunctionContext, iterator: Val, done: Reg): Val {
  const items = f.newReg("value");
  f.emit({ op: "newArray", d: items, elements: [] });
  const rest: Val = { op: items, ty: { k: "array" } };
  const wasDone = f.newReg("bool");
  f.mov(wasDone, done);
  f.mov(done, { k: "bool", value: true });
  f.runtime("drainIterator", [iterator, rest, { op: wasDone, ty: { k: "bool" } }]);
  return rest;
}

/** Exceptions in `body` and returns of generators out of it close an iterator that is not done (8.6.2). */
function closingOnExit(f: FunctionContext, iterator: Val, done: Reg, body: () => void): void {
  const outer = f.handler;
  const onThrow = f.newBlock();
  f.handler = onThrow;
  const inner = f.newBlock();
  f.jump(inner);
  f.start(inner);
  const scope = { k: "iterator" as const, iterator: iterator.op, isAsync: false, done };
  outerHandlers.set(scope, outer);
  f.surroundings.push(scope);
  body();
  f.surroundings.pop();
  f.handler = outer;
  const next = f.newBlock();
  f.jump(next);
  f.start(onThrow);
  const error = f.newReg("value", "error");
  f.emit({ op: "catch", d: error });
  const close = f.newBlock();
  const rethrow = f.newBlock();
  f.branch(done, rethrow, close);
  f.start(close);
  closeSwallowing(f, iterator.op, false);
  f.jump(rethrow);
  f.start(rethrow);
  f.end({ op: "throw", a: error });
  f.start(next);
}

// ---- assignment patterns ----

function unparenthesized(target: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(target) ? unparenthesized(target.expression) : target;
}

function isPattern(target: ts.Expression): boolean {
  const inner = unparenthesized(target);
  return ts.isArrayLiteralExpression(inner) || ts.isObjectLiteralExpression(inner);
}

/**
 * Assigns to a target of a pattern what `read` gives (ECMA-262 13.15.5.5 and 6): the place of a target is evaluated
 * before the value is read, a nested pattern and a default after it.
 */
function assignTarget(f: FunctionContext, target: ts.Expression, read: () => Val): void {
  const inner = unparenthesized(target);
  if (ts.isBinaryExpression(inner) && inner.operatorToken.kind === ts.SyntaxKind.EqualsToken) {
    const { left, right } = inner;
    assignTarget(f, left, () => withDefault(f, read(), right, f.program.tyOf(left)));
  } else if (isPattern(inner)) assignPattern(f, inner, read());
  else {
    const place = lowerPlace(f, inner);
    place.set(read());
  }
}

/** Assigns the parts of `val` to the targets of a pattern. */
export function assignPattern(f: FunctionContext, target: ts.Expression, val: Val): void {
  if (ts.isParenthesizedExpression(target)) {
    assignPattern(f, target.expression, val);
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
          isPlain: false,
          bind: (read: () => Val): void => assignTarget(f, rest ? element.expression : element, read),
        };
      }),
    );
    return;
  }
  if (ts.isObjectLiteralExpression(target)) {
    const type = f.program.typeOf(target);
    requireObject(f, val);
    const seen: Operand[] = [];
    for (const property of target.properties) {
      if (ts.isShorthandPropertyAssignment(property)) {
        let part = patternMember(f, val, patternKey(f, property.name, seen), property, type);
        if (property.objectAssignmentInitializer)
          part = withDefault(f, part, property.objectAssignmentInitializer, f.program.tyOf(property.name));
        lowerPlace(f, property.name).set(part);
      } else if (ts.isPropertyAssignment(property)) {
        const key = patternKey(f, property.name, seen);
        assignTarget(f, property.initializer, () => patternMember(f, val, key, property, type));
      } else if (ts.isSpreadAssignment(property)) {
        assignTarget(f, property.expression, () => restOf(f, val, seen));
      }
    }
    return;
  }
  lowerPlace(f, target).set(val);
}
