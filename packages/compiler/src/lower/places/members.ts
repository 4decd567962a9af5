// Members of a computed receiver: fields and accessors of classes, lengths, structural properties.

import ts from "typescript";
import type { Operand, Reg } from "../../ir/ir.ts";
import { findMember } from "../../passes/class-tree.ts";
import { isStatic, withParent } from "../bindings.ts";
import { libraryFileOfTy } from "../calls/library.ts";
import { builtinsBehind, testBuiltin } from "../calls/members.ts";
import { type FunctionContext, undefinedVal, type Val } from "../context.ts";
import { libraryName } from "../library.ts";
import type { ClassEntity } from "../program/entities.ts";
import {
  isInt,
  isLibrarySymbol,
  type Ty,
  testOfTy,
  tyAny,
  tyArray,
  tyF64,
  tyFunction,
  tyU32,
  tyU64,
} from "../types.ts";
import { lengthOf } from "./length.ts";
import { constantGet, constantPlace, type Place } from "./places.ts";

export function superPlace(f: FunctionContext, node: ts.PropertyAccessExpression): Place {
  const key = node.name.text;
  const self = f.self?.op ?? { k: "const", name: "undefined" };
  for (let up = f.callable.cls?.parent ?? null; up; up = up.parent) {
    const getter = up.members.get(`get ${key}`);
    const setter = up.members.get(`set ${key}`);
    const method = up.members.get(`method ${key}`);
    if (method) return constantPlace({ op: { k: "fn", fn: method.fn }, ty: tyFunction });
    if (getter || setter) {
      return {
        get: () => (getter ? f.call(getter, self, []) : undefinedVal),
        set: (val) => {
          if (setter) f.call(setter, self, [val]);
        },
      };
    }
  }
  f.program.unsupported(node, `\`${node.getText()}\``);
  return constantPlace(undefinedVal);
}

/** A member of a computed receiver. `type` is the receiver's static type. */
export function memberPlace(f: FunctionContext, base: Val, key: string, node: ts.Node, type: ts.Type): Place {
  const resultTy = (): Ty => (ts.isExpression(node) ? readTy(f, node) : tyAny);
  if (key === "constructor" && isObjectMember(f, node) && !isClassTy(base.ty))
    f.program.unsupported(node, "`.constructor` of a value whose type is no class", "TSR1018");
  if (key !== "constructor" && isInherited(base.ty) && isObjectMember(f, node))
    f.program.unsupported(node, `\`${key}\` of Object.prototype as a value`, "TSR1018");
  if (namesBuiltinMethod(f, base.ty, key, node)) {
    const method = isOnlyTested(node) ? builtinMethod(f, base.ty, key) : undefined;
    if (method) {
      if (base.ty.k === "nullable") f.coerce(base, base.ty.inner, readingWhat(key));
      return constantPlace({ op: { k: "fn", fn: f.program.callable(method).fn }, ty: tyFunction });
    }
    f.program.unsupported(node, `the method \`${key}\` as a value`);
  }
  const typed = (op: Operand): Val => f.coerce({ op, ty: tyAny }, resultTy(), memberWhat(key));
  const what = readingWhat(key);
  let receiver = base;
  if (receiver.ty.k === "nullable") receiver = f.coerce(receiver, receiver.ty.inner, what);
  switch (receiver.ty.k) {
    case "string":
    case "array":
    case "kind":
      if (key === "length") {
        return {
          get: () => lengthOf(f, receiver),
          set: (val) => {
            if (receiver.ty.k === "array") {
              f.runtime("arraySetLength", [receiver, f.coerce(val, tyF64, "length")]);
            } else f.runtime("setProperty", [receiver, f.str(key), val]);
          },
        };
      }
      if (receiver.ty.k === "array" && key === "raw")
        return constantGet(() => f.runtime("templateRaw", [receiver], tyArray));
      if (receiver.ty.k === "kind") {
        const getter = f.program.libraryFunction("typed-array", `get_${key}`);
        if (getter)
          return constantGet(() =>
            f.coerce(f.call(f.program.callable(getter), null, [receiver]), resultTy(), what),
          );
      }
      break;
    case "symbol": {
      const getter = f.program.libraryFunction("symbol", `get_${key}`);
      if (getter) return constantGet(() => f.call(f.program.callable(getter), null, [receiver]));
      break;
    }
    case "class": {
      const place = classMember(f, receiver, receiver.ty.cls, key, resultTy);
      if (place) return place;
      if (key !== "constructor") rejectMissing(f, receiver.ty.cls, key, node);
      break;
    }
    default:
      break;
  }
  const self = f.boxed(receiver);
  const keys = propertyNames(type);
  const typedGetter = mayBeTypedArray(f, receiver, key, node);
  const builtins = builtinsBehind(f, receiver.ty, type, key).filter((ty) => builtinMethod(f, ty, key));
  return {
    get: () => {
      const d = f.newReg("value", key);
      if (builtins.length > 0) methodOrProperty(f, self, key, keys, builtins, d, isOnlyTested(node));
      else if (typedGetter) typedOrProperty(f, self, key, keys, typedGetter, d);
      else f.emit({ op: "getProperty", d, self, key, keys });
      return typed(d);
    },
    set: (val) => f.emit({ op: "setProperty", self, key, a: f.boxed(val), keys }),
  };
}

/** Rejects a property that TypeScript knows of a class of the library and that the library lacks. */
function rejectMissing(f: FunctionContext, cls: ClassEntity["info"], key: string, node: ts.Node): void {
  const symbol = ts.isPropertyAccessExpression(node) ? f.program.resolveSymbol(node.name) : undefined;
  if (!symbol || !isLibrarySymbol(symbol) || isObjectMember(f, node)) return;
  for (let up: typeof cls | null = cls; up; up = up.parent) if (up.methods.has(key)) return;
  if (f.program.isOwnFile(f.program.entityOf(cls).node.getSourceFile()))
    f.program.unsupported(node, `the property \`${key}\` of ${cls.name}`, "TSR1002");
}

/** The library's getter of a member that typed arrays have, if the receiver may be one. */
function mayBeTypedArray(
  f: FunctionContext,
  receiver: Val,
  key: string,
  node: ts.Node,
): ts.FunctionDeclaration | undefined {
  if (key === "length" || (receiver.ty.k !== "object" && receiver.ty.k !== "any")) return undefined;
  const symbol = ts.isPropertyAccessExpression(node) ? f.program.resolveSymbol(node.name) : undefined;
  if (symbol && !isLibrarySymbol(symbol)) return undefined;
  return f.program.libraryFunction("typed-array", `get_${key}`);
}

/** `value.buffer` of a value that is a typed array or has such a property. */
function typedOrProperty(
  f: FunctionContext,
  self: Operand,
  key: string,
  keys: readonly string[],
  getter: ts.FunctionDeclaration,
  d: Reg,
): void {
  const is = f.newReg("bool");
  const [yes, no, next] = [f.newBlock(), f.newBlock(), f.newBlock()];
  f.emit({ op: "test", d: is, a: self, test: { k: "typed" } });
  f.branch(is, yes, no);
  f.start(yes);
  f.mov(d, f.boxed(f.call(f.program.callable(getter), null, [{ op: self, ty: tyAny }])));
  f.jump(next);
  f.start(no);
  f.emit({ op: "getProperty", d, self, key, keys: [...keys] });
  f.jump(next);
  f.start(next);
}

/**
 * A member of a value that may be a builtin with a method of that name. Such a method is no value: where it is not only
 * tested, that is a TypeError.
 */
function methodOrProperty(
  f: FunctionContext,
  self: Operand,
  key: string,
  keys: readonly string[],
  builtins: readonly Ty[],
  d: Reg,
  isTested: boolean,
): void {
  const next = f.newBlock();
  for (const ty of builtins) {
    const yes = f.newBlock();
    const no = f.newBlock();
    testBuiltin(f, self, ty, yes, no);
    f.start(yes);
    if (isTested) f.mov(d, { k: "fn", fn: f.program.callable(builtinMethod(f, ty, key)!).fn });
    else {
      f.mov(d, { k: "const", name: "undefined" });
      f.runtime("throwTypeError", [f.str(`The method '${key}' of a builtin object is no value in an image`)]);
    }
    f.jump(next);
    f.start(no);
  }
  f.emit({ op: "getProperty", d, self, key, keys: [...keys] });
  f.jump(next);
  f.start(next);
}

function isClassTy(ty: Ty): boolean {
  return ty.k === "class" || (ty.k === "nullable" && ty.inner.k === "class");
}

/** What reading the place gives. Under `??=`, `||=` and `&&=` the checker knows only what may be written to it. */
export function readTy(f: FunctionContext, node: ts.Expression): Ty {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent)) {
    const outer = readTy(f, parent);
    return outer.k === "any" ? outer : f.program.tyOf(node);
  }
  const isLogical =
    ts.isBinaryExpression(parent) &&
    parent.left === node &&
    (parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionEqualsToken ||
      parent.operatorToken.kind === ts.SyntaxKind.BarBarEqualsToken ||
      parent.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandEqualsToken);
  return isLogical ? tyAny : f.program.tyOf(node);
}

/** Could a member of Object.prototype be found on such a value? */
function isInherited(ty: Ty): boolean {
  return ty.k === "class" || ty.k === "object" || (ty.k === "nullable" && isInherited(ty.inner));
}

/** Values whose methods are functions of the library, not properties. */
function isBuiltin(ty: Ty): boolean {
  if (ty.k === "nullable") return isBuiltin(ty.inner);
  return (
    ty.k !== "class" &&
    ty.k !== "object" &&
    ty.k !== "any" &&
    ty.k !== "function" &&
    ty.k !== "undefined" &&
    ty.k !== "null"
  );
}

/** Does the access name a method of a builtin value, whatever its static type tells? Such a method is always there. */
export function namesBuiltinMethod(f: FunctionContext, ty: Ty, key: string, node: ts.Node): boolean {
  return isBuiltin(ty) && (isLibraryMethod(f, node) || builtinMethod(f, ty, key) !== undefined);
}

/** The library's function behind a method of a builtin. */
function builtinMethod(f: FunctionContext, ty: Ty, key: string): ts.FunctionDeclaration | undefined {
  const file = libraryFileOfTy[ty.k === "nullable" ? ty.inner.k : ty.k];
  return file === undefined ? undefined : f.program.libraryFunction(file, libraryName(key));
}

/** Is the value only asked for its truth, its type, or whether it is there? */
function isOnlyTested(at: ts.Node): boolean {
  const { node, parent } = withParent(at);
  if (ts.isTypeOfExpression(parent)) return true;
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator === ts.SyntaxKind.ExclamationToken;
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent) || ts.isDoStatement(parent))
    return parent.expression === node;
  if (ts.isConditionalExpression(parent)) return parent.condition === node;
  if (!ts.isBinaryExpression(parent)) return false;
  switch (parent.operatorToken.kind) {
    case ts.SyntaxKind.AmpersandAmpersandToken:
      // The left side of && is the result only where it is falsy.
      return parent.left === node || isOnlyTested(parent);
    case ts.SyntaxKind.BarBarToken:
      return isOnlyTested(parent);
    case ts.SyntaxKind.EqualsEqualsToken:
    case ts.SyntaxKind.EqualsEqualsEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsToken:
    case ts.SyntaxKind.ExclamationEqualsEqualsToken:
      return isNothing(parent.left === node ? parent.right : parent.left);
    default:
      return false;
  }
}

/** `undefined` or `null`. */
function isNothing(node: ts.Expression): boolean {
  return node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === "undefined");
}

/** Does the access name a method that the library declares? */
function isLibraryMethod(f: FunctionContext, node: ts.Node): boolean {
  const symbol = ts.isPropertyAccessExpression(node) ? f.program.resolveSymbol(node.name) : undefined;
  return symbol !== undefined && (symbol.flags & ts.SymbolFlags.Method) !== 0 && isLibrarySymbol(symbol);
}

/** Is the accessed member one that every object has by its prototype? */
export function isObjectMember(f: FunctionContext, node: ts.Node): boolean {
  const symbol = ts.isPropertyAccessExpression(node) ? f.program.resolveSymbol(node.name) : undefined;
  return (
    symbol !== undefined &&
    isLibrarySymbol(symbol) &&
    (symbol.declarations?.some(
      (d) => ts.isInterfaceDeclaration(d.parent) && d.parent.name.text === "Object",
    ) ??
      false)
  );
}

/** How failing to read a property is described: core turns it into Node's words. */
export function readingWhat(key: string): string {
  return `(reading '${key.startsWith("#") ? key.slice(0, key.indexOf("@")) : key}')`;
}

/** How the value of a property is named that is not what its type says. */
function memberWhat(key: string): string {
  return `property '${key.startsWith("#") ? key.slice(0, key.indexOf("@")) : key}'`;
}

/** The required keys of a structural type, to find shapes that have them. */
export function propertyNames(type: ts.Type): string[] {
  const names: string[] = [];
  for (const property of type.getProperties()) {
    if (!(property.flags & ts.SymbolFlags.Optional) && !property.name.startsWith("__@"))
      names.push(property.name);
  }
  return names;
}

function classMember(
  f: FunctionContext,
  receiver: Val,
  cls: ClassEntity["info"],
  key: string,
  resultTy: () => Ty,
): Place | null {
  const hasField = cls.shape.entries.some((e) => e.key === key);
  if (hasField && findMember(cls, "methods", key)) return null; // a method that the program replaces
  if (hasField) {
    const declared = fieldTy(f, cls, key);
    return {
      get: () => {
        const d = f.newReg("value", key);
        f.emit({ op: "getField", d, self: receiver.op, cls, key });
        const ty = resultTy();
        // A method that a parent's constructor calls sees fields that are not set yet; optional ones of the library
        // are absent until they are given.
        const mayBeUnset =
          f.program.mayUnsetFields || isOptionalField(f, cls, key) || declaringClass(cls, key)?.parent;
        const early = mayBeUnset && (testOfTy(ty).k === "any" || ty.k === "nullable");
        const value = early ? f.intrinsic("tsr_defined", [d], "value") : d;
        return f.coerce({ op: value, ty: tyAny }, ty, memberWhat(key));
      },
      set: (val) =>
        f.emit({ op: "setField", self: receiver.op, cls, key, a: f.boxed(f.coerce(val, declared, key)) }),
    };
  }
  const accessor = findAccessor(cls, key);
  if ((accessor.get || accessor.set) && !descendantHasField(cls, key)) {
    return {
      get: () => {
        if (!accessor.get) return undefinedVal;
        const family = accessor.get;
        const d = f.newReg(family.result === "void" ? "value" : family.result);
        f.emit({ op: "callVirtual", d, family, cls, self: receiver.op, args: [] });
        return f.coerce({ op: d, ty: tyOfRep(family.result) }, resultTy(), memberWhat(key));
      },
      set: (val) => {
        if (!accessor.set) return;
        const family = accessor.set;
        const rep = family.params[0] ?? "value";
        const arg = rep === "value" ? f.boxed(val) : f.coerce(val, tyOfRep(rep), key).op;
        f.emit({ op: "callVirtual", d: null, family, cls, self: receiver.op, args: [arg] });
      },
    };
  }
  return null;
}

/** Does some subclass hold the member in a field? */
export function descendantHasField(cls: ClassEntity["info"], key: string): boolean {
  return cls.children.some(
    (child) => child.shape.entries.some((e) => e.key === key) || descendantHasField(child, key),
  );
}

/** The class of the chain that declares a field. */
function declaringClass(cls: ClassEntity["info"], key: string): ClassEntity["info"] | null {
  let found: ClassEntity["info"] | null = null;
  for (let up: ClassEntity["info"] | null = cls; up?.shape.entries.some((e) => e.key === key); up = up.parent)
    found = up;
  return found;
}

/** Is the field declared with `?`? */
function isOptionalField(f: FunctionContext, cls: ClassEntity["info"], key: string): boolean {
  const declaring = declaringClass(cls, key);
  if (!declaring) return false;
  return f.program
    .entityOf(declaring)
    .node.members.some(
      (member) =>
        ts.isPropertyDeclaration(member) &&
        !isStatic(member) &&
        member.questionToken !== undefined &&
        f.program.keyOf(member.name) === key,
    );
}

function fieldTy(f: FunctionContext, cls: ClassEntity["info"], key: string): Ty {
  for (let up: ClassEntity["info"] | null = cls; up; up = up.parent) {
    const entity = f.program.entityOf(up);
    for (const member of entity.node.members) {
      if (ts.isPropertyDeclaration(member) && !isStatic(member) && f.program.keyOf(member.name) === key) {
        const ty = f.program.tyOf(member);
        return isInt(ty) || ty.k === "u64" ? ty : tyAny;
      }
    }
  }
  return tyAny;
}

export function findAccessor(
  cls: ClassEntity["info"],
  key: string,
): {
  get: ClassEntity["info"]["getters"] extends Map<string, infer M> ? M | null : never;
  set: ClassEntity["info"]["setters"] extends Map<string, infer M> ? M | null : never;
} {
  for (let up: ClassEntity["info"] | null = cls; up; up = up.parent) {
    const get = up.getters.get(key) ?? null;
    const set = up.setters.get(key) ?? null;
    if (get || set) return { get, set };
  }
  return { get: null, set: null };
}

export function tyOfRep(rep: string): Ty {
  switch (rep) {
    case "f64":
      return tyF64;
    case "i32":
      return { k: "i32", lo: -2147483648, hi: 2147483647 };
    case "u32":
      return tyU32;
    case "i64":
      return { k: "i64", lo: Number.MIN_SAFE_INTEGER, hi: Number.MAX_SAFE_INTEGER };
    case "u64":
      return tyU64;
    case "bool":
      return { k: "bool" };
    default:
      return tyAny;
  }
}
