// Function bodies: parameters, captured variables, `this`, constructors and module initialisers.

import ts from "typescript";
import { isStackOverflow } from "../frontend/limits.ts";
import { type ClassInfo, classKey, type Fn, type Operand, repOf } from "../ir/ir.ts";
import { isStatic, type Variable } from "./bindings.ts";
import { FunctionContext, type Storage, undefinedVal, type Val } from "./context.ts";
import { lowerExpression, lowerExpressionAs } from "./expressions/expressions.ts";
import { mayBeOneObject } from "./function-identity.ts";
import { IntegerInference } from "./integers.ts";
import { bindPattern } from "./patterns.ts";
import { trusted } from "./places/variables.ts";
import { isThisParameter } from "./program/declarations.ts";
import type { Callable, ClassEntity } from "./program/entities.ts";
import type { ProgramLowering } from "./program/program.ts";
import { declareFunctions, nameConstantSymbol } from "./statements/declarations.ts";
import { lowerReturn } from "./statements/jumps.ts";
import { lowerStatements } from "./statements/statements.ts";
import { repOfTy, type Ty, tyAny } from "./types.ts";

const inferences = new WeakMap<ProgramLowering, IntegerInference>();

/** The static type of a local variable: its declared type, or an integer type where that is proved. */
export function variableTy(program: ProgramLowering, variable: Variable): Ty {
  const declared = program.variableTy(variable);
  if (declared.k !== "f64" || isBoxed(variable)) return declared;
  let inference = inferences.get(program);
  if (!inference) inferences.set(program, (inference = new IntegerInference(program)));
  return inference.variableTy(variable);
}

/** Does the variable live in a heap box, as closures share its changes? */
export function isBoxed(variable: Variable): boolean {
  return variable.captured && !variable.isModuleLevel && (variable.assigned || variable.early);
}

/** Where a variable lives in this function; made at its first use. */
export function variableStorage(f: FunctionContext, variable: Variable): Storage {
  const known = f.storage.get(variable);
  if (known) return known;
  return declareVariable(f, variable);
}

/** A fresh place for a variable, at each evaluation of its declaration. */
export function declareVariable(f: FunctionContext, variable: Variable): Storage {
  const ty = variableTy(f.program, variable);
  let storage = f.storage.get(variable);
  if (isBoxed(variable)) {
    if (storage?.k !== "box") {
      const box = f.newReg("value", variable.name);
      storage = { k: "box", box, ty, checked: variable.early };
      f.storage.set(variable, storage);
    }
    f.emit({
      op: "newBox",
      d: storage.box as (typeof f.fn.regs)[number],
      a: variable.early ? { k: "const", name: "empty" } : { k: "const", name: "undefined" },
    });
    return storage;
  }
  if (!storage) {
    storage = { k: "reg", reg: f.newReg(repOfTy(ty), variable.name), ty, checked: false };
    f.storage.set(variable, storage);
  }
  return storage;
}

/** Sets a declared variable for the first time. */
export function initialise(f: FunctionContext, variable: Variable, val: Val): void {
  const storage = f.storage.get(variable) ?? declareVariable(f, variable);
  const exact = f.coerce(val, storage.ty, variable.name);
  if (storage.k === "reg") f.mov(storage.reg, storage.reg.rep === "value" ? f.boxed(exact) : exact.op);
  else f.emit({ op: "setBox", box: storage.box, a: f.boxed(exact) });
}

/** What a closure must hold of a variable: its box, or a copy of its value. */
export function captureOperand(f: FunctionContext, variable: Variable): Operand {
  const storage = variableStorage(f, variable);
  return storage.k === "box" ? storage.box : f.boxed({ op: storage.reg, ty: storage.ty });
}

/** The function value of a nested function. */
export function makeClosure(f: FunctionContext, node: ts.FunctionLikeDeclaration): Operand {
  const callable = f.program.callable(node);
  if (callable.fn.captureCount === 0 && mayBeOneObject(f, node)) return { k: "fn", fn: callable.fn };
  const captures = callable.captures.map((v) => captureOperand(f, v));
  if (callable.capturesThis) captures.push(f.self ? f.boxed(f.self) : { k: "const", name: "undefined" });
  const d = f.newReg("value", callable.fn.name);
  f.emit({ op: "newClosure", d, fn: callable.fn, captures });
  return d;
}

/** Lowers one function of the queue. */
export function lowerCallable(program: ProgramLowering, callable: Callable): void {
  const { fn, node } = callable;
  if (fn.lowered || !node) return;
  fn.lowered = true;
  try {
    lowerBodyOf(program, callable, node);
  } catch (error) {
    if (!isStackOverflow(error)) throw error;
    program.unsupported(node, "this code", "TSR1020");
  }
}

/** Operations of one function; C compilers take minutes for more. */
const mostOperations = 100_000;

function lowerBodyOf(
  program: ProgramLowering,
  callable: Callable,
  node: NonNullable<Callable["node"]>,
): void {
  const f = new FunctionContext(program, callable, program.bindingsOf(node));
  f.at(node);
  if (ts.isSourceFile(node)) {
    lowerModule(f, node);
  } else if (ts.isClassLike(node)) {
    lowerConstructor(f, program.classEntity(node), node);
  } else {
    openCaptures(f, callable);
    bindSelf(f, callable);
    bindParameters(f, node);
    lowerBody(f, node);
  }
  finish(f);
  const size = f.fn.blocks.reduce((sum, block) => sum + block.instrs.length, 0);
  if (size > mostOperations) program.unsupported(node, `code of ${size} operations`, "TSR1021");
}

function finish(f: FunctionContext): void {
  if (!f.reachable) return;
  if (f.fn.result === "void") f.end({ op: "return", a: null });
  else if (f.fn.result === "value") f.end({ op: "return", a: { k: "const", name: "undefined" } });
  else f.end({ op: "unreachable" }); // the checker proved that the end is not reached
}

function openCaptures(f: FunctionContext, callable: Callable): void {
  const { fn } = callable;
  if (callable.cls?.info.isLocal && callable.node && ts.isClassLike(callable.node.parent)) {
    const needsClass = callable.captures.length > 0 || !fn.self || !fn.selfClass;
    if (needsClass) openClass(f, callable.cls, localClass(f, callable.cls.info), callable.captures);
    return;
  }
  if (!fn.closure) return;
  callable.captures.forEach((variable, index) => {
    openCapture(f, variable, fn.closure!, index);
  });
  if (callable.capturesThis) {
    const d = f.newReg("value", "this");
    f.emit({ op: "getCapture", d, self: fn.closure, index: callable.captures.length });
    f.self = { op: d, ty: thisTy(f, callable) };
  }
}

function openCapture(f: FunctionContext, variable: Variable, holder: Operand, index: number): void {
  const d = f.newReg("value", variable.name);
  f.emit({ op: "getCapture", d, self: holder, index });
  const ty = variableTy(f.program, variable);
  if (isBoxed(variable)) f.storage.set(variable, { k: "box", box: d, ty, checked: variable.early });
  else {
    const val = trusted(f, d, ty);
    const reg = f.newReg(repOf(val.op), variable.name);
    f.mov(reg, val.op);
    f.storage.set(variable, { k: "reg", reg, ty: val.ty, checked: false });
  }
}

/** Takes variables from the function object of a local class. */
function openClass(
  f: FunctionContext,
  entity: ClassEntity,
  holder: Operand,
  variables: readonly Variable[],
): void {
  const first = entity.info.parent?.isLocal ? 1 : 0;
  for (const variable of variables)
    openCapture(f, variable, holder, first + entity.captures.indexOf(variable));
}

/** The function object of the local class whose member is running. */
export function localClass(f: FunctionContext, cls: ClassInfo): Operand {
  const { callable } = f;
  if (callable.node && ts.isClassLike(callable.node)) return f.fn.closure!; // the constructor
  const d = f.newReg("value", cls.name);
  if (f.fn.closure && callable.node && ts.isClassLike(callable.node.parent)) {
    f.emit({ op: "getCapture", d, self: f.fn.closure, index: 0 }); // a static member
    return d;
  }
  f.emit({ op: "getField", d, self: (f.self?.op ?? f.fn.self)!, cls, key: classKey(cls) });
  // An open class's methods may come to run on an object that only looks like an instance.
  f.emit({ op: "check", a: d, test: { k: "function" }, what: "this" });
  return d;
}

/** The function object of the class that a local class extends, for its constructor; null if it needs none. */
export function parentClass(f: FunctionContext, entity: ClassEntity): Operand | null {
  if (!entity.parent?.info.isLocal) return null;
  const d = f.newReg("value", entity.parent.info.name);
  f.emit({ op: "getCapture", d, self: localClass(f, entity.info), index: 0 });
  return d;
}

/** The type of `this` that an arrow function inherits. */
function thisTy(f: FunctionContext, callable: Callable): Ty {
  for (let at: ts.Node | undefined = callable.node?.parent; at; at = at.parent) {
    if (ts.isClassLike(at)) return { k: "class", cls: f.program.classEntity(at).info };
    if (ts.isFunctionLike(at) && !ts.isArrowFunction(at)) {
      const owner = at.parent;
      if (ts.isClassLike(owner) && !isStatic(at))
        return { k: "class", cls: f.program.classEntity(owner).info };
      return tyAny;
    }
    if (ts.isPropertyDeclaration(at) && isStatic(at)) return tyAny;
    if (ts.isClassStaticBlockDeclaration(at)) return tyAny;
  }
  return tyAny;
}

function bindSelf(f: FunctionContext, callable: Callable): void {
  const { fn } = callable;
  if (!fn.self) return;
  f.self = { op: fn.self, ty: fn.selfClass ? { k: "class", cls: fn.selfClass } : tyAny };
  const node = callable.node;
  if (node && ts.isFunctionExpression(node) && node.name) bindOwnName(f, node);
}

/** A named function expression sees itself under its name. */
function bindOwnName(f: FunctionContext, node: ts.FunctionExpression): void {
  const symbol = node.name && f.program.checker.getSymbolAtLocation(node.name);
  const variable = symbol && f.bindings.variables.get(symbol);
  if (!variable) return;
  const self: Operand = f.fn.closure ?? { k: "fn", fn: f.fn };
  initialise(f, variable, { op: self, ty: { k: "function" } });
}

function bindParameters(f: FunctionContext, node: ts.FunctionLikeDeclaration): void {
  if (ts.isFunctionExpression(node) && node.name && !f.fn.self) bindOwnName(f, node);
  const parameters = node.parameters.filter((p) => !isThisParameter(p));
  const { paramTys } = f.callable;
  parameters.forEach((parameter, i) => {
    const reg = f.fn.params[i]!;
    const ty = paramTys[i]!;
    f.at(parameter);
    let val: Val =
      reg.rep === repOfTy(ty) ? { op: reg, ty } : f.coerce({ op: reg, ty: tyAny }, ty, `argument ${i + 1}`);
    if (parameter.initializer) val = withDefault(f, val, parameter.initializer, f.program.tyOf(parameter));
    if (ts.isIdentifier(parameter.name)) {
      const symbol = f.program.checker.getSymbolAtLocation(parameter.name);
      const variable = symbol && f.bindings.variables.get(symbol);
      if (!variable) return;
      const declared = variableTy(f.program, variable);
      if (!isBoxed(variable) && !variable.assigned && "id" in val.op && repOfTy(declared) === val.op.rep) {
        f.storage.set(variable, {
          k: "reg",
          reg: val.op,
          ty: declared.k === "f64" ? val.ty : declared,
          checked: false,
        });
      } else {
        // What arrived is held as it is; an optional parameter's declared type includes undefined.
        const storage = declareVariable(f, variable);
        const exact = f.coerce(val, storage.ty, variable.name);
        if (storage.k === "reg") f.mov(storage.reg, exact.op);
        else f.emit({ op: "setBox", box: storage.box, a: f.boxed(exact) });
      }
    } else bindPattern(f, parameter.name, val, true);
  });
}

/** `val`, or the default if it is undefined. */
export function withDefault(f: FunctionContext, val: Val, initializer: ts.Expression, ty: Ty): Val {
  if (repOf(val.op) !== "value") return val;
  const d = f.newReg(repOfTy(ty));
  const missing = f.newBlock();
  const given = f.newBlock();
  const next = f.newBlock();
  const isUndefined = f.bin("value.same", val.op, { k: "const", name: "undefined" }, "bool");
  f.branch(isUndefined, missing, given);
  f.start(missing);
  f.mov(d, f.coerce(lowerExpressionAs(f, initializer, ty), ty, "default").op);
  f.jump(next);
  f.start(given);
  f.mov(d, f.coerce({ op: val.op, ty: val.ty.k === "nullable" ? tyAny : val.ty }, ty, "argument").op);
  f.jump(next);
  f.start(next);
  return { op: d, ty };
}

function lowerBody(f: FunctionContext, node: ts.FunctionLikeDeclaration): void {
  const body = "body" in node ? node.body : undefined;
  if (!body) return;
  if (ts.isBlock(body)) {
    lowerStatements(f, body.statements);
    return;
  }
  f.at(body);
  const result = lowerExpressionAs(f, body as ts.Expression, f.callable.resultTy);
  lowerReturn(f, f.callable.resultTy.k === "undefined" && f.fn.kind === "plain" ? null : result);
}

// ---- classes ----

function lowerConstructor(f: FunctionContext, entity: ClassEntity, node: ts.ClassLikeDeclaration): void {
  const self = f.fn.self!;
  f.self = { op: self, ty: { k: "class", cls: entity.info } };
  if (f.fn.closure) {
    f.emit({ op: "setField", self, cls: entity.info, key: classKey(entity.info), a: f.fn.closure });
    openClass(f, entity, f.fn.closure, entity.captures);
  }
  const constructorNode = node.members.find(
    (m): m is ts.ConstructorDeclaration => ts.isConstructorDeclaration(m) && m.body !== undefined,
  );
  if (!constructorNode) {
    if (entity.parent) {
      const parent = entity.parent.constructorCallable;
      const args = f.fn.params.map((p, i): Val => ({ op: p, ty: f.callable.paramTys[i] ?? tyAny }));
      f.call(parent, self, args, parentClass(f, entity));
    }
    lowerFieldInitialisers(f, entity);
    return;
  }
  if (!entity.parent) lowerFieldInitialisers(f, entity);
  bindParameters(f, constructorNode);
  lowerStatements(f, constructorNode.body!.statements);
}

/** `super(...)` was called: the class's own fields are set now (ECMA-262 10.2.1.3). */
export function lowerFieldInitialisers(f: FunctionContext, entity: ClassEntity): void {
  for (const member of entity.node.members) {
    if (!ts.isPropertyDeclaration(member) || isStatic(member)) continue;
    if (
      ts
        .getModifiers(member)
        ?.some((m) => m.kind === ts.SyntaxKind.DeclareKeyword || m.kind === ts.SyntaxKind.AbstractKeyword)
    )
      continue;
    const key = f.program.keyOf(member.name);
    if (key === null) continue;
    f.at(member);
    let val: Val = undefinedVal;
    if (member.initializer) {
      const ty = f.program.tyOf(member);
      val = lowerExpressionAs(f, member.initializer, ty);
      val = f.coerce(val, ty, key);
    }
    f.emit({ op: "setField", self: f.self!.op, cls: entity.info, key, a: f.boxed(val) });
  }
}

/** Evaluates a class definition (ECMA-262 15.7.14): static fields and blocks, in order. The class as a value. */
export function lowerClassDefinition(f: FunctionContext, node: ts.ClassLikeDeclaration): Operand {
  const entity = f.program.classEntity(node);
  const outer = f.self;
  const holder: Operand = entity.info.isLocal ? makeLocalClass(f, entity) : { k: "class", cls: entity.info };
  if (ts.isClassDeclaration(node) && ts.isSourceFile(node.parent) && !f.program.isOwnFile(node.parent)) {
    f.emit({ op: "setGlobal", global: f.program.definedFlag(entity), a: { k: "const", name: "true" } });
  }
  f.self = { op: holder, ty: { k: "function" } };
  for (const member of node.members) {
    if (ts.isPropertyDeclaration(member) && isStatic(member)) {
      const key = f.program.keyOf(member.name);
      if (key === null) continue;
      const field = entity.statics.get(key);
      f.at(member);
      if (!field) {
        let val = member.initializer ? lowerExpressionAs(f, member.initializer, tyAny) : undefinedVal;
        if (member.initializer) val = nameConstantSymbol(f, member, val);
        f.emit({ op: "setProperty", self: holder, key, a: f.boxed(val), keys: [] });
        continue;
      }
      const val = member.initializer
        ? nameConstantSymbol(
            f,
            member,
            f.coerce(lowerExpressionAs(f, member.initializer, field.ty), field.ty, key),
          )
        : undefinedVal;
      f.emit({ op: "setGlobal", global: field.global, a: f.boxed(val) });
    } else if (ts.isClassStaticBlockDeclaration(member)) lowerStatements(f, member.body.statements);
  }
  f.self = outer;
  return holder;
}

/** A new function object for a local class, under the class's name. */
function makeLocalClass(f: FunctionContext, entity: ClassEntity): Operand {
  const { info, node } = entity;
  const captures: Operand[] = [];
  if (entity.parent?.info.isLocal) {
    const heritage = node.heritageClauses!.find((c) => c.token === ts.SyntaxKind.ExtendsKeyword)!;
    captures.push(f.boxed(lowerExpression(f, heritage.types[0]!.expression)));
  }
  const symbol = node.name && f.program.checker.getSymbolAtLocation(node.name);
  const variable = symbol && f.bindings.variables.get(symbol);
  const isHoisted = variable && isBoxed(variable) && ts.isClassDeclaration(node) && f.storage.has(variable);
  if (variable && !isHoisted) declareVariable(f, variable);
  for (const captured of entity.captures) captures.push(captureOperand(f, captured));
  const firstStatic = captures.length;
  for (const _ of info.staticMembers) captures.push({ k: "const", name: "empty" });
  const d = f.newReg("value", info.name);
  f.emit({ op: "newClass", d, cls: info, captures });
  info.staticMembers.forEach((member, i) => {
    const closure = f.newReg("value", member.fn.name);
    f.emit({ op: "newClosure", d: closure, fn: member.fn, captures: [d] });
    // SAFETY: captures follow the cell's header and its three fields.
    const at = { k: "int", rep: "i64", value: 32 + 8 * (firstStatic + i) } as const;
    const address = f.bin("i64.add", f.intrinsic("machine_addressOf", [d], "i64"), at, "i64");
    f.intrinsic("machine_storeValue", [address, closure], "void");
  });
  if (variable) initialise(f, variable, { op: d, ty: { k: "function" } });
  return d;
}

// ---- modules ----

/** The initialiser of a module: its statements in order. */
export function moduleInitialiser(program: ProgramLowering, file: ts.SourceFile): Fn {
  const known = program.initialisers.get(file);
  if (known) return known;
  const isAsync = hasTopLevelAwait(file);
  const fn = program.newFn(
    `init_${file.fileName.split("/").slice(-2).join("_").replace(/\.ts$/, "")}`,
    "<module>",
    file,
    isAsync ? "async" : "plain",
  );
  if (isAsync) fn.result = "value";
  const callable: Callable = {
    fn,
    node: file,
    paramTys: [],
    resultTy: isAsync ? tyAny : { k: "undefined" },
    captures: [],
    capturesThis: false,
    cls: null,
  };
  program.initialisers.set(file, fn);
  program.enqueue(callable);
  return fn;
}

function hasTopLevelAwait(file: ts.SourceFile): boolean {
  let found = false;
  const visit = (node: ts.Node): void => {
    if (found || ts.isFunctionLike(node) || ts.isClassLike(node)) return;
    if (ts.isAwaitExpression(node) || (ts.isForOfStatement(node) && node.awaitModifier)) found = true;
    else ts.forEachChild(node, visit);
  };
  ts.forEachChild(file, visit);
  return found;
}

function lowerModule(f: FunctionContext, file: ts.SourceFile): void {
  const evaluated = f.program.importable.get(file);
  if (evaluated) f.emit({ op: "setGlobal", global: evaluated, a: { k: "const", name: "true" } });
  declareFunctions(f, file.statements);
  lowerStatements(f, file.statements, true);
}
