// Whole-program state of lowering: the IR entity behind every declaration, made on demand, and the queue of
// functions that still wait to be lowered.

import ts from "typescript";
import { type Diagnostic, type DiagnosticCode, diagnosticAt } from "../frontend/diagnostics.ts";
import { evaluationOrder, type LoadedProgram, modulesInCycles } from "../frontend/load.ts";
import type {
  ClassInfo,
  Fn,
  Global,
  MethodFamily,
  Operand,
  Pos,
  Program,
  Rep,
  Shape,
  ShapeEntry,
  TypeTest,
} from "../ir/ir.ts";
import { bindFile, type FileBindings, isStatic, type Scope, type Variable } from "./bindings.ts";
import { globalClassFiles } from "./library.ts";
import { moduleName, SymbolNames, staticKey } from "./names.ts";
import {
  isLibrarySymbol,
  joinTy,
  repOfTy,
  type Ty,
  TypeTable,
  testOfTy,
  tyAny,
  tyUndefined,
} from "./types.ts";

/** A function of the program and how to lower it. */
export interface Callable {
  readonly fn: Fn;
  readonly node: ts.FunctionLikeDeclaration | ts.ClassLikeDeclaration | ts.SourceFile | null;
  /** What the parameters are known to hold inside; as long as `fn.params` or shorter (padded by a family). */
  readonly paramTys: readonly Ty[];
  resultTy: Ty;
  /** Captured variables in capture order; `this` is last when `capturesThis`. */
  readonly captures: readonly Variable[];
  readonly capturesThis: boolean;
  readonly cls: ClassEntity | null;
}

export interface ClassEntity {
  readonly info: ClassInfo;
  readonly node: ts.ClassLikeDeclaration;
  readonly parent: ClassEntity | null;
  /** Own methods and accessors by kind and key. */
  readonly members: Map<string, Callable>;
  readonly constructorCallable: Callable;
  /** Static fields by name; static methods are ordinary functions. */
  readonly statics: Map<string, { global: Global; ty: Ty }>;
}

export interface GlobalEntity {
  readonly global: Global;
  readonly ty: Ty;
  /** Reads need no check for initialisation. */
  readonly ready: boolean;
}

export class ProgramLowering {
  readonly ir: Program = {
    fns: [],
    classes: [],
    shapes: [],
    globals: [],
    inits: [],
    runtime: new Map(),
    runtimeGlobals: new Map(),
  };
  readonly checker: ts.TypeChecker;
  readonly types: TypeTable;
  readonly names = new SymbolNames();
  readonly diagnostics: Diagnostic[] = [];
  /** Functions of the runtime that lowering named and did not find: a fault of Tessera. */
  readonly missing = new Set<string>();
  readonly queue: Callable[] = [];
  readonly loaded: LoadedProgram;
  private readonly bindings = new Map<ts.SourceFile, FileBindings>();
  private readonly callables = new Map<ts.Node, Callable>();
  private readonly callableByFn = new Map<Fn, Callable>();
  private readonly classes = new Map<ts.Node, ClassEntity>();
  private readonly globals = new Map<ts.Symbol, GlobalEntity>();
  private readonly shapes = new Map<string, Shape>();
  private readonly runtimeExports = new Map<string, ts.FunctionDeclaration>();
  private readonly declaredClasses: ClassEntity[] = [];
  private readonly entities = new Map<ClassInfo, ClassEntity>();
  private sealed = false;

  constructor(loaded: LoadedProgram) {
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

  /** Declares every class, so that class trees and method families are complete before any code is lowered. */
  declareClasses(files: readonly ts.SourceFile[]): void {
    for (const file of files) {
      const visit = (node: ts.Node): void => {
        if (ts.isClassLike(node)) this.classEntity(node);
        ts.forEachChild(node, visit);
      };
      visit(file);
    }
    this.sealed = true;
    for (const entity of this.declaredClasses) this.unifyFamilies(entity);
  }

  bindingsOf(node: ts.Node): FileBindings {
    const file = node.getSourceFile();
    let known = this.bindings.get(file);
    if (!known) this.bindings.set(file, (known = bindFile(file, this.checker)));
    return known;
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
    return this.checker.getTypeAtLocation(node);
  }
  tyOf(node: ts.Node): Ty {
    return this.types.of(this.checker.getTypeAtLocation(node));
  }

  /** The symbol that an identifier finally stands for, through imports and re-exports. */
  resolveSymbol(node: ts.Node): ts.Symbol | undefined {
    const symbol = this.checker.getSymbolAtLocation(node);
    return symbol && this.resolveAlias(symbol);
  }
  resolveAlias(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
  }

  /** Does the name stand for all exports of a module (`import * as m`, `export * as m`)? */
  isModuleNamespace(symbol: ts.Symbol): boolean {
    return (
      (symbol.flags & ts.SymbolFlags.Alias) !== 0 &&
      (this.resolveAlias(symbol).flags & ts.SymbolFlags.ValueModule) !== 0
    );
  }

  /** A function exported by the runtime's core, for instructions that need one. */
  runtimeFn(name: string): Fn {
    const known = this.ir.runtime.get(name);
    if (known) return known;
    const node = this.runtimeExports.get(name);
    if (!node) throw new Error(`the runtime exports no function "${name}"`);
    const fn = this.callable(node).fn;
    this.ir.runtime.set(name, fn);
    return fn;
  }
  hasRuntimeFn(name: string): boolean {
    return this.runtimeExports.has(name);
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

  // ---- functions ----

  callable(node: ts.FunctionLikeDeclaration): Callable {
    const known = this.callables.get(node);
    if (known) return known;
    const owner = node.parent;
    if (ts.isClassLike(owner)) {
      const entity = this.classEntity(owner);
      const made = this.callables.get(node);
      if (made) return made;
      if (isStatic(node)) return this.makeCallable(node, null, entity);
      return this.makeCallable(node, entity, entity);
    }
    return this.makeCallable(node, null, null);
  }

  private makeCallable(
    node: ts.FunctionLikeDeclaration,
    selfOf: ClassEntity | null,
    owner: ClassEntity | null,
  ): Callable {
    const name = functionName(node);
    const full = owner ? `${owner.info.name}.${name}` : name;
    const captured = this.bindingsOf(node).captures.get(node);
    const isMember = ts.isClassLike(node.parent);
    let captures = this.closureVariables(node);
    if (isMember && captures.length > 0) {
      this.unsupported(node.parent, "this class", "TSR1004");
      captures = [];
    }
    const isArrow = ts.isArrowFunction(node);
    const capturesThis = isArrow && (captured?.usesThis ?? false);
    const kind = functionKind(node);
    const paramTys = node.parameters.filter((p) => !isThisParameter(p)).map((p) => this.parameterTy(p));
    const signature = this.checker.getSignatureFromDeclaration(node);
    let resultTy: Ty = signature ? this.types.of(this.checker.getReturnTypeOfSignature(signature)) : tyAny;
    if (kind !== "plain") resultTy = tyAny;
    if (ts.isSetAccessor(node)) resultTy = tyUndefined;
    const fn = this.newFn(`${moduleName(node.getSourceFile())}_${full}`, full, node, kind, name);
    paramTys.forEach((ty, i) => {
      const parameter = node.parameters.filter((p) => !isThisParameter(p))[i]!;
      const wish = ts.isIdentifier(parameter.name) ? parameter.name.text : `p${i}`;
      const reg = { id: fn.regs.length, rep: repOfTy(ty), name: wish };
      fn.regs.push(reg);
      fn.params.push(reg);
      fn.paramTests.push(testOfTy(ty));
      if (parameter.dotDotDotToken) fn.rest = i;
    });
    fn.length = countLength(node);
    fn.result = resultTy.k === "undefined" ? "void" : repOfTy(resultTy);
    if (kind !== "plain") fn.result = "value";
    const needsSelf = selfOf !== null || (!isArrow && (isMember || (captured?.usesThis ?? false)));
    if (needsSelf) fn.self = this.addReg(fn, "value", "self");
    fn.selfClass = selfOf?.info ?? null;
    fn.captureCount = captures.length + (capturesThis ? 1 : 0);
    if (fn.captureCount > 0) fn.closure = this.addReg(fn, "value", "closure");
    const callable: Callable = { fn, node, paramTys, resultTy, captures, capturesThis, cls: owner };
    this.callables.set(node, callable);
    this.callableByFn.set(fn, callable);
    // Members of classes wait until their class is used.
    if (!selfOf) this.enqueue(callable);
    return callable;
  }

  private readonly queued = new Set<Callable>();
  /** Puts a function in line for lowering. */
  enqueue(callable: Callable): void {
    if (this.queued.has(callable)) return;
    this.queued.add(callable);
    this.callableByFn.set(callable.fn, callable);
    this.queue.push(callable);
  }

  private readonly usedClasses = new Set<ClassInfo>();
  /** Has the class's constructor and members lowered. */
  useClass(info: ClassInfo): void {
    if (this.usedClasses.has(info)) return;
    this.usedClasses.add(info);
    const entity = this.entityOf(info);
    this.enqueue(entity.constructorCallable);
    for (const member of entity.members.values()) this.enqueue(member);
    if (info.parent) this.useClass(info.parent);
  }

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
  callableOf(fn: Fn): Callable {
    const found = this.callableByFn.get(fn);
    if (!found) throw new Error(`function ${fn.name} has no declaration`);
    return found;
  }

  /** The variables that the closure of a function must carry: function declarations that need none are constants. */
  closureVariables(node: Scope): Variable[] {
    const captured = this.bindingsOf(node).captures.get(node);
    return captured ? [...captured.variables].filter((v) => !this.isConstantFunction(v)) : [];
  }

  private readonly constantFunctions = new Map<Variable, boolean>();
  /** Is the variable a function declaration whose closure captures nothing? */
  isConstantFunction(variable: Variable): boolean {
    if (!ts.isFunctionDeclaration(variable.declaration) || variable.assigned) return false;
    const known = this.constantFunctions.get(variable);
    if (known !== undefined) return known;
    this.constantFunctions.set(variable, true); // cycles of functions alone are constant
    const captured = this.bindingsOf(variable.declaration).captures.get(variable.declaration);
    const constant = !captured || [...captured.variables].every((v) => this.isConstantFunction(v));
    this.constantFunctions.set(variable, constant);
    return constant;
  }

  addReg(fn: Fn, rep: Rep, name: string): Fn["regs"][number] {
    const reg = { id: fn.regs.length, rep, name };
    fn.regs.push(reg);
    return reg;
  }

  newFn(symbol: string, name: string, node: ts.Node, kind: Fn["kind"], ownName = name): Fn {
    const fn: Fn = {
      symbol: this.names.unique(symbol),
      name,
      ownName,
      pos: this.position(node),
      params: [],
      paramTests: [],
      rest: -1,
      length: 0,
      self: null,
      selfClass: null,
      closure: null,
      captureCount: 0,
      result: "void",
      kind,
      regs: [],
      blocks: [],
      lowered: false,
      constructs: null,
      marks: marksOf(node),
    };
    this.ir.fns.push(fn);
    return fn;
  }

  /** What an argument is known to be on entry: optional and defaulted parameters may be undefined. */
  parameterTy(parameter: ts.ParameterDeclaration): Ty {
    const ty = this.types.of(this.checker.getTypeAtLocation(parameter));
    return parameter.initializer || parameter.questionToken ? joinTy(ty, tyUndefined) : ty;
  }

  // ---- classes ----

  classEntity(node: ts.ClassLikeDeclaration): ClassEntity {
    const known = this.classes.get(node);
    if (known) return known;
    const parent = this.parentOf(node);
    const name = node.name?.text ?? classNameFromContext(node);
    const symbol = this.names.unique(`${moduleName(node.getSourceFile())}_${name}`);
    const info: ClassInfo = {
      symbol,
      name,
      pos: this.position(node),
      parent: parent?.info ?? null,
      children: [],
      shape: { id: 0, entries: [], cls: null },
      methods: new Map(),
      getters: new Map(),
      setters: new Map(),
      construct: null,
      statics: new Map(),
      firstId: 0,
      lastId: 0,
      open: false,
      instantiated: false,
      isAbstract: hasModifier(node, ts.SyntaxKind.AbstractKeyword),
    };
    const constructorFn = this.newFn(`${symbol}_constructor`, `new ${name}`, node, "plain");
    constructorFn.constructs = info;
    constructorFn.selfClass = info;
    const constructorNode = node.members.find(
      (m): m is ts.ConstructorDeclaration => ts.isConstructorDeclaration(m) && m.body !== undefined,
    );
    const paramTys: Ty[] = [];
    const entityParts = {
      info,
      node,
      parent,
      members: new Map<string, Callable>(),
      statics: new Map<string, { global: Global; ty: Ty }>(),
    };
    const constructorCallable: Callable = {
      fn: constructorFn,
      node,
      paramTys,
      resultTy: tyUndefined,
      captures: [],
      capturesThis: false,
      cls: null,
    };
    const entity: ClassEntity = { ...entityParts, constructorCallable };
    (constructorCallable as { cls: ClassEntity | null }).cls = entity;
    this.classes.set(node, entity);
    this.entities.set(info, entity);
    this.declaredClasses.push(entity);
    if (this.sealed) throw new Error(`class ${name} was declared too late`);
    info.construct = constructorFn;
    this.ir.classes.push(info);
    parent?.info.children.push(info);
    this.declareFields(entity);
    if (constructorNode) {
      this.callables.set(constructorNode, constructorCallable);
      for (const parameter of constructorNode.parameters) {
        const ty = this.parameterTy(parameter);
        paramTys.push(ty);
        this.addParam(constructorFn, ty, ts.isIdentifier(parameter.name) ? parameter.name.text : "p");
        if (parameter.dotDotDotToken) constructorFn.rest = constructorFn.params.length - 1;
      }
      constructorFn.length = countLength(constructorNode);
    } else if (parent) {
      const inherited = parent.constructorCallable;
      inherited.paramTys.forEach((ty, i) => {
        paramTys.push(ty);
        this.addParam(constructorFn, ty, inherited.fn.params[i]!.name);
      });
      constructorFn.rest = inherited.fn.rest;
    }
    constructorFn.self = this.addReg(constructorFn, "value", "self");
    const fieldCaptures = this.closureVariables(node).length;
    const constructorCaptures = constructorNode ? this.closureVariables(constructorNode).length : 0;
    if (fieldCaptures + constructorCaptures > 0) this.unsupported(node, "this class", "TSR1004");
    this.callableByFn.set(constructorFn, constructorCallable);
    this.declareMembers(entity);
    return entity;
  }

  private addParam(fn: Fn, ty: Ty, name: string): void {
    fn.params.push(this.addReg(fn, repOfTy(ty), name));
    fn.paramTests.push(testOfTy(ty));
  }

  private parentOf(node: ts.ClassLikeDeclaration): ClassEntity | null {
    const clause = node.heritageClauses?.find((c) => c.token === ts.SyntaxKind.ExtendsKeyword);
    const expression = clause?.types[0]?.expression;
    if (!expression) return null;
    const entity = this.classOfExpression(expression);
    if (!entity) {
      this.unsupported(expression, `extending \`${expression.getText()}\``);
      return null;
    }
    return entity;
  }

  /** The class that an expression names, if it is known at build time. */
  classOfExpression(expression: ts.Expression): ClassEntity | null {
    if (ts.isParenthesizedExpression(expression)) return this.classOfExpression(expression.expression);
    if (ts.isClassExpression(expression)) return this.classEntity(expression);
    const symbol = this.resolveSymbol(
      ts.isPropertyAccessExpression(expression) ? expression.name : expression,
    );
    if (!symbol) return null;
    return this.classOfSymbol(symbol);
  }

  classOfSymbol(symbol: ts.Symbol): ClassEntity | null {
    const declaration = symbol.declarations?.find((d): d is ts.ClassLikeDeclaration => ts.isClassLike(d));
    if (declaration && !declaration.getSourceFile().isDeclarationFile) return this.classEntity(declaration);
    const file = globalClassFiles[symbol.name];
    if (file !== undefined && (isLibrarySymbol(symbol) || isOwnGlobal(symbol)))
      return this.globalClass(symbol.name);
    const value = symbol.valueDeclaration;
    if (
      value &&
      ts.isVariableDeclaration(value) &&
      value.initializer &&
      ts.isClassExpression(value.initializer)
    ) {
      return this.classEntity(value.initializer);
    }
    return null;
  }

  /** The class of the library behind a global name such as `Map` or `Request`. */
  globalClass(name: string): ClassEntity | null {
    const path = globalClassFiles[name];
    if (path === undefined) return null;
    const file = path.startsWith("@")
      ? (this.loaded.resolve(this.loaded.entry, path) ?? this.packageFile(path))
      : this.libraryFile(path);
    if (!file) return null;
    const declaration = this.exportedDeclaration(file, name);
    return declaration && ts.isClassLike(declaration) ? this.classEntity(declaration) : null;
  }
  packageFile(specifier: string): ts.SourceFile | undefined {
    const [, pkg, ...rest] = specifier.split("/");
    const suffix = `/packages/${pkg}/src/${rest.join("/")}.ts`;
    return this.loaded.program.getSourceFiles().find((f) => f.fileName.endsWith(suffix));
  }

  private classOfType(type: ts.Type): ClassInfo | null {
    const symbol = type.symbol as ts.Symbol | undefined;
    if (!symbol) return null;
    const target = (type as ts.TypeReference).target ?? type;
    if (!(target.flags & ts.TypeFlags.Object)) return null;
    if ((target as ts.ObjectType).objectFlags & ts.ObjectFlags.Anonymous) return null; // typeof C
    const name = symbol.name === "ReadonlyMap" ? "Map" : symbol.name === "ReadonlySet" ? "Set" : symbol.name;
    if (isLibrarySymbol(symbol) || isOwnGlobal(symbol)) {
      if (globalClassFiles[name] === undefined) return null;
      return this.globalClass(name)?.info ?? null;
    }
    const declaration = symbol.declarations?.find((d) => ts.isClassLike(d));
    if (!declaration || declaration.getSourceFile().isDeclarationFile) return null;
    return this.classEntity(declaration as ts.ClassLikeDeclaration).info;
  }

  /** Is the file part of Tessera itself? */
  isOwnFile(file: ts.SourceFile): boolean {
    return file.fileName.includes("/packages/");
  }

  private readonly definedFlags = new Map<ClassEntity, Global>();
  /** A variable that is EMPTY until the class's definition was evaluated. */
  definedFlag(entity: ClassEntity): Global {
    let flag = this.definedFlags.get(entity);
    if (!flag)
      this.definedFlags.set(
        entity,
        (flag = this.newGlobal(`${entity.info.symbol}_defined`, entity.info.name, "value")),
      );
    return flag;
  }

  entityOf(info: ClassInfo): ClassEntity {
    const found = this.entities.get(info);
    if (!found) throw new Error(`no declaration of class ${info.name}`);
    return found;
  }

  /** The key of a property name inside class code; private names are qualified by their class. */
  keyOf(name: ts.PropertyName): string | null {
    return staticKey(name, this.checker, (p) => this.privateOwner(p));
  }
  private privateOwner(name: ts.PrivateIdentifier): string {
    for (let at: ts.Node | undefined = name.parent; at; at = at.parent) {
      if (
        ts.isClassLike(at) &&
        at.members.some((m) => m.name && ts.isPrivateIdentifier(m.name) && m.name.text === name.text)
      ) {
        return this.classEntity(at).info.symbol;
      }
    }
    return "unknown";
  }

  private declareFields(entity: ClassEntity): void {
    const { info, node, parent } = entity;
    const entries: ShapeEntry[] = parent ? [...parent.info.shape.entries] : [];
    for (const member of node.members) {
      if (
        !ts.isPropertyDeclaration(member) ||
        hasModifier(member, ts.SyntaxKind.DeclareKeyword) ||
        hasModifier(member, ts.SyntaxKind.AbstractKeyword)
      )
        continue;
      const key = this.keyOf(member.name);
      if (isStatic(member)) {
        const ty = this.tyOf(member);
        const global = this.newGlobal(
          `${info.symbol}_${member.name.getText()}`,
          key ?? member.name.getText(),
          "value",
        );
        if (key !== null) {
          entity.statics.set(key, { global, ty });
          info.statics.set(key, global);
        } else this.unsupported(member, "a computed static name");
        continue;
      }
      if (key === null) {
        this.unsupported(member, "a computed field name", "TSR1005");
        continue;
      }
      if (!entries.some((e) => e.key === key)) entries.push({ key, kind: "data", slot: entries.length });
    }
    info.shape = { id: 0, entries, cls: info };
  }

  private declareMembers(entity: ClassEntity): void {
    for (const member of entity.node.members) {
      if (!(ts.isMethodDeclaration(member) || ts.isAccessor(member)) || isStatic(member)) continue;
      const key = this.keyOf(member.name);
      if (key === null) {
        this.unsupported(member.name, "a computed method name", "TSR1005");
        continue;
      }
      const kind = ts.isMethodDeclaration(member) ? "method" : ts.isGetAccessor(member) ? "get" : "set";
      const isAbstract = !member.body && hasModifier(member, ts.SyntaxKind.AbstractKeyword);
      if (!member.body && !isAbstract) continue; // an overload
      const table =
        kind === "method" ? entity.info.methods : kind === "get" ? entity.info.getters : entity.info.setters;
      let family: MethodFamily | undefined;
      for (let up = entity.parent; up && !family && !key.startsWith("#"); up = up.parent) {
        family = (
          kind === "method" ? up.info.methods : kind === "get" ? up.info.getters : up.info.setters
        ).get(key);
      }
      family ??= { key, kind, root: entity.info, implementations: new Map(), params: [], result: "void" };
      table.set(key, family);
      if (isAbstract) continue;
      const callable = this.makeCallable(member, entity, entity);
      entity.members.set(`${kind} ${key}`, callable);
      family.implementations.set(entity.info, callable.fn);
    }
  }

  private unifyFamilies(entity: ClassEntity): void {
    for (const table of [entity.info.methods, entity.info.getters, entity.info.setters]) {
      for (const family of table.values()) if (family.root === entity.info) unifyFamily(family, this);
    }
  }

  // ---- module-level variables, shapes ----

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

  globalOf(variable: Variable): GlobalEntity {
    const known = this.globals.get(variable.symbol);
    if (known) return known;
    const node = variable.declaration;
    const ty = this.types.of(this.checker.getTypeOfSymbolAtLocation(variable.symbol, node));
    const initializer =
      ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) ? node.initializer : undefined;
    const constant = initializer ? constantOperand(this, initializer, ty) : null;
    const machine = ty.k === "i32" || ty.k === "u32" || ty.k === "i64" || ty.k === "u64";
    // The runtime and the library OS may use their constants before their modules have run.
    const early = node.getSourceFile().fileName.includes("/packages/");
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

  shape(entries: readonly ShapeEntry[]): Shape {
    const key = entries.map((e) => `${e.kind[0]}${e.key}`).join("\0");
    let shape = this.shapes.get(key);
    if (!shape) {
      shape = { id: 0, entries, cls: null };
      this.shapes.set(key, shape);
      this.ir.shapes.push(shape);
    }
    return shape;
  }

  private order = new Map<ts.SourceFile, number>();
  private cyclic = new Set<ts.SourceFile>();

  evaluationOrder(roots: readonly ts.SourceFile[]): ts.SourceFile[] {
    const files = evaluationOrder(this.loaded, roots);
    this.order = new Map(files.map((file, i) => [file, i]));
    this.cyclic = modulesInCycles(this.loaded, files);
    return files;
  }

  /** Has module `there` certainly been evaluated whenever code of module `here` runs? */
  isEvaluatedBefore(there: ts.SourceFile, here: ts.SourceFile): boolean {
    const a = this.order.get(there);
    const b = this.order.get(here);
    return a !== undefined && b !== undefined && a < b && !this.cyclic.has(here);
  }
}

function unifyFamily(family: MethodFamily, program: ProgramLowering): void {
  const fns = [...family.implementations.values()];
  const longest = Math.max(0, ...fns.map((f) => f.params.length));
  const params: Rep[] = [];
  for (let i = 0; i < longest; i++) {
    const reps = new Set(fns.map((f) => f.params[i]?.rep ?? "value"));
    params.push(reps.size === 1 ? [...reps][0]! : "value");
  }
  const results = new Set(fns.map((f) => f.result));
  family.result = results.size === 1 ? [...results][0]! : "value";
  family.params = params;
  for (const fn of fns) {
    fn.result = family.result;
    for (let i = 0; i < longest; i++) {
      const own = fn.params[i];
      if (own && own.rep === params[i]) continue;
      fn.params[i] = program.addReg(fn, params[i]!, own?.name ?? `unused${i}`);
      fn.paramTests[i] ??= { k: "any" } satisfies TypeTest;
    }
  }
}

export function isExported(node: ts.Node): boolean {
  return hasModifier(node, ts.SyntaxKind.ExportKeyword);
}
export function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some((m) => m.kind === kind) ?? false);
}
export function isThisParameter(parameter: ts.ParameterDeclaration): boolean {
  return ts.isIdentifier(parameter.name) && parameter.name.text === "this";
}

/** A global that Tessera declares beside TypeScript's library. */
export function isOwnGlobal(symbol: ts.Symbol): boolean {
  return (
    symbol.declarations?.some((d) => d.getSourceFile().fileName.endsWith("/compiler/types/globals.d.ts")) ??
    false
  );
}

function functionName(node: ts.FunctionLikeDeclaration): string {
  if (node.name && !ts.isComputedPropertyName(node.name))
    return ts.isStringLiteralLike(node.name) ? node.name.text : node.name.getText();
  if (node.name) return `[${(node.name as ts.ComputedPropertyName).expression.getText()}]`;
  const parent = node.parent;
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
  if (ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent)) {
    if (
      ts.isIdentifier(parent.name) ||
      ts.isPrivateIdentifier(parent.name) ||
      ts.isStringLiteralLike(parent.name)
    )
      return parent.name.text;
  }
  if (ts.isParameter(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
  if (ts.isBinaryExpression(parent) && ts.isIdentifier(parent.left)) return parent.left.text;
  return "";
}

function classNameFromContext(node: ts.ClassLikeDeclaration): string {
  const parent = node.parent;
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return parent.name.text;
  return ts.isClassDeclaration(node) ? "default" : "";
}

function functionKind(node: ts.FunctionLikeDeclaration): Fn["kind"] {
  const isAsync = hasModifier(node, ts.SyntaxKind.AsyncKeyword);
  const isGenerator = "asteriskToken" in node && node.asteriskToken !== undefined;
  if (isAsync) return isGenerator ? "asyncGenerator" : "async";
  return isGenerator ? "generator" : "plain";
}

function countLength(node: ts.FunctionLikeDeclaration): number {
  let n = 0;
  for (const parameter of node.parameters) {
    if (isThisParameter(parameter)) continue;
    if (parameter.initializer || parameter.dotDotDotToken) break;
    n++;
  }
  return n;
}

function marksOf(node: ts.Node): Set<string> {
  const marks = new Set<string>();
  for (const tag of ts.getJSDocTags(node)) marks.add(tag.tagName.text);
  return marks;
}

/** The number that an expression of literals and constants stands for, or null. */
export function constantNumber(program: ProgramLowering, node: ts.Expression): number | null {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node))
    return constantNumber(program, node.expression);
  if (ts.isNumericLiteral(node)) return Number(node.text.replaceAll("_", ""));
  if (ts.isPrefixUnaryExpression(node)) {
    const value = constantNumber(program, node.operand);
    if (value === null) return null;
    switch (node.operator) {
      case ts.SyntaxKind.MinusToken:
        return -value;
      case ts.SyntaxKind.PlusToken:
        return value;
      case ts.SyntaxKind.TildeToken:
        return ~value;
      default:
        return null;
    }
  }
  if (ts.isBinaryExpression(node)) {
    const fold = folders[node.operatorToken.kind];
    const left = fold ? constantNumber(program, node.left) : null;
    const right = left === null ? null : constantNumber(program, node.right);
    return fold && left !== null && right !== null ? fold(left, right) : null;
  }
  if (ts.isIdentifier(node)) {
    const symbol = program.resolveSymbol(node);
    const declaration = symbol?.valueDeclaration;
    if (
      !declaration ||
      !ts.isVariableDeclaration(declaration) ||
      !declaration.initializer ||
      !ts.isVariableDeclarationList(declaration.parent)
    )
      return null;
    if (
      !(declaration.parent.flags & ts.NodeFlags.Const) ||
      declaration.getSourceFile().isDeclarationFile ||
      !ts.isIdentifier(declaration.name)
    )
      return null;
    if (!ts.isSourceFile(declaration.parent.parent.parent)) return null;
    return constantNumber(program, declaration.initializer);
  }
  return null;
}

const folders: Partial<Record<ts.SyntaxKind, (a: number, b: number) => number>> = {
  [ts.SyntaxKind.PlusToken]: (a, b) => a + b,
  [ts.SyntaxKind.MinusToken]: (a, b) => a - b,
  [ts.SyntaxKind.AsteriskToken]: (a, b) => a * b,
  [ts.SyntaxKind.SlashToken]: (a, b) => a / b,
  [ts.SyntaxKind.PercentToken]: (a, b) => a % b,
  [ts.SyntaxKind.AsteriskAsteriskToken]: (a, b) => a ** b,
  [ts.SyntaxKind.AmpersandToken]: (a, b) => a & b,
  [ts.SyntaxKind.BarToken]: (a, b) => a | b,
  [ts.SyntaxKind.CaretToken]: (a, b) => a ^ b,
  [ts.SyntaxKind.LessThanLessThanToken]: (a, b) => a << b,
  [ts.SyntaxKind.GreaterThanGreaterThanToken]: (a, b) => a >> b,
  [ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken]: (a, b) => a >>> b,
};

/** What a constant initialiser puts into a place of type `ty`, if no code is needed to make it. */
export function constantOperand(program: ProgramLowering, node: ts.Expression, ty: Ty): Operand | null {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node))
    return constantOperand(program, node.expression, ty);
  if (ty.k === "f64" || ty.k === "i32" || ty.k === "u32" || ty.k === "i64") {
    const value = constantNumber(program, node);
    if (value === null) return null;
    if (ty.k === "f64") return { k: "f64", value };
    return Number.isInteger(value) && !Object.is(value, -0) && value >= ty.lo && value <= ty.hi
      ? { k: "int", rep: ty.k, value }
      : null;
  }
  if (ty.k === "bool" && node.kind === ts.SyntaxKind.TrueKeyword) return { k: "bool", value: true };
  if (ty.k === "bool" && node.kind === ts.SyntaxKind.FalseKeyword) return { k: "bool", value: false };
  if (ty.k === "u64" && ts.isBigIntLiteral(node))
    return { k: "u64", value: BigInt(node.text.replaceAll("_", "").slice(0, -1)) };
  return null;
}

/** Does evaluating the expression run no code that could look at variables? */
function isInert(node: ts.Expression): boolean {
  if (
    ts.isNumericLiteral(node) ||
    ts.isStringLiteralLike(node) ||
    ts.isBigIntLiteral(node) ||
    ts.isArrowFunction(node) ||
    ts.isFunctionExpression(node)
  )
    return true;
  if (ts.isAsExpression(node) || ts.isParenthesizedExpression(node)) return isInert(node.expression);
  if (ts.isPrefixUnaryExpression(node)) return isInert(node.operand);
  if (ts.isObjectLiteralExpression(node))
    return node.properties.every((p) => ts.isPropertyAssignment(p) && isInert(p.initializer));
  if (ts.isArrayLiteralExpression(node)) return node.elements.every((e) => isInert(e));
  return (
    node.kind === ts.SyntaxKind.TrueKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword ||
    node.kind === ts.SyntaxKind.NullKeyword
  );
}
