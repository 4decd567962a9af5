// Module namespaces as values (ECMA-262 10.4.6): an object of all exports by name, made at its first use.
//
// Exports that never change are plain properties; for others the object asks the module each time.

import ts from "typescript";
import type { Operand, ShapeEntry } from "../../ir/ir.ts";
import { type FunctionContext, undefinedVal, type Val } from "../context.ts";
import { synthetic } from "../synthetic.ts";
import { tyAny, tyFunction, tyObject } from "../types.ts";
import { readVariable, trusted } from "./variables.ts";

/** The namespace of the module that `symbol` stands for. */
export function namespaceObject(f: FunctionContext, symbol: ts.Symbol, node: ts.Node): Val {
  const module = f.program.resolveAlias(symbol);
  const file = module.valueDeclaration;
  if (!file || !ts.isSourceFile(file)) {
    f.program.unsupported(node, "this module as a value");
    return undefinedVal;
  }
  const global = f.program.namespaceGlobal(file);
  const d = f.newReg("value", "namespace");
  f.emit({ op: "getGlobal", d, global });
  const make = f.newBlock();
  const next = f.newBlock();
  f.branch(f.bin("value.same", d, { k: "const", name: "empty" }, "bool"), make, next);
  f.start(make);
  const entries: ShapeEntry[] = [];
  const slots: Operand[] = [];
  const exported = f.program.checker
    .getExportsOfModule(module)
    .filter((s) => isValue(f.program.resolveAlias(s)))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of exported) {
    const isLive = changes(f, entry);
    entries.push({ key: entry.name, kind: isLive ? "accessor" : "data", slot: slots.length });
    if (isLive) {
      const read = synthetic(f.program, file, `get_${entry.name}`, (inner) =>
        exportValue(inner, entry, node),
      );
      slots.push({ k: "fn", fn: read }, { k: "const", name: "undefined" });
    } else slots.push(f.boxed(exportValue(f, entry, node)));
  }
  f.emit({ op: "newObject", d, shape: f.program.shape(entries, "[Module: null prototype]"), slots });
  f.emit({ op: "setGlobal", global, a: d });
  f.jump(next);
  f.start(next);
  return { op: d, ty: tyObject };
}

/** A default export that is a copy of a variable is an alias to TypeScript, and yet a value of its own. */
function isValue(resolved: ts.Symbol): boolean {
  return (
    (resolved.flags & ts.SymbolFlags.Value) !== 0 ||
    (resolved.declarations?.some(ts.isExportAssignment) ?? false)
  );
}

function changes(f: FunctionContext, symbol: ts.Symbol): boolean {
  const resolved = f.program.resolveAlias(symbol);
  const declaration = resolved.valueDeclaration;
  const variable = declaration && f.program.bindingsOf(declaration).variables.get(resolved);
  return variable?.assigned ?? false;
}

/** What a module exports under a name, now. */
export function exportValue(f: FunctionContext, symbol: ts.Symbol, node: ts.Node): Val {
  const resolved = f.program.resolveAlias(symbol);
  if (resolved.flags & ts.SymbolFlags.ValueModule) return namespaceObject(f, resolved, node);
  const assignment = resolved.declarations?.find(ts.isExportAssignment);
  if (assignment && !assignment.isExportEquals) {
    const d = f.newReg("value", "default");
    f.emit({ op: "getGlobal", d, global: f.program.defaultExport(assignment) });
    return trusted(f, d, f.program.tyOf(assignment.expression));
  }
  const declaration = resolved.valueDeclaration;
  const variable = declaration && f.program.bindingsOf(declaration).variables.get(resolved);
  if (variable) return readVariable(f, variable, node);
  const cls = f.program.classOfSymbol(resolved);
  if (cls) return { op: { k: "class", cls: cls.info }, ty: tyFunction };
  f.program.unsupported(node, `the export \`${symbol.name}\` as a value`);
  return { op: { k: "const", name: "undefined" }, ty: tyAny };
}
