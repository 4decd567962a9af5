// Reading and writing variables, with their temporal dead zone (ECMA-262 9.1.1).

import ts from "typescript";
import { type Operand, repOf } from "../../ir/ir.ts";
import { scopeOf, type Variable } from "../bindings.ts";
import { type FunctionContext, undefinedVal, type Val } from "../context.ts";
import { variableStorage } from "../functions.ts";
import { conversionFunctions, libraryName, namespaceFiles } from "../library.ts";
import type { ClassEntity } from "../program/entities.ts";
import { isLibrarySymbol, isNumeric, repOfTy, type Ty, tyF64, tyFunction } from "../types.ts";
import { namespaceObject } from "./namespaces.ts";

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
    if (symbol.valueDeclaration && ts.isSourceFile(symbol.valueDeclaration))
      return namespaceObject(f, symbol, node);
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
    const conversion = conversionFunctions[name];
    if (conversion && isLibrarySymbol(symbol)) {
      const library = f.program.libraryFunction("globals", conversion);
      if (library) return { op: { k: "fn", fn: f.program.callable(library).fn }, ty: tyFunction };
    }
  }
  const value = namespaceValue(f, name);
  if (value) return value;
  f.program.unsupported(node, `the global \`${name}\``, "TSR1002");
  return undefinedVal;
}

/** A namespace of the library as a value, if it can be one. */
export function namespaceValue(f: FunctionContext, name: string): Val | null {
  const file = namespaceFiles[name];
  if (file === undefined || !f.program.libraryFunction(file, "asValue")) return null;
  return f.libraryCall(file, "asValue", []);
}

/** The global object itself, which an image has only by its members. */
export function isGlobalThis(f: FunctionContext, node: ts.Expression): boolean {
  return ts.isIdentifier(node) && node.text === "globalThis" && !lookupVariable(f, node);
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
export function narrowed(f: FunctionContext, val: Val, node: ts.Expression): Val {
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
