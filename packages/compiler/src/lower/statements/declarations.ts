// Variable declarations, and the hoisting of functions (ECMA-262 14.2, 14.3).

import ts from "typescript";
import { type FunctionContext, undefinedVal, type Val } from "../context.ts";
import { lowerExpression, lowerExpressionAs } from "../expressions/expressions.ts";
import { declareVariable, isBoxed, makeClosure } from "../functions.ts";
import { uniqueSymbolKey } from "../names.ts";
import { bindPattern } from "../patterns.ts";
import { writeVariable } from "../places/variables.ts";
import { repOfTy } from "../types.ts";

/** Hoists variables that closures may see early, and makes the closures of function declarations (ECMA-262 14.2.3). */
export function declareFunctions(f: FunctionContext, statements: readonly ts.Statement[]): void {
  const functions: ts.FunctionDeclaration[] = [];
  const hoist = (name: ts.BindingName): void => {
    if (!ts.isIdentifier(name)) {
      for (const element of name.elements) if (ts.isBindingElement(element)) hoist(element.name);
      return;
    }
    const symbol = f.program.checker.getSymbolAtLocation(name);
    const variable = symbol && f.bindings.variables.get(symbol);
    if (variable && !variable.isModuleLevel && isBoxed(variable) && variable.early)
      declareVariable(f, variable);
  };
  for (const statement of statements) {
    if (ts.isVariableStatement(statement))
      for (const d of statement.declarationList.declarations) hoist(d.name);
    if (ts.isClassDeclaration(statement) && statement.name) hoist(statement.name);
    if (ts.isFunctionDeclaration(statement) && statement.body && statement.name) functions.push(statement);
  }
  const made: [ts.FunctionDeclaration, NonNullable<ReturnType<typeof f.bindings.variables.get>>][] = [];
  for (const node of functions) {
    const symbol = f.program.checker.getSymbolAtLocation(node.name!);
    const variable = symbol && f.bindings.variables.get(symbol);
    if (!variable || f.program.isConstantFunction(variable)) continue;
    if (!variable.isModuleLevel) declareVariable(f, variable);
    made.push([node, variable]);
  }
  for (const [node, variable] of made) {
    writeVariable(f, variable, { op: makeClosure(f, node), ty: { k: "function" } }, true);
  }
}

/** A constant symbol that names properties learns the key that compiled code has for them. */
export function nameConstantSymbol(f: FunctionContext, declaration: ts.Declaration, val: Val): Val {
  const type = f.program.typeOf(declaration);
  if (!(type.flags & ts.TypeFlags.UniqueESSymbol)) return val;
  const own = (declaration as ts.VariableDeclaration).name;
  if (type.symbol !== f.program.checker.getSymbolAtLocation(own)) return val;
  return f.runtime("nameSymbol", [val, f.str(uniqueSymbolKey(type.symbol))]);
}

export function lowerVariableList(f: FunctionContext, list: ts.VariableDeclarationList): void {
  const isVar = (list.flags & ts.NodeFlags.BlockScoped) === 0;
  for (const declaration of list.declarations) {
    f.at(declaration);
    const { name, initializer } = declaration;
    if (ts.isIdentifier(name)) {
      const symbol = f.program.checker.getSymbolAtLocation(name);
      const variable = symbol && f.program.bindingsOf(name).variables.get(symbol);
      if (!variable) continue;
      if (variable.isModuleLevel) {
        const entity = f.program.globalOf(variable);
        if (initializer) {
          if (entity.global.initial) continue; // its content is in the image
          const given = lowerExpressionAs(f, initializer, entity.ty);
          writeVariable(f, variable, nameConstantSymbol(f, declaration, given), true);
        } else if (!entity.ready)
          f.emit({ op: "setGlobal", global: entity.global, a: { k: "const", name: "undefined" } });
        continue;
      }
      if (!initializer && isVar) {
        if (!f.storage.has(variable)) declareVariable(f, variable);
        continue;
      }
      const hoisted = isBoxed(variable) && variable.early && f.storage.has(variable);
      const ty = f.program.variableTy(variable);
      let val = initializer ? lowerExpressionAs(f, initializer, ty) : undefinedVal;
      if (initializer) val = nameConstantSymbol(f, declaration, val);
      if (!hoisted) declareVariable(f, variable);
      const storage = f.storage.get(variable)!;
      if (!initializer && repOfTy(storage.ty) !== "value" && !storage.checked) continue; // definitely assigned before its use
      if (storage.k === "reg") {
        const exact = initializer ? f.coerce(val, storage.ty, variable.name) : undefinedVal;
        f.mov(storage.reg, storage.reg.rep === "value" ? f.boxed(exact) : exact.op);
      } else
        f.emit({
          op: "setBox",
          box: storage.box,
          a: initializer
            ? f.boxed(f.coerce(val, storage.ty, variable.name))
            : { k: "const", name: "undefined" },
        });
    } else if (initializer) bindPattern(f, name, lowerExpression(f, initializer), !isVar);
  }
}
