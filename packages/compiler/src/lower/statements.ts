// Statements (ECMA-262 14): one function per syntax, found by a table from SyntaxKind.

import ts from "typescript";
import type { Block, Operand, Reg } from "../ir/ir.ts";
import { repOf } from "../ir/ir.ts";
import { writeVariable } from "./access.ts";
import { type FinallyScope, type FunctionContext, undefinedVal, type Val } from "./context.ts";
import { lowerCondition, lowerExpression, lowerExpressionAs } from "./expressions.ts";
import { declareVariable, isBoxed, lowerClassDefinition, makeClosure } from "./functions.ts";
import { iteratorOf } from "./iteration.ts";
import { strictEquals } from "./operators.ts";
import { assignPattern, bindPattern } from "./patterns.ts";
import { hasModifier } from "./program.ts";
import { suspend } from "./suspension.ts";
import { isInt, repOfTy, tyAny, tyBool, tyString } from "./types.ts";

export function lowerStatement(f: FunctionContext, node: ts.Statement, label: string | null = null): void {
  f.at(node);
  if (!f.reachable) f.start(f.newBlock());
  const lower = table[node.kind];
  if (!lower) {
    f.program.unsupported(node, `this statement (${ts.SyntaxKind[node.kind]})`);
    return;
  }
  (lower as (f: FunctionContext, node: ts.Statement, label: string | null) => void)(f, node, label);
}

/** A list of statements that is a scope: its functions exist from its start on. */
export function lowerStatements(
  f: FunctionContext,
  statements: readonly ts.Statement[],
  declared = false,
): void {
  if (!declared) declareFunctions(f, statements);
  for (const statement of statements) lowerStatement(f, statement);
}

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

// ---- declarations ----

function lowerVariableList(f: FunctionContext, list: ts.VariableDeclarationList): void {
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
          writeVariable(f, variable, lowerExpressionAs(f, initializer, entity.ty), true);
        } else if (!entity.ready)
          f.emit({ op: "setGlobal", global: entity.global, a: { k: "const", name: "undefined" } });
        continue;
      }
      if (!initializer && isVar) {
        if (!f.storage.has(variable)) declareVariable(f, variable);
        continue;
      }
      const hoisted = isBoxed(variable) && variable.early && f.storage.has(variable);
      const ty = f.program.types.of(
        f.program.checker.getTypeOfSymbolAtLocation(variable.symbol, declaration),
      );
      const val = initializer ? lowerExpressionAs(f, initializer, ty) : undefinedVal;
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

// ---- jumps ----

export function lowerReturn(f: FunctionContext, val: Val | null): void {
  const { fn } = f;
  let exact: Operand | null = null;
  if (fn.result !== "void") {
    const given = val ?? undefinedVal;
    const typed = f.coerce(
      given,
      f.callable.resultTy.k === "undefined" ? tyAny : f.callable.resultTy,
      "result",
    );
    exact = repOf(typed.op) === fn.result ? typed.op : f.boxed(typed);
    if (f.surroundings.some((s) => s.k !== "loop")) {
      const kept = f.newReg(fn.result, "result");
      f.mov(kept, exact);
      exact = kept;
    }
  }
  leave(f, f.surroundings.length, 0, () => f.end({ op: "return", a: exact }));
}

/** Leaves the surroundings from index `from` (exclusive) down to `to`, then does what `then` says. */
function leave(f: FunctionContext, from: number, to: number, then: () => void): void {
  const saved = f.surroundings;
  const savedHandler = f.handler;
  for (let i = from - 1; i >= to; i--) {
    const scope = saved[i]!;
    if (scope.k === "iterator") {
      f.surroundings = saved.slice(0, i);
      f.handler = handlerAt(f, scope);
      const block = f.newBlock();
      f.jump(block);
      f.start(block);
      closeLoopIterator(f, scope.iterator, scope.isAsync);
    } else if (scope.k === "finally") {
      const number = scope.exits.length + 2;
      f.mov(scope.completion, { k: "int", rep: "i32", value: number });
      scope.exits.push({ number, resume: () => leave(f, i, to, then) });
      f.jump(scope.block);
      f.surroundings = saved;
      f.handler = savedHandler;
      return;
    }
  }
  f.surroundings = saved.slice(0, to);
  then();
  f.surroundings = saved;
  f.handler = savedHandler;
}

const outerHandlers = new WeakMap<object, Block | null>();
/** The exception handler that holds outside a scope. */
function handlerAt(f: FunctionContext, scope: object): Block | null {
  const handler = outerHandlers.get(scope);
  return handler === undefined ? f.handler : handler;
}

function lowerBreak(f: FunctionContext, node: ts.BreakOrContinueStatement): void {
  const label = node.label?.text ?? null;
  const isContinue = ts.isContinueStatement(node);
  for (let i = f.surroundings.length - 1; i >= 0; i--) {
    const scope = f.surroundings[i]!;
    if (scope.k !== "loop") continue;
    if (label !== null ? scope.label !== label : scope.isBlock) continue;
    const to = isContinue ? scope.continueTo : scope.breakTo;
    if (!to) continue;
    leave(f, f.surroundings.length, i + 1, () => f.jump(to));
    return;
  }
}

// ---- loops ----

function inLoop(
  f: FunctionContext,
  label: string | null,
  breakTo: Block,
  continueTo: Block | null,
  body: () => void,
): void {
  f.surroundings.push({ k: "loop", label, breakTo, continueTo });
  body();
  f.surroundings.pop();
}

function lowerWhile(f: FunctionContext, node: ts.WhileStatement, label: string | null): void {
  const test = f.newBlock();
  const body = f.newBlock();
  const exit = f.newBlock();
  f.jump(test);
  f.start(test);
  f.branch(lowerCondition(f, node.expression), body, exit);
  f.start(body);
  inLoop(f, label, exit, test, () => lowerStatement(f, node.statement));
  f.jump(test);
  f.start(exit);
}

function lowerDo(f: FunctionContext, node: ts.DoStatement, label: string | null): void {
  const body = f.newBlock();
  const test = f.newBlock();
  const exit = f.newBlock();
  f.jump(body);
  f.start(body);
  inLoop(f, label, exit, test, () => lowerStatement(f, node.statement));
  f.jump(test);
  f.start(test);
  f.branch(lowerCondition(f, node.expression), body, exit);
  f.start(exit);
}

function lowerFor(f: FunctionContext, node: ts.ForStatement, label: string | null): void {
  const { initializer } = node;
  const perIteration: { box: Reg }[] = [];
  if (initializer) {
    if (ts.isVariableDeclarationList(initializer)) {
      lowerVariableList(f, initializer);
      if (initializer.flags & ts.NodeFlags.Let) {
        for (const declaration of initializer.declarations) {
          if (!ts.isIdentifier(declaration.name)) continue;
          const symbol = f.program.checker.getSymbolAtLocation(declaration.name);
          const variable = symbol && f.bindings.variables.get(symbol);
          const storage = variable && f.storage.get(variable);
          if (variable && isBoxed(variable) && storage?.k === "box")
            perIteration.push({ box: storage.box as Reg });
        }
      }
    } else lowerExpression(f, initializer);
  }
  const test = f.newBlock();
  const body = f.newBlock();
  const step = f.newBlock();
  const exit = f.newBlock();
  f.jump(test);
  f.start(test);
  if (node.condition) f.branch(lowerCondition(f, node.condition), body, exit);
  else f.jump(body);
  f.start(body);
  inLoop(f, label, exit, step, () => lowerStatement(f, node.statement));
  f.jump(step);
  f.start(step);
  // Each iteration has its own copy of captured variables (ECMA-262 14.7.4.4).
  for (const { box } of perIteration) {
    const value = f.newReg("value");
    f.emit({ op: "getBox", d: value, box });
    f.emit({ op: "newBox", d: box, a: value });
  }
  if (node.incrementor) lowerExpression(f, node.incrementor);
  f.jump(test);
  f.start(exit);
}

function bindLoopVariable(f: FunctionContext, initializer: ts.ForInitializer, val: Val): void {
  if (ts.isVariableDeclarationList(initializer)) {
    const declaration = initializer.declarations[0]!;
    if (ts.isIdentifier(declaration.name)) {
      const symbol = f.program.checker.getSymbolAtLocation(declaration.name);
      const variable = symbol && f.bindings.variables.get(symbol);
      if (variable && !variable.isModuleLevel && isBoxed(variable)) declareVariable(f, variable);
    } else redeclareBoxed(f, declaration.name);
    bindPattern(f, declaration.name, val, true);
  } else assignPattern(f, initializer as ts.Expression, val);
}

function redeclareBoxed(f: FunctionContext, name: ts.BindingName): void {
  if (ts.isIdentifier(name)) {
    const symbol = f.program.checker.getSymbolAtLocation(name);
    const variable = symbol && f.bindings.variables.get(symbol);
    if (variable && isBoxed(variable)) declareVariable(f, variable);
    return;
  }
  for (const element of name.elements) if (ts.isBindingElement(element)) redeclareBoxed(f, element.name);
}

function lowerForOf(f: FunctionContext, node: ts.ForOfStatement, label: string | null): void {
  const iterable = lowerExpression(f, node.expression);
  if (iterable.ty.k === "array" && !node.awaitModifier) {
    lowerArrayLoop(f, node, iterable, label);
    return;
  }
  const isAsync = node.awaitModifier !== undefined;
  const iterator = isAsync ? f.runtime("getAsyncIterator", [iterable]) : iteratorOf(f, iterable);
  const step = f.newBlock();
  const body = f.newBlock();
  const exit = f.newBlock();
  f.jump(step);
  f.start(step);
  let more: Val;
  if (isAsync) {
    const result = suspend(f, "await", f.runtime("asyncIteratorNext", [iterator]));
    more = f.runtime("asyncIteratorStep", [iterator, result], tyBool);
  } else more = f.runtime("iteratorStep", [iterator], tyBool);
  f.branch(more.op, body, exit);
  f.start(body);
  const value = f.runtime("iteratorValue", [iterator]);
  // An exception in the body closes the iterator and goes on.
  const outerHandler = f.handler;
  const onThrow = f.newBlock();
  f.handler = onThrow;
  const inner = f.newBlock();
  f.jump(inner);
  f.start(inner);
  const loop = { k: "loop" as const, label, breakTo: exit, continueTo: step };
  const closeOnBreak = f.newBlockOutside(outerHandler);
  f.surroundings.push({ ...loop, breakTo: closeOnBreak });
  const scope = { k: "iterator" as const, iterator: iterator.op, isAsync };
  outerHandlers.set(scope, outerHandler);
  // `continue` of this loop must not close the iterator: the iterator scope lies outside the loop scope for
  // outer jumps, and `break` goes through its own closing block.
  f.surroundings.splice(f.surroundings.length - 1, 0, scope);
  bindLoopVariable(f, node.initializer, coerceElement(f, node, value));
  lowerStatement(f, node.statement);
  f.jump(step);
  f.surroundings.splice(f.surroundings.length - 2, 2);
  f.handler = outerHandler;
  f.start(closeOnBreak);
  closeLoopIterator(f, iterator.op, isAsync);
  f.jump(exit);
  f.start(onThrow);
  onThrow.handler = outerHandler;
  const error = f.newReg("value", "error");
  f.emit({ op: "catch", d: error });
  if (isAsync) closeSwallowing(f, iterator.op, true);
  else closeSwallowing(f, iterator.op, false);
  f.end({ op: "throw", a: error });
  f.start(exit);
}

/** The loop variable's static type, as a check on what the iterator gave. */
function coerceElement(f: FunctionContext, node: ts.ForOfStatement, value: Val): Val {
  if (!ts.isVariableDeclarationList(node.initializer)) return value;
  const { name } = node.initializer.declarations[0]!;
  return ts.isIdentifier(name)
    ? f.coerce(value, f.program.tyOf(name), name.text)
    : f.coerce(value, f.program.tyOf(name), "element");
}

function closeLoopIterator(f: FunctionContext, iterator: Operand, isAsync: boolean): void {
  const val: Val = { op: iterator, ty: tyAny };
  if (isAsync) suspend(f, "await", f.runtime("asyncIteratorClose", [val]));
  else f.runtime("iteratorClose", [val]);
}

/** IteratorClose for a throw completion: what closing throws is lost. */
function closeSwallowing(f: FunctionContext, iterator: Operand, isAsync: boolean): void {
  const outer = f.handler;
  const swallow = f.newBlock();
  const next = f.newBlock();
  f.handler = swallow;
  const closing = f.newBlock();
  f.jump(closing);
  f.start(closing);
  closeLoopIterator(f, iterator, isAsync);
  f.handler = outer;
  f.jump(next);
  f.start(swallow);
  const ignored = f.newReg("value");
  f.emit({ op: "catch", d: ignored });
  f.jump(next);
  f.start(next);
}

/** An array is walked by index: what its own iterator does, length read anew each time. */
function lowerArrayLoop(f: FunctionContext, node: ts.ForOfStatement, array: Val, label: string | null): void {
  const index = f.newReg("i64", "index");
  f.mov(index, { k: "int", rep: "i64", value: 0 });
  const held = f.newReg("value", "array");
  f.mov(held, array.op);
  const test = f.newBlock();
  const body = f.newBlock();
  const step = f.newBlock();
  const exit = f.newBlock();
  f.jump(test);
  f.start(test);
  const length = f.convert("widen", f.intrinsic("machine_auxOf", [held], "u32"), "i64");
  f.branch(f.bin("i64.lt", index, length, "bool"), body, exit);
  f.start(body);
  const element = f.newReg("value");
  f.emit({ op: "getElement", d: element, array: held, index });
  inLoop(f, label, exit, step, () => {
    bindLoopVariable(f, node.initializer, coerceElement(f, node, { op: element, ty: tyAny }));
    lowerStatement(f, node.statement);
  });
  f.jump(step);
  f.start(step);
  f.mov(index, f.bin("i64.add", index, { k: "int", rep: "i64", value: 1 }, "i64"));
  f.jump(test);
  f.start(exit);
}

function lowerForIn(f: FunctionContext, node: ts.ForInStatement, label: string | null): void {
  const object = lowerExpression(f, node.expression);
  const keys = f.runtime("enumerableKeys", [object]);
  const index = f.newReg("i64", "index");
  f.mov(index, { k: "int", rep: "i64", value: 0 });
  const test = f.newBlock();
  const body = f.newBlock();
  const step = f.newBlock();
  const exit = f.newBlock();
  f.jump(test);
  f.start(test);
  const length = f.convert("widen", f.intrinsic("machine_auxOf", [keys.op], "u32"), "i64");
  f.branch(f.bin("i64.lt", index, length, "bool"), body, exit);
  f.start(body);
  const key = f.newReg("value");
  f.emit({ op: "getElement", d: key, array: keys.op, index });
  // A key that was deleted meanwhile is not visited (ECMA-262 14.7.5.9).
  const present = f.newBlock();
  f.branch(f.runtime("hasProperty", [object, { op: key, ty: tyString }], tyBool).op, present, step);
  f.start(present);
  inLoop(f, label, exit, step, () => {
    bindLoopVariable(f, node.initializer, { op: key, ty: tyString });
    lowerStatement(f, node.statement);
  });
  f.jump(step);
  f.start(step);
  f.mov(index, f.bin("i64.add", index, { k: "int", rep: "i64", value: 1 }, "i64"));
  f.jump(test);
  f.start(exit);
}

// ---- branches ----

function lowerIf(f: FunctionContext, node: ts.IfStatement): void {
  const yes = f.newBlock();
  const no = node.elseStatement ? f.newBlock() : null;
  const next = f.newBlock();
  f.branch(lowerCondition(f, node.expression), yes, no ?? next);
  f.start(yes);
  lowerStatement(f, node.thenStatement);
  f.jump(next);
  if (no && node.elseStatement) {
    f.start(no);
    lowerStatement(f, node.elseStatement);
    f.jump(next);
  }
  f.start(next);
}

function lowerSwitch(f: FunctionContext, node: ts.SwitchStatement, label: string | null): void {
  const subject = lowerExpression(f, node.expression);
  const clauses = node.caseBlock.clauses;
  const exit = f.newBlock();
  const bodies = clauses.map(() => f.newBlock());
  for (const clause of clauses) declareFunctions(f, clause.statements);
  declareCaseVariables(f, clauses);
  const fallback = clauses.findIndex((c) => ts.isDefaultClause(c));
  const otherwise = fallback >= 0 ? bodies[fallback]! : exit;
  const constants = clauses.map((c) => (ts.isCaseClause(c) ? integerConstant(f, c.expression) : null));
  const isTable =
    isInt(subject.ty) &&
    clauses.length >= 4 &&
    clauses.every((c, i) => ts.isDefaultClause(c) || constants[i] !== null);
  if (isTable && isInt(subject.ty) && subject.ty.lo >= -2147483648 && subject.ty.hi <= 2147483647) {
    const cases: { value: number; to: Block }[] = [];
    clauses.forEach((_, i) => {
      const value = constants[i];
      if (value !== null && value !== undefined && !cases.some((c) => c.value === value))
        cases.push({ value, to: bodies[i]! });
    });
    f.end({ op: "switch", a: f.int32(subject, "i32"), cases, otherwise });
  } else {
    clauses.forEach((clause, i) => {
      if (!ts.isCaseClause(clause)) return;
      f.at(clause);
      const next = f.newBlock();
      f.branch(strictEquals(f, subject, lowerExpression(f, clause.expression)).op, bodies[i]!, next);
      f.start(next);
    });
    f.jump(otherwise);
  }
  f.surroundings.push({ k: "loop", label, breakTo: exit, continueTo: null });
  clauses.forEach((clause, i) => {
    f.start(bodies[i]!);
    for (const statement of clause.statements) lowerStatement(f, statement);
    f.jump(bodies[i + 1] ?? exit);
  });
  f.surroundings.pop();
  f.start(exit);
}

/** Variables of one clause that another one uses: control may come to them before they are set. */
function declareCaseVariables(f: FunctionContext, clauses: readonly ts.CaseOrDefaultClause[]): void {
  for (const clause of clauses) {
    for (const statement of clause.statements) {
      if (!ts.isVariableStatement(statement) || !(statement.declarationList.flags & ts.NodeFlags.BlockScoped))
        continue;
      for (const { name } of statement.declarationList.declarations) {
        const symbol = ts.isIdentifier(name) ? f.program.checker.getSymbolAtLocation(name) : undefined;
        const variable = symbol && f.bindings.variables.get(symbol);
        if (
          !variable ||
          isBoxed(variable) ||
          !clauses.some((other) => other !== clause && mentions(f, other, variable.symbol))
        )
          continue;
        const ty = f.program.types.of(
          f.program.checker.getTypeOfSymbolAtLocation(variable.symbol, variable.declaration),
        );
        const reg = f.newReg("value", variable.name);
        f.storage.set(variable, { k: "reg", reg, ty, checked: true });
        f.mov(reg, { k: "const", name: "empty" });
      }
    }
  }
}

function mentions(f: FunctionContext, node: ts.Node, symbol: ts.Symbol): boolean {
  if (ts.isIdentifier(node)) return f.program.checker.getSymbolAtLocation(node) === symbol;
  return ts.forEachChild(node, (child) => mentions(f, child, symbol) || undefined) ?? false;
}

function integerConstant(f: FunctionContext, node: ts.Expression): number | null {
  const type = f.program.typeOf(node);
  if (
    !type.isNumberLiteral() ||
    !Number.isInteger(type.value) ||
    Math.abs(type.value) > 2147483647 ||
    Object.is(type.value, -0)
  )
    return null;
  return ts.isNumericLiteral(node) || ts.isPrefixUnaryExpression(node) || ts.isPropertyAccessExpression(node)
    ? type.value
    : null;
}

function lowerLabeled(f: FunctionContext, node: ts.LabeledStatement): void {
  const label = node.label.text;
  const inner = node.statement;
  if (ts.isIterationStatement(inner, false)) {
    lowerStatement(f, inner, label);
    return;
  }
  const exit = f.newBlock();
  f.surroundings.push({ k: "loop", label, breakTo: exit, continueTo: null, isBlock: true });
  lowerStatement(f, inner);
  f.surroundings.pop();
  f.jump(exit);
  f.start(exit);
}

// ---- exceptions ----

function lowerTry(f: FunctionContext, node: ts.TryStatement): void {
  if (node.finallyBlock) lowerFinally(f, node, node.finallyBlock);
  else lowerCatch(f, node);
}

function lowerCatch(f: FunctionContext, node: ts.TryStatement): void {
  const outer = f.handler;
  const onThrow = f.newBlock();
  const next = f.newBlock();
  f.handler = onThrow;
  const body = f.newBlock();
  f.jump(body);
  f.start(body);
  lowerStatements(f, node.tryBlock.statements);
  f.handler = outer;
  f.jump(next);
  f.start(onThrow);
  const error = f.newReg("value", "error");
  f.emit({ op: "catch", d: error });
  // The handler block itself runs under the outer handler.
  const clause = node.catchClause;
  if (clause?.variableDeclaration)
    bindPattern(f, clause.variableDeclaration.name, { op: error, ty: tyAny }, true);
  if (clause) lowerStatements(f, clause.block.statements);
  f.jump(next);
  f.start(next);
}

/** try/finally: every way out sets `completion` (0 normal, 1 throw, 2.. jumps) and passes the finally block once. */
function lowerFinally(f: FunctionContext, node: ts.TryStatement, finallyBlock: ts.Block): void {
  const outer = f.handler;
  const completion = f.newReg("i32", "completion");
  const result = f.newReg("value", "error");
  const block = f.newBlock();
  const onThrow = f.newBlock();
  const scope: FinallyScope = { k: "finally", block, completion, result, exits: [] };
  outerHandlers.set(scope, outer);
  f.mov(result, { k: "const", name: "undefined" });
  f.handler = onThrow;
  f.surroundings.push(scope);
  const body = f.newBlock();
  f.jump(body);
  f.start(body);
  if (node.catchClause) lowerCatch(f, node);
  else lowerStatements(f, node.tryBlock.statements);
  f.surroundings.pop();
  f.handler = outer;
  f.mov(completion, { k: "int", rep: "i32", value: 0 });
  f.jump(block);
  f.start(onThrow);
  f.emit({ op: "catch", d: result });
  f.mov(completion, { k: "int", rep: "i32", value: 1 });
  f.jump(block);
  f.start(block);
  lowerStatements(f, finallyBlock.statements);
  // Where to go on.
  const next = f.newBlock();
  const rethrow = f.newBlock();
  const exits = scope.exits.map((exit) => ({ exit, block: f.newBlock() }));
  const cases = [{ value: 0, to: next }, ...exits.map(({ exit, block: to }) => ({ value: exit.number, to }))];
  f.end({ op: "switch", a: completion, cases, otherwise: rethrow });
  f.start(rethrow);
  f.end({ op: "throw", a: result });
  for (const { exit, block: to } of exits) {
    f.start(to);
    exit.resume();
  }
  f.start(next);
}

// ---- the table ----

type Lower = (f: FunctionContext, node: never, label: string | null) => void;

const nothing: Lower = () => undefined;

const table: Partial<Record<ts.SyntaxKind, Lower>> = {
  [ts.SyntaxKind.Block]: (f, node: ts.Block) => lowerStatements(f, node.statements),
  [ts.SyntaxKind.EmptyStatement]: nothing,
  [ts.SyntaxKind.DebuggerStatement]: nothing,
  [ts.SyntaxKind.InterfaceDeclaration]: nothing,
  [ts.SyntaxKind.TypeAliasDeclaration]: nothing,
  [ts.SyntaxKind.ImportDeclaration]: nothing,
  [ts.SyntaxKind.ExportDeclaration]: nothing,
  [ts.SyntaxKind.ModuleDeclaration]: nothing,
  [ts.SyntaxKind.FunctionDeclaration]: nothing,
  [ts.SyntaxKind.ClassDeclaration]: (f, node: ts.ClassDeclaration) => {
    if (!hasModifier(node, ts.SyntaxKind.DeclareKeyword)) lowerClassDefinition(f, node);
  },
  [ts.SyntaxKind.VariableStatement]: (f, node: ts.VariableStatement) => {
    if (!hasModifier(node, ts.SyntaxKind.DeclareKeyword)) lowerVariableList(f, node.declarationList);
  },
  [ts.SyntaxKind.ExpressionStatement]: (f, node: ts.ExpressionStatement) => {
    lowerExpression(f, node.expression);
  },
  [ts.SyntaxKind.ExportAssignment]: (f, node: ts.ExportAssignment) => {
    const global = f.program.defaultExport(node);
    f.emit({ op: "setGlobal", global, a: f.boxed(lowerExpression(f, node.expression)) });
  },
  [ts.SyntaxKind.IfStatement]: lowerIf,
  [ts.SyntaxKind.WhileStatement]: lowerWhile,
  [ts.SyntaxKind.DoStatement]: lowerDo,
  [ts.SyntaxKind.ForStatement]: lowerFor,
  [ts.SyntaxKind.ForOfStatement]: lowerForOf,
  [ts.SyntaxKind.ForInStatement]: lowerForIn,
  [ts.SyntaxKind.SwitchStatement]: lowerSwitch,
  [ts.SyntaxKind.LabeledStatement]: lowerLabeled,
  [ts.SyntaxKind.BreakStatement]: lowerBreak,
  [ts.SyntaxKind.ContinueStatement]: lowerBreak,
  [ts.SyntaxKind.TryStatement]: lowerTry,
  [ts.SyntaxKind.ThrowStatement]: (f, node: ts.ThrowStatement) => {
    const val = f.boxed(lowerExpression(f, node.expression));
    f.at(node);
    f.end({ op: "throw", a: val });
  },
  [ts.SyntaxKind.ReturnStatement]: (f, node: ts.ReturnStatement) => {
    let val = node.expression ? lowerExpressionAs(f, node.expression, f.callable.resultTy) : null;
    if (val && f.fn.kind === "asyncGenerator") val = suspend(f, "await", val);
    lowerReturn(f, val);
  },
};
