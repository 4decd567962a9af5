// What names stand for: symbols through imports, functions of the runtime's core, exports of the library.

import { join } from "node:path";
import ts from "typescript";
import { type Diagnostic, type DiagnosticCode, diagnosticAt } from "../../frontend/diagnostics.ts";
import { globalTypes, type LoadedProgram, projectRoot } from "../../frontend/load.ts";
import type { ClassInfo, Fn, Pos, Program } from "../../ir/ir.ts";
import { bindingsOfFile, type FileBindings, isAmbient, type Variable } from "../bindings.ts";
import { forgetSymbolKeys, SymbolNames } from "../names.ts";
import { withoutUnchecked } from "../relaxed.ts";
import { type Ty, TypeTable } from "../types.ts";
import { isExported } from "./declarations.ts";

const ownFolder = join(projectRoot, "packages/");

/** The part of the program's state that answers what a name stands for. */
export abstract class ProgramSymbols {
  readonly ir: Program = {
    fns: [],
    classes: [],
    shapes: [],
    globals: [],
    inits: [],
    namedKeys: new Set(),
    namesAnyKey: false,
    runtime: new Map(),
    runtimeGlobals: new Map(),
  };
  readonly checker: ts.TypeChecker;
  readonly types: TypeTable;
  readonly names = new SymbolNames();
  readonly diagnostics: Diagnostic[] = [];
  /** Functions of the runtime that lowering named and did not find: a fault of Tessera. */
  readonly missing = new Set<string>();
  readonly loaded: LoadedProgram;
  /** The functions that evaluate modules. */
  readonly initialisers = new Map<ts.SourceFile, Fn>();
  private globalSymbols: Map<string, ts.Symbol> | null = null;
  protected readonly runtimeExports = new Map<string, ts.FunctionDeclaration>();

  constructor(loaded: LoadedProgram) {
    forgetSymbolKeys();
    this.loaded = loaded;
    this.checker = loaded.checker;
    this.types = new TypeTable(loaded.checker, (type) => this.classOfType(type));
    for (const [path, file] of loaded.runtimeFiles) {
      if (!path.startsWith("core/")) continue;
      for (const statement of file.statements) {
        if (
          ts.isFunctionDeclaration(statement) &&
          statement.name &&
          statement.body &&
          isExported(statement)
        ) {
          this.runtimeExports.set(statement.name.text, statement);
        }
      }
    }
  }

  bindingsOf(node: ts.Node): FileBindings {
    return bindingsOfFile(node.getSourceFile(), this.checker);
  }

  unsupported(node: ts.Node, subject: string, code: DiagnosticCode = "TSR1001"): void {
    this.diagnostics.push(diagnosticAt(node, code, subject));
  }

  position(node: ts.Node): Pos {
    const file = node.getSourceFile();
    const { line, character } = file.getLineAndCharacterOfPosition(node.getStart(file));
    return { file: file.fileName, line: line + 1, column: character + 1 };
  }

  typeOf(node: ts.Node): ts.Type {
    return withoutUnchecked(this.checker, node, this.checker.getTypeAtLocation(node));
  }

  tyOf(node: ts.Node): Ty {
    return this.types.of(this.typeOf(node));
  }

  /** The declared type of a variable. */
  variableTy(variable: Variable): Ty {
    const { declaration } = variable;
    const type = this.checker.getTypeOfSymbolAtLocation(variable.symbol, declaration);
    const name = ts.isVariableDeclaration(declaration) ? declaration.name : declaration;
    return this.types.of(withoutUnchecked(this.checker, name, type));
  }

  /** The symbol that an identifier finally stands for, through imports and re-exports. */
  resolveSymbol(node: ts.Node): ts.Symbol | undefined {
    const symbol = this.checker.getSymbolAtLocation(node);
    return symbol && this.resolveAlias(symbol);
  }

  resolveAlias(symbol: ts.Symbol): ts.Symbol {
    // `import type { T }` and `const T` share a symbol: as a value it is the variable.
    const isAlias = symbol.flags & ts.SymbolFlags.Alias && !(symbol.flags & ts.SymbolFlags.Value);
    if (!isAlias) return this.declaredGlobal(symbol) ?? symbol;
    const target = this.checker.getAliasedSymbol(symbol);
    return this.defaultCopy(symbol, target) ?? target;
  }

  /**
   * The default export on the way from `alias` to the variable `target`, if that changes: `export default x` exports the
   * value that `x` has there (ECMA-262 16.2.3.7), while TypeScript takes it for another name of `x`.
   */
  private defaultCopy(alias: ts.Symbol, target: ts.Symbol): ts.Symbol | undefined {
    const declaration = target.valueDeclaration;
    if (!declaration || declaration.getSourceFile().isDeclarationFile) return undefined;
    if (!this.bindingsOf(declaration).variables.get(target)?.assigned) return undefined;
    for (let at: ts.Symbol | undefined = alias; at && at.flags & ts.SymbolFlags.Alias; ) {
      if (at.declarations?.some((each) => ts.isExportAssignment(each) && !each.isExportEquals)) return at;
      at = this.checker.getImmediateAliasedSymbol(at);
    }
    return undefined;
  }

  /** The global that `declare const x` of a module speaks of. */
  private declaredGlobal(symbol: ts.Symbol): ts.Symbol | undefined {
    const declaration = symbol.valueDeclaration;
    if (!declaration || !ts.isVariableDeclaration(declaration)) return undefined;
    const statement = declaration.parent.parent;
    if (!ts.isVariableStatement(statement) || !isAmbient(statement)) return undefined;
    if (declaration.getSourceFile().isDeclarationFile) return undefined;
    if (!this.globalSymbols) {
      this.globalSymbols = new Map();
      const globals = this.loaded.program.getSourceFile(globalTypes);
      for (const found of globals ? this.checker.getSymbolsInScope(globals, ts.SymbolFlags.Value) : [])
        this.globalSymbols.set(found.name, found);
    }
    return this.globalSymbols.get(symbol.name);
  }

  /** Does the name stand for all exports of a module (`import * as m`, `export * as m`)? */
  isModuleNamespace(symbol: ts.Symbol): boolean {
    return (
      (symbol.flags & ts.SymbolFlags.Alias) !== 0 &&
      (this.resolveAlias(symbol).flags & ts.SymbolFlags.ValueModule) !== 0
    );
  }

  hasRuntimeFn(name: string): boolean {
    return this.runtimeExports.has(name);
  }

  private readonly membersOfBuiltins = new Map<string, ReadonlySet<string>>();
  /** The names of the members of an interface of TypeScript's library. */
  builtinMembers(name: string): ReadonlySet<string> {
    let names = this.membersOfBuiltins.get(name);
    if (names) return names;
    const symbol = this.checker.resolveName(name, undefined, ts.SymbolFlags.Interface, false);
    const type = symbol && this.checker.getDeclaredTypeOfSymbol(symbol);
    names = new Set(type?.getProperties().map((p) => p.name));
    this.membersOfBuiltins.set(name, names);
    return names;
  }

  /** An exported function of a file of the runtime's library, e.g. ("array", "push"). */
  libraryFunction(file: string, name: string): ts.FunctionDeclaration | undefined {
    const source = this.loaded.runtimeFiles.get(`library/${file}`);
    return source && this.exportedFunction(source, name);
  }

  exportedFunction(source: ts.SourceFile, name: string): ts.FunctionDeclaration | undefined {
    const declaration = this.exportedDeclaration(source, name);
    return declaration && ts.isFunctionDeclaration(declaration) && declaration.body ? declaration : undefined;
  }

  /** The declaration that a file exports under a name. */
  exportedDeclaration(source: ts.SourceFile, name: string): ts.Declaration | undefined {
    const module = this.checker.getSymbolAtLocation(source);
    const symbol = module?.exports?.get(ts.escapeLeadingUnderscores(name));
    const resolved = symbol && this.resolveAlias(symbol);
    const declarations = resolved?.declarations ?? [];
    return (
      declarations.find((d) => ts.isFunctionDeclaration(d) && d.body) ??
      resolved?.valueDeclaration ??
      declarations[0]
    );
  }

  libraryFile(file: string): ts.SourceFile | undefined {
    return this.loaded.runtimeFiles.get(`library/${file}`);
  }

  /** Is the file part of Tessera itself? */
  isOwnFile(file: ts.SourceFile): boolean {
    return file.fileName.startsWith(ownFolder);
  }

  /** The class of the program that a type stands for. */
  protected abstract classOfType(type: ts.Type): ClassInfo | null;
}
