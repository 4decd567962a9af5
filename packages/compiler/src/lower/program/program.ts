// Whole-program state of lowering: the IR entity behind every declaration, made on demand, and the queue of
// functions that still wait to be lowered.

import ts from "typescript";
import { evaluationOrder, modulesInCycles } from "../../frontend/load.ts";
import type { Global, Rep, Shape, ShapeEntry } from "../../ir/ir.ts";
import { isStatic, type Variable } from "../bindings.ts";
import { moduleName } from "../names.ts";
import { repOfTy } from "../types.ts";
import { constantOperand, isInert } from "./constants.ts";
import type { GlobalEntity } from "./entities.ts";
import { ProgramClasses } from "./program-classes.ts";

/** All that lowering knows of the program; the parts by concern are its ancestors. */
export class ProgramLowering extends ProgramClasses {
  private readonly globals = new Map<ts.Symbol, GlobalEntity>();
  private readonly shapes = new Map<string, Shape>();

  /** Drops what was declared but never used, when the queue is empty. */
  finish(): void {
    this.ir.fns = this.ir.fns.filter((fn) => fn.lowered);
    for (const cls of this.ir.classes) {
      if (cls.construct && !cls.construct.lowered) cls.construct = null;
      for (const table of [cls.methods, cls.getters, cls.setters]) {
        for (const family of table.values()) {
          for (const [owner, fn] of family.implementations)
            if (!fn.lowered) family.implementations.delete(owner);
        }
      }
    }
  }

  newGlobal(symbol: string, name: string, rep: Rep): Global {
    const global: Global = { symbol: this.names.unique(`g_${symbol}`), name, rep, initial: null };
    this.ir.globals.push(global);
    return global;
  }

  private readonly defaults = new Map<ts.SourceFile, Global>();
  /** The variable behind `export default expression`. */
  defaultExport(node: ts.ExportAssignment): Global {
    const file = node.getSourceFile();
    let global = this.defaults.get(file);
    if (!global)
      this.defaults.set(file, (global = this.newGlobal(`${moduleName(file)}_default`, "default", "value")));
    return global;
  }

  private readonly namespaces = new Map<ts.Node, Global>();
  /** The variable that holds a module's namespace once it was asked for. */
  namespaceGlobal(file: ts.SourceFile): Global {
    let global = this.namespaces.get(file);
    if (!global)
      this.namespaces.set(
        file,
        (global = this.newGlobal(`${moduleName(file)}_namespace`, "namespace", "value")),
      );
    return global;
  }

  private readonly failures = new Map<ts.SourceFile, Global>();
  /** The variable that holds what a module that `import()` names threw, once its evaluation failed. */
  failureGlobal(file: ts.SourceFile): Global {
    let global = this.failures.get(file);
    if (!global)
      this.failures.set(file, (global = this.newGlobal(`${moduleName(file)}_failure`, "failure", "value")));
    return global;
  }

  private readonly siteGlobals = new Map<ts.Node, Global>();
  /** The variable that holds the template object of a tagged template. */
  templateGlobal(node: ts.TemplateLiteral): Global {
    return this.siteGlobal(node, "template");
  }

  /** The variable that holds the compiled pattern of a regular expression. */
  patternGlobal(node: ts.Expression): Global {
    return this.siteGlobal(node, "pattern");
  }

  /** The variable of a place in the source that is filled at its first evaluation. */
  private siteGlobal(node: ts.Node, name: string): Global {
    let global = this.siteGlobals.get(node);
    if (!global) {
      global = this.newGlobal(`${moduleName(node.getSourceFile())}_${name}`, name, "value");
      this.siteGlobals.set(node, global);
    }
    return global;
  }

  globalOf(variable: Variable): GlobalEntity {
    const known = this.globals.get(variable.symbol);
    if (known) return known;
    const node = variable.declaration;
    const ty = this.variableTy(variable);
    const initializer =
      ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) ? node.initializer : undefined;
    const constant = initializer ? constantOperand(this, initializer, ty) : null;
    const machine = ty.k === "i32" || ty.k === "u32" || ty.k === "i64" || ty.k === "u64";
    // The runtime and the library OS may use their constants before their modules have run.
    const early = this.isOwnFile(node.getSourceFile());
    const raw =
      machine ||
      ((ty.k === "f64" || ty.k === "bool") && constant !== null && (early || this.isFirstCode(node)));
    const global = this.newGlobal(
      `${moduleName(node.getSourceFile())}_${variable.name}`,
      variable.name,
      raw ? repOfTy(ty) : "value",
    );
    if (raw && constant) global.initial = constant;
    const entity: GlobalEntity = { global, ty, ready: raw };
    this.globals.set(variable.symbol, entity);
    return entity;
  }

  /** Can no code have run before this module-level declaration? */
  private isFirstCode(node: ts.Node): boolean {
    const file = node.getSourceFile();
    for (const statement of file.statements) {
      if (statement.pos <= node.pos && node.pos < statement.end) return true;
      if (
        ts.isImportDeclaration(statement) ||
        ts.isFunctionDeclaration(statement) ||
        ts.isInterfaceDeclaration(statement) ||
        ts.isTypeAliasDeclaration(statement)
      )
        continue;
      if (
        ts.isVariableStatement(statement) &&
        statement.declarationList.declarations.every((d) => !d.initializer || isInert(d.initializer))
      )
        continue;
      if (
        ts.isClassDeclaration(statement) &&
        statement.members.every((m) => !isStatic(m) || ts.isMethodDeclaration(m))
      )
        continue;
      return false;
    }
    return false;
  }

  shape(entries: readonly ShapeEntry[], title?: string): Shape {
    const key = [title ?? "", ...entries.map((e) => `${e.kind[0]}${e.key}`)].join("\0");
    let shape = this.shapes.get(key);
    if (!shape) {
      shape = { id: 0, entries, cls: null, ...(title === undefined ? {} : { title }) };
      this.shapes.set(key, shape);
      this.ir.shapes.push(shape);
    }
    return shape;
  }

  private order = new Map<ts.SourceFile, number>();
  private cyclic = new Set<ts.SourceFile>();

  /** Modules that only `import()` may bring in, in the order of their evaluation. */
  lazy: readonly ts.SourceFile[] = [];
  /** Modules that `import()` names, and those that they need: they tell when they were evaluated. */
  readonly importable = new Map<ts.SourceFile, Global>();

  /** The modules that are evaluated at start. */
  evaluationOrder(roots: readonly ts.SourceFile[]): ts.SourceFile[] {
    const eager = evaluationOrder(this.loaded, roots);
    let files = eager;
    for (;;) {
      const targets = files.flatMap((file) => this.importTargets(file));
      const all = evaluationOrder(this.loaded, [...files, ...targets]);
      if (all.length === files.length) break;
      files = all;
    }
    this.lazy = files.slice(eager.length);
    this.order = new Map(files.map((file, i) => [file, i]));
    this.cyclic = modulesInCycles(this.loaded, files);
    for (const target of files.flatMap((file) => this.importTargets(file))) {
      for (const file of evaluationOrder(this.loaded, [target])) {
        if (this.importable.has(file) || this.isOwnFile(file)) continue;
        this.importable.set(file, this.newGlobal(`${moduleName(file)}_evaluated`, "evaluated", "value"));
      }
    }
    return eager;
  }

  private readonly importedBy = new Map<ts.SourceFile, ts.SourceFile[]>();
  /** What `import("...")` in a module names. */
  private importTargets(file: ts.SourceFile): ts.SourceFile[] {
    let targets = this.importedBy.get(file);
    if (targets) return targets;
    this.importedBy.set(file, (targets = []));
    if (this.isOwnFile(file) || !file.text.includes("import(")) return targets;
    const visit = (node: ts.Node): void => {
      const [argument] = ts.isCallExpression(node) ? node.arguments : [];
      if (argument && (node as ts.CallExpression).expression.kind === ts.SyntaxKind.ImportKeyword) {
        const target = this.checker.getSymbolAtLocation(argument)?.valueDeclaration;
        if (target && ts.isSourceFile(target) && !target.isDeclarationFile) targets.push(target);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
    return targets;
  }

  /** The modules that have to be evaluated before `file`'s namespace can be given, itself last. */
  modulesOf(file: ts.SourceFile): ts.SourceFile[] {
    return evaluationOrder(this.loaded, [file]).filter((f) => !this.isOwnFile(f));
  }

  /** Has module `there` certainly been evaluated whenever code of module `here` runs? */
  isEvaluatedBefore(there: ts.SourceFile, here: ts.SourceFile): boolean {
    const a = this.order.get(there);
    const b = this.order.get(here);
    return a !== undefined && b !== undefined && a < b && !this.cyclic.has(here);
  }
}
