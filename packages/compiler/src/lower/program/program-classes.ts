// The classes of a program: their trees, fields and families of methods.

import ts from "typescript";
import {
  type ClassInfo,
  classKey,
  type Fn,
  type Global,
  type MethodFamily,
  type Rep,
  type ShapeEntry,
  type TypeTest,
} from "../../ir/ir.ts";
import { isAssignmentOperator, isLocalClass, isStatic, type Scope, type Variable } from "../bindings.ts";
import { globalClassFiles } from "../library.ts";
import { moduleName, staticKey } from "../names.ts";
import { isAskedOfPattern } from "../pattern-protocol.ts";
import { isLibrarySymbol, repOfTy, type Ty, testOfTy, tyUndefined } from "../types.ts";
import { className, countLength, hasModifier, isOwnGlobal, lengthTag } from "./declarations.ts";
import type { Callable, ClassEntity } from "./entities.ts";
import { comesLast, errorFields, mayPlaceErrorField, moveToEnd } from "./error-fields.ts";
import { ProgramFunctions } from "./program-functions.ts";

/**
 * Types of the library that name another class. To TypeScript the six errors and Error are one type, so that it may give
 * a value any of these names.
 */
const classNameOfType: ReadonlyMap<string, string> = new Map([
  ["ReadonlyMap", "Map"],
  ["ReadonlySet", "Set"],
  ["EvalError", "Error"],
  ["RangeError", "Error"],
  ["ReferenceError", "Error"],
  ["SyntaxError", "Error"],
  ["TypeError", "Error"],
  ["URIError", "Error"],
]);

/** The part of the program's state that holds its classes. */
export abstract class ProgramClasses extends ProgramFunctions {
  private readonly classes = new Map<ts.Node, ClassEntity>();
  private readonly declaredClasses: ClassEntity[] = [];
  private readonly entities = new Map<ClassInfo, ClassEntity>();
  private sealed = false;

  abstract newGlobal(symbol: string, name: string, rep: Rep): Global;

  /** Declares every class, so that class trees and method families are complete before any code is lowered. */
  declareClasses(files: readonly ts.SourceFile[]): void {
    for (const file of files) if (!this.isOwnFile(file)) this.findReplacedMethods(file);
    this.mayUnsetFields = files.some(
      (file) =>
        !this.isOwnFile(file) &&
        (file.text.includes("Object.getPrototypeOf") || /\bdelete\b|\bdeleteProperty\b/.test(file.text)),
    );
    for (const file of files) for (const node of classesOf(file)) this.classEntity(node);
    this.sealed = true;
    for (const file of files) if (!this.isOwnFile(file)) this.findShadowedStatics(file);
    for (const entity of this.declaredClasses) this.unifyFamilies(entity);
  }

  /** May instances exist on which no constructor ran, or from which a field was deleted? */
  mayUnsetFields = false;
  /** Methods that the program assigns (`this.sqrt = other`): instances have a slot of that name, empty at first. */
  private readonly replacedMethods = new Set<ts.Declaration>();
  private findReplacedMethods(file: ts.SourceFile): void {
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node) && isWritten(node)) {
        const declaration = this.resolveSymbol(node.name)?.valueDeclaration;
        if (declaration && ts.isMethodDeclaration(declaration) && !isStatic(declaration))
          this.replacedMethods.add(declaration);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }

  private readonly usedClasses = new Set<ClassInfo>();
  /** A static field that is assigned through something that may be a subclass, which then has a field of its own
   *  (ECMA-262 10.1.9.2), is a property of function objects instead of a variable. */
  private findShadowedStatics(file: ts.SourceFile): void {
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node) && isWritten(node)) {
        const declaration = this.resolveSymbol(node.name)?.valueDeclaration;
        if (
          declaration &&
          ts.isPropertyDeclaration(declaration) &&
          isStatic(declaration) &&
          ts.isClassLike(declaration.parent) &&
          !declaration.getSourceFile().isDeclarationFile
        ) {
          const owner = this.classEntity(declaration.parent);
          const key = this.keyOf(declaration.name);
          if (key !== null && this.mayBeSubclass(node.expression, owner)) {
            owner.statics.delete(key);
            owner.info.statics.delete(key);
          }
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }

  /** Is the static that an expression's member names another one for some subclass that the expression may stand for? */
  isOverriddenStatic(expression: ts.Expression, owner: ClassEntity, key: string): boolean {
    const isExact =
      expression.kind !== ts.SyntaxKind.ThisKeyword &&
      expression.kind !== ts.SyntaxKind.SuperKeyword &&
      this.classOfExpression(expression) !== null;
    return !isExact && this.redeclaresStatic(owner, key);
  }
  /** The class of the chain that declares a static with the key. */
  findStatic(entity: ClassEntity, key: string): ClassEntity | null {
    for (let up: ClassEntity | null = entity; up; up = up.parent)
      if (up.node.members.some((m) => isStatic(m) && m.name && this.keyOf(m.name as ts.PropertyName) === key))
        return up;
    return null;
  }
  private redeclaresStatic(owner: ClassEntity, key: string): boolean {
    return owner.info.children.some((child) => {
      const entity = this.entityOf(child);
      return this.findStatic(entity, key) === entity || this.redeclaresStatic(entity, key);
    });
  }

  private mayBeSubclass(expression: ts.Expression, owner: ClassEntity): boolean {
    if (expression.kind === ts.SyntaxKind.ThisKeyword) return owner.info.children.length > 0;
    return this.classOfExpression(expression) !== owner;
  }

  /** Has the class's constructor and members lowered. */
  useClass(info: ClassInfo): void {
    if (this.usedClasses.has(info)) return;
    this.usedClasses.add(info);
    const entity = this.entityOf(info);
    this.enqueue(entity.constructorCallable);
    for (const member of entity.members.values()) this.enqueue(member);
    if (!info.isLocal && !this.isOwnFile(entity.node.getSourceFile())) this.declareStatics(entity);
    if (info.parent) this.useClass(info.parent);
  }

  classEntity(node: ts.ClassLikeDeclaration): ClassEntity {
    const known = this.classes.get(node);
    if (known) return known;
    const parent = this.parentOf(node);
    const name = className(node, (key) => this.keyOf(key));
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
      staticMembers: [],
      isLocal: isLocalClass(node),
      freezable: false,
      firstId: 0,
      lastId: 0,
      open: false,
      instantiated: false,
      isAbstract: hasModifier(node, ts.SyntaxKind.AbstractKeyword),
      isInternal:
        node.getSourceFile().fileName.includes("/runtime/src/library/") &&
        globalClassFiles[name] === undefined,
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
      captures: this.classCaptures(node),
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
      const told = this.isOwnFile(node.getSourceFile()) ? lengthTag(constructorNode) : null;
      constructorFn.length = told ?? countLength(constructorNode);
    } else if (parent) {
      const inherited = parent.constructorCallable;
      inherited.paramTys.forEach((ty, i) => {
        paramTys.push(ty);
        this.addParam(constructorFn, ty, inherited.fn.params[i]!.name);
      });
      constructorFn.rest = inherited.fn.rest;
    }
    constructorFn.self = this.addReg(constructorFn, "value", "self");
    if (info.isLocal) {
      constructorFn.closure = this.addReg(constructorFn, "value", "closure");
      constructorFn.captureCount = 1;
    }
    this.callableByFn.set(constructorFn, constructorCallable);
    this.declareMembers(entity);
    return entity;
  }

  /** The variables that the members of a local class use. */
  private classCaptures(node: ts.ClassLikeDeclaration): Variable[] {
    if (!isLocalClass(node)) return [];
    const all = new Set(this.closureVariables(node));
    for (const member of node.members)
      if (ts.isFunctionLike(member)) for (const v of this.closureVariables(member as Scope)) all.add(v);
    return [...all];
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
      this.unsupported(expression, `\`${expression.getText()}\``, "TSR1017");
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

  protected classOfType(type: ts.Type): ClassInfo | null {
    const symbol = type.symbol as ts.Symbol | undefined;
    if (!symbol) return null;
    const target = (type as ts.TypeReference).target ?? type;
    if (!(target.flags & ts.TypeFlags.Object)) return null;
    if ((target as ts.ObjectType).objectFlags & ts.ObjectFlags.Anonymous) return null; // typeof C
    const name = classNameOfType.get(symbol.name) ?? symbol.name;
    if (isLibrarySymbol(symbol) || isOwnGlobal(symbol)) {
      // The type is the protocol, which any object may have; the class of that name is for what extends it.
      if (globalClassFiles[name] === undefined || name === "Iterator") return null;
      return this.globalClass(name)?.info ?? null;
    }
    const declaration = symbol.declarations?.find((d) => ts.isClassLike(d));
    if (!declaration || declaration.getSourceFile().isDeclarationFile) return null;
    return this.classEntity(declaration as ts.ClassLikeDeclaration).info;
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
    if (info.isLocal) entries.push({ key: classKey(info), kind: "data", slot: entries.length });
    for (const member of node.members) {
      if (this.replacedMethods.has(member)) {
        const key = this.keyOf(member.name as ts.PropertyName);
        if (key !== null && !entries.some((e) => e.key === key))
          entries.push({ key, kind: "data", slot: entries.length });
      }
      if (
        !ts.isPropertyDeclaration(member) ||
        hasModifier(member, ts.SyntaxKind.DeclareKeyword) ||
        hasModifier(member, ts.SyntaxKind.AbstractKeyword)
      )
        continue;
      const key = this.keyOf(member.name);
      if (isStatic(member)) {
        if (info.isLocal) {
          if (key === null) this.unsupported(member, "a computed static name");
          continue; // a property of the function object
        }
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
      else if (mayPlaceErrorField(entity, key, this)) moveToEnd(entries, key);
    }
    for (const key of errorFields) if (comesLast(entity, key, this)) moveToEnd(entries, key);
    info.shape = { id: 0, entries, cls: info };
  }

  /** The static methods and accessors that the class as a value has. */
  private declareStatics(entity: ClassEntity): void {
    const { info } = entity;
    let capture = (info.parent?.isLocal ? 1 : 0) + entity.captures.length;
    for (const member of entity.node.members) {
      if (!(ts.isMethodDeclaration(member) || ts.isAccessor(member)) || !isStatic(member) || !member.body)
        continue;
      const key = this.keyOf(member.name);
      if (key === null) {
        this.unsupported(member.name, "a computed static name", "TSR1005");
        continue;
      }
      if (key.startsWith("@@")) this.ir.namedKeys.add(key);
      const kind = ts.isMethodDeclaration(member) ? "method" : ts.isGetAccessor(member) ? "get" : "set";
      const { fn } = this.callable(member);
      info.staticMembers.push({ key, kind, fn, capture: info.isLocal ? capture++ : -1 });
    }
  }

  private declareMembers(entity: ClassEntity): void {
    if (entity.info.isLocal) this.declareStatics(entity);
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
      if (isAskedOfPattern(key) && this.extendsPattern(entity))
        this.unsupported(member.name, `a subclass of RegExp with its own \`${member.name.getText()}\``);
      if (kind !== "method" && this.isLibraryField(entity, key))
        this.unsupported(member.name, `an accessor \`${key}\` in place of the property of \`Error\``);
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

  /** Do instances of a class of the library, which this one extends, have such a property of their own? */
  private isLibraryField(entity: ClassEntity, key: string): boolean {
    for (let up = entity.parent; up; up = up.parent) {
      if (!this.isOwnFile(up.node.getSourceFile())) continue;
      if (
        up.node.members.some((m) => ts.isPropertyDeclaration(m) && m.name.getText() === key && !isStatic(m))
      )
        return true;
    }
    return false;
  }

  /** Is it a subclass of the library's RegExp? */
  private extendsPattern(entity: ClassEntity): boolean {
    for (let up = entity.parent; up; up = up.parent)
      if (up.info.name === "RegExp" && this.isOwnFile(up.node.getSourceFile())) return true;
    return false;
  }

  private unifyFamilies(entity: ClassEntity): void {
    for (const table of [entity.info.methods, entity.info.getters, entity.info.setters]) {
      for (const family of table.values()) if (family.root === entity.info) unifyFamily(family, this);
    }
  }
}

/** Is the member assigned, stepped or deleted here, be it in a pattern? */
function isWritten(node: ts.Expression): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent))
    return parent.left === node && isAssignmentOperator(parent.operatorToken.kind);
  if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent))
    return (
      parent.operator === ts.SyntaxKind.PlusPlusToken || parent.operator === ts.SyntaxKind.MinusMinusToken
    );
  if (ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent) || ts.isAsExpression(parent))
    return isWritten(parent);
  if (ts.isForInStatement(parent) || ts.isForOfStatement(parent)) return parent.initializer === node;
  // In patterns; in array and object literals that are no patterns this is only cautious.
  return (
    ts.isDeleteExpression(parent) ||
    ts.isArrayLiteralExpression(parent) ||
    ts.isSpreadElement(parent) ||
    (ts.isPropertyAssignment(parent) && parent.initializer === node)
  );
}

function unifyFamily(family: MethodFamily, program: ProgramFunctions): void {
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

const classes = new WeakMap<ts.SourceFile, readonly ts.ClassLikeDeclaration[]>();

/** Every class of a file, outer ones before those in them. Kept with the file, as bindings are. */
function classesOf(file: ts.SourceFile): readonly ts.ClassLikeDeclaration[] {
  const known = classes.get(file);
  if (known) return known;
  const found: ts.ClassLikeDeclaration[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isClassLike(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  classes.set(file, found);
  return found;
}
