// The IR functions behind declarations, made on demand, and the queue of those that wait to be lowered.

import ts from "typescript";
import type { Fn, Rep } from "../../ir/ir.ts";
import { isStatic, type Scope, type Variable } from "../bindings.ts";
import { moduleName } from "../names.ts";
import { joinTy, repOfTy, type Ty, testOfTy, tyAny, tyUndefined } from "../types.ts";
import { countLength, functionKind, functionName, isThisParameter, marksOf } from "./declarations.ts";
import type { Callable, ClassEntity } from "./entities.ts";
import { ProgramSymbols } from "./program-symbols.ts";

/** The part of the program's state that holds its functions. */
export abstract class ProgramFunctions extends ProgramSymbols {
  readonly queue: Callable[] = [];
  protected readonly callables = new Map<ts.Node, Callable>();
  protected readonly callableByFn = new Map<Fn, Callable>();

  abstract classEntity(node: ts.ClassLikeDeclaration): ClassEntity;
  abstract keyOf(name: ts.PropertyName): string | null;

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

  protected makeCallable(
    node: ts.FunctionLikeDeclaration,
    selfOf: ClassEntity | null,
    owner: ClassEntity | null,
  ): Callable {
    const name = functionName(node, (key) => this.keyOf(key));
    const full = owner ? `${owner.info.name}.${name}` : name;
    const captured = this.bindingsOf(node).captures.get(node);
    const isMember = ts.isClassLike(node.parent);
    // Members of local classes find their variables in the function object of the class.
    const captures = this.closureVariables(node);
    const isLocal = owner?.info.isLocal ?? false;
    if (isMember && captures.length > 0 && !isLocal) throw new Error(`the class of ${full} is not local`);
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
    if (isMember) fn.captureCount = isLocal && !selfOf && owner ? 1 : 0;
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
  /** Is the variable a function declaration whose closure captures nothing, and of which nobody sees that it is one
   *  object whenever it is declared? */
  isConstantFunction(variable: Variable): boolean {
    if (!ts.isFunctionDeclaration(variable.declaration) || variable.assigned) return false;
    if (variable.isValue && !this.isOwnFile(variable.declaration.getSourceFile())) return false;
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
}
