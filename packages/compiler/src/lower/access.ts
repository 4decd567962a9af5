// Places: variables, properties and elements, to be read and assigned (ECMA-262 6.2.5 Reference Records).

import ts from "typescript";
import type { Operand } from "../ir/ir.ts";
import { repOf } from "../ir/ir.ts";
import { isStatic, scopeOf, type Variable } from "./bindings.ts";
import { type FunctionContext, undefinedVal, type Val } from "./context.ts";
import { lowerExpression } from "./expressions.ts";
import { variableStorage } from "./functions.ts";
import { typedElementRange } from "./integers.ts";
import { libraryName, namespaceFiles } from "./library.ts";
import { wellKnownSymbol } from "./names.ts";
import { isNullish } from "./operators.ts";
import type { ClassEntity } from "./program.ts";
import {
  isInt,
  isLibrarySymbol,
  isNumeric,
  repOfTy,
  type Ty,
  testOfTy,
  tyAny,
  tyBigint,
  tyF64,
  tyFunction,
  tyLength,
  tyU32,
  tyU64,
} from "./types.ts";

/** Something that can be read and assigned; parts are evaluated once, when the place is made. */
export interface Place {
  readonly get: () => Val;
  readonly set: (val: Val) => void;
}

/** The place that an assignment target names. */
export function lowerPlace(f: FunctionContext, node: ts.Expression): Place {
  if (
    ts.isParenthesizedExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node)
  ) {
    return lowerPlace(f, node.expression);
  }
  if (ts.isIdentifier(node))
    return { get: () => readIdentifier(f, node), set: (val) => writeIdentifier(f, node, val) };
  if (ts.isPropertyAccessExpression(node)) return propertyPlace(f, node);
  if (ts.isElementAccessExpression(node)) return elementPlace(f, node);
  f.program.unsupported(node, "this assignment target");
  return { get: () => undefinedVal, set: () => undefined };
}

// ---- variables ----

/** What an identifier stands for as a value. */
function symbolOf(f: FunctionContext, node: ts.Node): ts.Symbol | undefined {
  const symbol =
    ts.isShorthandPropertyAssignment(node.parent) && node.parent.name === node
      ? f.program.checker.getShorthandAssignmentValueSymbol(node.parent)
      : f.program.checker.getSymbolAtLocation(node);
  return symbol && f.program.resolveAlias(symbol);
}

export function lookupVariable(f: FunctionContext, node: ts.Node): Variable | undefined {
  const symbol = symbolOf(f, node);
  if (!symbol) return undefined;
  const declaration = symbol.valueDeclaration;
  if (!declaration || declaration.getSourceFile().isDeclarationFile) return undefined;
  return f.program.bindingsOf(declaration).variables.get(symbol);
}

export function readIdentifier(f: FunctionContext, node: ts.Identifier): Val {
  const variable = lookupVariable(f, node);
  if (variable) return narrowed(f, readVariable(f, variable, node), node);
  const name = node.text;
  if (name === "undefined") return undefinedVal;
  if (name === "arguments") {
    f.program.unsupported(node, "", "TSR1006");
    return undefinedVal;
  }
  const symbol = symbolOf(f, node);
  if (symbol) {
    if (name === "NaN" && isLibrarySymbol(symbol)) return { op: { k: "f64", value: Number.NaN }, ty: tyF64 };
    if (name === "Infinity" && isLibrarySymbol(symbol))
      return { op: { k: "f64", value: Number.POSITIVE_INFINITY }, ty: tyF64 };
    const cls = f.program.classOfSymbol(symbol);
    if (cls && isBeforeDefinition(f, node, cls)) {
      f.runtime("throwReferenceError", [f.str(`Cannot access '${name}' before initialization`)]);
      f.end({ op: "unreachable" });
      return undefinedVal;
    }
    if (cls) {
      checkDefined(f, node, cls);
      return { op: { k: "class", cls: cls.info }, ty: tyFunction };
    }
    const exported = symbol.declarations?.find(ts.isExportAssignment);
    if (exported && !exported.isExportEquals) {
      // export default expression, imported under any name
      const d = f.newReg("value", name);
      f.emit({ op: "getGlobal", d, global: f.program.defaultExport(exported) });
      return trusted(f, d, f.program.tyOf(exported.expression));
    }
    const declaration = symbol.valueDeclaration;
    if (declaration && ts.isFunctionDeclaration(declaration) && !declaration.body) {
      const library = f.program.libraryFunction("globals", libraryName(name));
      if (library) return { op: { k: "fn", fn: f.program.callable(library).fn }, ty: tyFunction };
    }
    const conversion = { String: "callString", Number: "callNumber", Boolean: "callBoolean" }[name];
    if (conversion && isLibrarySymbol(symbol)) {
      const library = f.program.libraryFunction("globals", conversion);
      if (library) return { op: { k: "fn", fn: f.program.callable(library).fn }, ty: tyFunction };
    }
  }
  f.program.unsupported(node, `the global \`${name}\``, "TSR1002");
  return undefinedVal;
}

/** Is the class used by code that runs before its definition was evaluated? */
export function isBeforeDefinition(f: FunctionContext, node: ts.Node, cls: ClassEntity): boolean {
  if (
    !ts.isClassDeclaration(cls.node) ||
    node.getSourceFile() !== cls.node.getSourceFile() ||
    node.end > cls.node.pos
  )
    return false;
  return scopeOf(node) === scopeOf(cls.node) && f.callable.node === scopeOf(node);
}

/** Functions of a program may run before a class further down in their module is defined. */
export function checkDefined(f: FunctionContext, node: ts.Node, cls: ClassEntity): void {
  const file = node.getSourceFile();
  if (file !== cls.node.getSourceFile() || node.end > cls.node.pos || !ts.isClassDeclaration(cls.node))
    return;
  if (!ts.isSourceFile(cls.node.parent) || f.program.isOwnFile(file)) return;
  const d = f.newReg("value");
  f.emit({ op: "getGlobal", d, global: f.program.definedFlag(cls) });
  f.emit({ op: "checkInitialized", a: d, name: cls.info.name });
}

/** Applies what the checker knows at this place beyond the variable's own type. */
function narrowed(f: FunctionContext, val: Val, node: ts.Expression): Val {
  const here = f.program.tyOf(node);
  if (here.k === "any" || here.k === val.ty.k || here.k === "undefined" || here.k === "null") {
    if (here.k !== "class" || val.ty.k !== "class" || here.cls === val.ty.cls) return val;
  }
  if (isNumeric(val.ty) && isNumeric(here)) return val;
  if (here.k === "object" && repOf(val.op) === "value" && val.ty.k !== "any" && val.ty.k !== "nullable")
    return val;
  if (here.k === "nullable" && repOf(val.op) === "value")
    return val.ty.k === "any" ? { op: val.op, ty: val.ty } : val;
  return f.coerce(val, here, node.getText());
}

export function readVariable(f: FunctionContext, variable: Variable, node: ts.Node): Val {
  if (ts.isFunctionDeclaration(variable.declaration) && f.program.isConstantFunction(variable)) {
    return { op: { k: "fn", fn: f.program.callable(variable.declaration).fn }, ty: tyFunction };
  }
  if (variable.isModuleLevel) {
    const entity = f.program.globalOf(variable);
    if (entity.global.initial && !variable.assigned) return constantVal(f, entity.global.initial, entity.ty);
    const d = f.newReg(entity.global.rep, variable.name);
    f.emit({ op: "getGlobal", d, global: entity.global });
    if (!entity.ready && !isInitialized(f, variable, node))
      f.emit({ op: "checkInitialized", a: d, name: variable.name });
    return trusted(f, d, entity.ty);
  }
  const storage = variableStorage(f, variable);
  if (storage.k === "reg") {
    if (storage.checked) {
      const current = f.newReg("value", variable.name);
      f.mov(current, storage.reg);
      f.emit({ op: "checkInitialized", a: current, name: variable.name });
      return trusted(f, current, storage.ty);
    }
    if (!variable.assigned) return { op: storage.reg, ty: storage.ty };
    const d = f.newReg(storage.reg.rep, variable.name); // later assignments must not change this reading
    f.mov(d, storage.reg);
    return { op: d, ty: storage.ty };
  }
  const d = f.newReg("value", variable.name);
  f.emit({ op: "getBox", d, box: storage.box });
  if (storage.checked) f.emit({ op: "checkInitialized", a: d, name: variable.name });
  return trusted(f, d, storage.ty);
}

function constantVal(f: FunctionContext, op: Operand, ty: Ty): Val {
  if ("k" in op && op.k === "f64") return f.num(op.value);
  if ("k" in op && op.k === "int") return { op, ty: { k: op.rep, lo: op.value, hi: op.value } };
  return { op, ty };
}

/** A value that was stored with type `ty`, unboxed without a check. */
export function trusted(f: FunctionContext, op: Operand, ty: Ty): Val {
  if (repOf(op) !== "value") return { op, ty };
  switch (repOfTy(ty)) {
    case "value":
      return { op, ty };
    case "bool":
      return { op: f.convert("unbox.bool", op, "bool"), ty };
    case "u64":
      return { op: f.convert("unbox.u64", op, "u64"), ty };
    case "f64":
      return { op: f.convert("unbox.f64", op, "f64"), ty };
    default:
      return f.coerce({ op: f.convert("unbox.f64", op, "f64"), ty: tyF64 }, ty, "variable");
  }
}

/** Is a module-level variable certainly set when `node` runs? */
function isInitialized(f: FunctionContext, variable: Variable, node: ts.Node): boolean {
  const here = node.getSourceFile();
  const there = variable.declaration.getSourceFile();
  if (here === there) {
    // Module code after the declaration; code in functions may be called earlier.
    return (
      f.callable.node !== null && ts.isSourceFile(f.callable.node) && variable.declaration.end <= node.pos
    );
  }
  return f.program.isEvaluatedBefore(there, here);
}

export function writeIdentifier(f: FunctionContext, node: ts.Identifier, val: Val): void {
  const variable = lookupVariable(f, node);
  if (!variable) {
    f.program.unsupported(node, `assigning to \`${node.text}\``);
    return;
  }
  writeVariable(f, variable, val, false);
}

export function writeVariable(f: FunctionContext, variable: Variable, val: Val, initialise: boolean): void {
  if (variable.isModuleLevel) {
    const entity = f.program.globalOf(variable);
    const exact = f.coerce(val, entity.ty, variable.name);
    if (!entity.ready && !initialise) {
      const old = f.newReg("value");
      f.emit({ op: "getGlobal", d: old, global: entity.global });
      f.emit({ op: "checkInitialized", a: old, name: variable.name });
    }
    f.emit({
      op: "setGlobal",
      global: entity.global,
      a: entity.global.rep === "value" ? f.boxed(exact) : exact.op,
    });
    return;
  }
  const storage = variableStorage(f, variable);
  const exact = f.coerce(val, storage.ty, variable.name);
  if (storage.k === "reg") {
    if (storage.checked && !initialise)
      f.emit({ op: "checkInitialized", a: storage.reg, name: variable.name });
    f.mov(storage.reg, storage.reg.rep === "value" ? f.boxed(exact) : exact.op);
  } else {
    if (storage.checked && !initialise) {
      const old = f.newReg("value");
      f.emit({ op: "getBox", d: old, box: storage.box });
      f.emit({ op: "checkInitialized", a: old, name: variable.name });
    }
    f.emit({ op: "setBox", box: storage.box, a: f.boxed(exact) });
  }
}

// ---- properties ----

/** What a property access means statically. */
function staticMember(f: FunctionContext, node: ts.PropertyAccessExpression): Place | null {
  const { expression, name } = node;
  const symbol = f.program.resolveSymbol(name);
  const declaration = symbol?.valueDeclaration ?? symbol?.declarations?.[0];
  // import * as m; m.x
  if (ts.isIdentifier(expression)) {
    const base = f.program.checker.getSymbolAtLocation(expression);
    if (base && f.program.isModuleNamespace(base) && symbol && declaration) {
      if (ts.isClassLike(declaration))
        return constantPlace({
          op: { k: "class", cls: f.program.classEntity(declaration).info },
          ty: tyFunction,
        });
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

function constantPlace(val: Val): Place {
  return { get: () => val, set: () => undefined };
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
  if (name === "iterator" || name === "asyncIterator")
    f.program.unsupported(node, `\`${node.getText()}\` as a value`);
  else f.program.unsupported(node, `\`${node.getText()}\``, "TSR1002");
  return constantPlace(undefinedVal);
}

function staticClassMember(
  f: FunctionContext,
  declaration: ts.Declaration,
  node: ts.PropertyAccessExpression,
): Place {
  const owner = f.program.classEntity(declaration.parent as ts.ClassLikeDeclaration);
  if (ts.isPropertyDeclaration(declaration)) {
    const key = f.program.keyOf(declaration.name);
    const field = key === null ? undefined : owner.statics.get(key);
    if (!field) return constantPlace(undefinedVal);
    return {
      get: () => {
        const d = f.newReg("value", node.name.text);
        f.emit({ op: "getGlobal", d, global: field.global });
        return narrowed(f, trusted(f, emptyToUndefined(f, d, field.ty), field.ty), node);
      },
      set: (val) => {
        if (mayBeSubclass(f, node.expression, owner))
          f.program.unsupported(node, "assigning an inherited static field through a subclass");
        f.emit({
          op: "setGlobal",
          global: field.global,
          a: f.boxed(f.coerce(val, field.ty, node.name.text)),
        });
      },
    };
  }
  const self = (): Operand => f.boxed(lowerExpression(f, node.expression));
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
  if (ts.isMethodDeclaration(declaration))
    return constantPlace({ op: { k: "fn", fn: f.program.callable(declaration).fn }, ty: tyFunction });
  f.program.unsupported(node, `\`${node.getText()}\``);
  return constantPlace(undefinedVal);
}

/** May the expression stand for another class than the one that declares the static member? Assigning would then give
 *  the subclass a field of its own. */
function mayBeSubclass(f: FunctionContext, expression: ts.Expression, owner: ClassEntity): boolean {
  if (expression.kind !== ts.SyntaxKind.ThisKeyword) return f.program.classOfExpression(expression) !== owner;
  const isDefinition = f.self !== null && !("id" in f.self.op) && f.self.op.k === "class";
  return !isDefinition && owner.info.children.length > 0;
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

function propertyPlace(f: FunctionContext, node: ts.PropertyAccessExpression): Place {
  const fixed = staticMember(f, node);
  if (fixed) return fixed;
  const constant = constObjectMember(f, node);
  if (constant) return constantPlace(constant);
  if (node.expression.kind === ts.SyntaxKind.SuperKeyword) return superPlace(f, node);
  const key = ts.isPrivateIdentifier(node.name) ? f.program.keyOf(node.name)! : node.name.text;
  const base = lowerReceiver(f, node);
  return memberPlace(f, base, key, node, f.program.typeOf(node.expression));
}

/** `Kind.A` of `const Kind = { A: 0, ... } as const` is its literal. */
function constObjectMember(f: FunctionContext, node: ts.PropertyAccessExpression): Val | null {
  if (!ts.isIdentifier(node.expression)) return null;
  const type = f.program.typeOf(node);
  if (!type.isNumberLiteral() && !type.isStringLiteral()) return null;
  const variable = lookupVariable(f, node.expression);
  if (!variable?.isModuleLevel || !variable.isConst || !ts.isVariableDeclaration(variable.declaration))
    return null;
  let initializer = variable.declaration.initializer;
  if (initializer && ts.isSatisfiesExpression(initializer)) initializer = initializer.expression;
  if (!initializer || !ts.isAsExpression(initializer) || !ts.isConstTypeReference(initializer.type))
    return null;
  return type.isNumberLiteral() ? f.num(type.value) : f.str(type.value);
}

/** The object before the dot; leaves the optional chain if it is nullish and the access is `?.`. */
export function lowerReceiver(
  f: FunctionContext,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression | ts.CallExpression,
): Val {
  const val = lowerExpression(f, node.expression);
  if (!node.questionDotToken) return val;
  return leaveChainIfNullish(f, val);
}

export function leaveChainIfNullish(f: FunctionContext, val: Val): Val {
  const next = f.newBlock();
  if (f.chainExit) f.branch(isNullish(f, val), f.chainExit, next);
  else f.jump(next);
  f.start(next);
  return val.ty.k === "nullable" ? { op: val.op, ty: val.ty.inner } : val;
}

function superPlace(f: FunctionContext, node: ts.PropertyAccessExpression): Place {
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
  const resultTy = (): Ty => (ts.isExpression(node) ? f.program.tyOf(node) : tyAny);
  if (key === "constructor" && isObjectMember(f, node)) f.program.unsupported(node, "`.constructor`");
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
          get: () => ({
            op: f.convert("widen", f.intrinsic("machine_auxOf", [receiver.op], "u32"), "i64"),
            ty: tyLength,
          }),
          set: (val) => {
            if (receiver.ty.k === "array") {
              f.runtime("arraySetLength", [receiver, f.coerce(val, tyF64, "length")]);
            } else f.runtime("setProperty", [receiver, f.str(key), val]);
          },
        };
      }
      if (receiver.ty.k === "kind") {
        const getter = f.program.libraryFunction("typed-array", `get_${key}`);
        if (getter)
          return constantGet(() =>
            f.coerce(f.call(f.program.callable(getter), null, [receiver]), resultTy(), what),
          );
      }
      break;
    case "class": {
      const place = classMember(f, receiver, receiver.ty.cls, key, resultTy);
      if (place) return place;
      break;
    }
    default:
      break;
  }
  const self = f.boxed(receiver);
  const keys = propertyNames(type);
  return {
    get: () => {
      const d = f.newReg("value", key);
      f.emit({ op: "getProperty", d, self, key, keys });
      return typed(d);
    },
    set: (val) => f.emit({ op: "setProperty", self, key, a: f.boxed(val), keys }),
  };
}

/** Is the accessed member one that every object has by its prototype? */
function isObjectMember(f: FunctionContext, node: ts.Node): boolean {
  const symbol = ts.isPropertyAccessExpression(node) ? f.program.resolveSymbol(node.name) : undefined;
  return symbol !== undefined && isLibrarySymbol(symbol);
}

function constantGet(get: () => Val): Place {
  return { get, set: () => undefined };
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
  if (hasField) {
    const declared = fieldTy(f, cls, key);
    return {
      get: () => {
        const d = f.newReg("value", key);
        f.emit({ op: "getField", d, self: receiver.op, cls, key });
        const ty = resultTy();
        // A method that a parent's constructor calls sees fields that are not set yet.
        const early = declaringClass(cls, key)?.parent && (testOfTy(ty).k === "any" || ty.k === "nullable");
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

// ---- elements ----

function elementPlace(f: FunctionContext, node: ts.ElementAccessExpression): Place {
  const argument = node.argumentExpression;
  const base = lowerReceiver(f, node);
  const baseType = f.program.typeOf(node.expression);
  if (ts.isStringLiteralLike(argument)) {
    const isDictionary = base.ty.k === "object" || base.ty.k === "any";
    if (isDictionary || base.ty.k === "class") return memberPlace(f, base, argument.text, node, baseType);
  }
  const symbolKey = wellKnownSymbol(argument);
  if (symbolKey) return memberPlace(f, base, symbolKey, node, baseType);
  const index = lowerExpression(f, argument);
  return indexedPlace(f, base, index, node);
}

/** `base[index]`. */
export function indexedPlace(f: FunctionContext, base: Val, index: Val, node: ts.Expression): Place {
  const resultTy = f.program.tyOf(node);
  const what = "element";
  let receiver = base;
  if (receiver.ty.k === "nullable") receiver = f.coerce(receiver, receiver.ty.inner, readingWhat("[]"));
  if (receiver.ty.k === "array" && isNumeric(index.ty)) {
    const at = isInt(index.ty) ? f.i64(index) : index.op;
    return {
      get: () => {
        const d = f.newReg("value");
        f.emit({ op: "getElement", d, array: receiver.op, index: at });
        return f.coerce({ op: d, ty: tyAny }, resultTy, what);
      },
      set: (val) => f.emit({ op: "setElement", array: receiver.op, index: at, a: f.boxed(val) }),
    };
  }
  if (receiver.ty.k === "kind" && isNumeric(index.ty))
    return typedPlace(f, receiver, receiver.ty.kind, index);
  if (receiver.ty.k === "string" && isNumeric(index.ty)) {
    return constantGet(() => f.coerce(f.runtime("getElementGeneric", [receiver, index]), resultTy, what));
  }
  return {
    get: () => f.coerce(f.runtime("getElementGeneric", [receiver, index]), resultTy, what),
    set: (val) => {
      f.runtime("setElementGeneric", [receiver, index, val]);
    },
  };
}

/** Element size as a shift, by kind from 32. */
const elementShift = [0, 0, 0, 1, 1, 2, 2, 2, 3, 3, 3];

/** An index as i64; one that is not an integer is never in range. */
function typedIndex(f: FunctionContext, index: Val): Operand {
  return isInt(index.ty) ? f.i64(index) : f.intrinsic("tsr_index", [f.f64(index)], "i64");
}

/** The one gate of typed array accesses: is `at` an element? */
function typedInRange(f: FunctionContext, receiver: Val, at: Operand): Operand {
  const length = f.convert("widen", f.intrinsic("machine_auxOf", [receiver.op], "u32"), "i64");
  const above = f.bin("i64.ge", at, { k: "int", rep: "i64", value: 0 }, "bool");
  return f.bin("bool.and", above, f.bin("i64.lt", at, length, "bool"), "bool");
}

/** The address of an element that is in range. */
function typedAddress(f: FunctionContext, receiver: Val, kind: number, at: Operand): Operand {
  const start = f.intrinsic("machine_bytesAddress", [receiver.op], "i64");
  const shift = elementShift[kind - 32]!;
  const offset = shift === 0 ? at : f.bin("i64.shl", at, { k: "int", rep: "i64", value: shift }, "i64");
  return f.bin("i64.add", start, offset, "i64");
}

function typedPlace(f: FunctionContext, receiver: Val, kind: number, index: Val): Place {
  const at = typedIndex(f, index);
  const inRange = (): Operand => typedInRange(f, receiver, at);
  const address = (): Operand => typedAddress(f, receiver, kind, at);
  return {
    get: () => {
      const d = f.newReg("value");
      const inside = f.newBlock();
      const outside = f.newBlock();
      const next = f.newBlock();
      f.branch(inRange(), inside, outside);
      f.start(inside);
      f.mov(d, f.boxed(loadTyped(f, kind, address())));
      f.jump(next);
      f.start(outside);
      f.mov(d, { k: "const", name: "undefined" });
      f.jump(next);
      f.start(next);
      return { op: d, ty: tyAny };
    },
    set: (val) => {
      const element = typedElement(f, kind, val);
      const inside = f.newBlock();
      const next = f.newBlock();
      f.branch(inRange(), inside, next);
      f.start(inside);
      storeTyped(f, kind, address(), element);
      f.jump(next);
      f.start(next);
    },
  };
}

/** `typed[index]!`: the element itself, with a TypeError beyond the end. */
export function typedElementChecked(f: FunctionContext, receiver: Val, kind: number, index: Val): Val {
  const at = typedIndex(f, index);
  const ok = typedInRange(f, receiver, at);
  const inside = f.newBlock();
  const outside = f.newBlock();
  f.branch(ok, inside, outside);
  f.start(outside);
  f.runtime("checkFailed", [undefinedVal, f.str("number"), f.str("element")]);
  f.end({ op: "unreachable" });
  f.start(inside);
  return loadTyped(f, kind, typedAddress(f, receiver, kind, at));
}

function loadTyped(f: FunctionContext, kind: number, address: Operand): Val {
  const range = typedElementRange({ k: "kind", kind });
  switch (kind) {
    case 32: {
      const byte = f.intrinsic("machine_load8", [address], "i32");
      const up = f.bin("i32.shl", byte, { k: "int", rep: "i32", value: 24 }, "i32");
      return { op: f.bin("i32.shr", up, { k: "int", rep: "i32", value: 24 }, "i32"), ty: range! };
    }
    case 33:
    case 34:
      return { op: f.intrinsic("machine_load8", [address], "i32"), ty: range! };
    case 35: {
      const half = f.intrinsic("machine_load16", [address], "i32");
      const up = f.bin("i32.shl", half, { k: "int", rep: "i32", value: 16 }, "i32");
      return { op: f.bin("i32.shr", up, { k: "int", rep: "i32", value: 16 }, "i32"), ty: range! };
    }
    case 36:
      return { op: f.intrinsic("machine_load16", [address], "i32"), ty: range! };
    case 37:
      return { op: f.convert("wrap32", f.intrinsic("machine_load32", [address], "u32"), "i32"), ty: range! };
    case 38:
      return { op: f.intrinsic("machine_load32", [address], "u32"), ty: range! };
    case 39:
      return { op: f.intrinsic("machine_loadF32", [address], "f64"), ty: tyF64 };
    case 40:
      return { op: f.intrinsic("machine_loadF64", [address], "f64"), ty: tyF64 };
    case 41:
      return f.runtime(
        "bigintFromInt64",
        [{ op: f.intrinsic("machine_load64", [address], "u64"), ty: tyU64 }],
        tyBigint,
      );
    default:
      return { op: f.intrinsic("machine_load64", [address], "u64"), ty: tyU64 };
  }
}

/** The operand that is stored for `val` (ECMA-262 10.4.5.16: converted before the bounds are looked at). */
function typedElement(f: FunctionContext, kind: number, val: Val): Operand {
  if (kind >= 41) return f.coerce(val, tyU64, "element").op;
  const number = f.coerce(val, isNumeric(val.ty) ? val.ty : tyF64, "element");
  if (kind >= 39) return f.f64(number);
  if (kind === 34) return f.libraryCall("typed-array", "clampToByte", [number]).op;
  return f.int32(number, kind === 38 ? "u32" : "i32");
}

function storeTyped(f: FunctionContext, kind: number, address: Operand, element: Operand): void {
  const name =
    kind <= 34
      ? "machine_store8"
      : kind <= 36
        ? "machine_store16"
        : kind <= 38
          ? "machine_store32"
          : kind === 39
            ? "machine_storeF32"
            : kind === 40
              ? "machine_storeF64"
              : "machine_store64";
  f.intrinsic(name, [address, element], "void");
}
