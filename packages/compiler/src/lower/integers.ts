// Which numeric variables hold only integers, and in what range: so that counters, indices and bit patterns are
// machine integers. A claim is inductive: assuming every variable under examination is an integer within ±2^53, each
// assignment must again give such an integer.

import ts from "typescript";
import type { Assignment, Variable } from "./bindings.ts";
import { arithmeticOf, integerRange } from "./operators.ts";
import type { ProgramLowering } from "./program/program.ts";
import { isPromisedElement } from "./relaxed.ts";
import { type IntTy, intTy, isInt, SAFE, type Ty, tyF64, tyLength } from "./types.ts";

/** What starts within ±2^32 and moves by so little at a time needs days to leave ±2^53 (passes/ranges/range.ts). */
const COUNTER_START = 2 ** 32;
const SMALL_STEP = 16;

const anyInteger: IntTy = { k: "i64", lo: -SAFE, hi: SAFE };

export class IntegerInference {
  private readonly program: ProgramLowering;
  /** undefined: being examined. */
  private readonly known = new Map<Variable, IntTy | null | undefined>();
  private trail: Variable[] = [];

  constructor(program: ProgramLowering) {
    this.program = program;
  }

  /** The integer type of a local variable of type number, or f64. */
  variableTy(variable: Variable): Ty {
    return this.range(variable) ?? tyF64;
  }

  private range(variable: Variable): IntTy | null {
    if (this.known.has(variable))
      return this.known.get(variable) ?? (this.known.get(variable) === null ? null : anyInteger);
    const initializer = ts.isVariableDeclaration(variable.declaration)
      ? variable.declaration.initializer
      : undefined;
    if (
      !initializer ||
      !ts.isVariableDeclaration(variable.declaration) ||
      !ts.isIdentifier(variable.declaration.name)
    )
      return null;
    this.known.set(variable, undefined);
    const mark = this.trail.length;
    this.trail.push(variable);
    const result = this.join(variable, initializer);
    if (result === null) {
      // What was concluded while this variable was presumed an integer is void.
      for (const other of this.trail.splice(mark)) this.known.delete(other);
    }
    this.known.set(variable, result);
    return result;
  }

  private join(variable: Variable, initializer: ts.Expression): IntTy | null {
    const first = this.expression(initializer);
    if (!first) return null;
    let { lo, hi } = first;
    let rises = false;
    let falls = false;
    for (const assignment of variable.assignments) {
      const next = this.assignment(assignment);
      if (!next) return null;
      if (next === "up") rises = true;
      else if (next === "down") falls = true;
      else {
        lo = Math.min(lo, next.lo);
        hi = Math.max(hi, next.hi);
      }
    }
    if ((rises && hi > COUNTER_START) || (falls && lo < -COUNTER_START)) return null;
    const ty = intTy(falls ? -SAFE : lo, rises ? SAFE : hi);
    return isInt(ty) ? ty : null;
  }

  private assignment(assignment: Assignment | null): IntTy | "up" | "down" | null {
    if (!assignment) return null;
    if (assignment.step !== null) {
      if (Math.abs(assignment.step) > SMALL_STEP) return null;
      return assignment.step >= 0 ? "up" : "down";
    }
    return assignment.expression ? this.expression(assignment.expression) : null;
  }

  /** The integer range of an expression, or null if it may be anything else. */
  expression(node: ts.Expression): IntTy | null {
    if (ts.isParenthesizedExpression(node)) return this.expression(node.expression);
    if (ts.isNumericLiteral(node)) {
      const value = Number(node.text.replaceAll("_", ""));
      const ty = Number.isInteger(value) ? intTy(value, value) : tyF64;
      return isInt(ty) ? ty : null;
    }
    if (ts.isPrefixUnaryExpression(node)) {
      if (node.operator === ts.SyntaxKind.TildeToken) return { k: "i32", lo: -2147483648, hi: 2147483647 };
      if (node.operator !== ts.SyntaxKind.MinusToken) return null;
      const inner = this.expression(node.operand);
      return inner && (inner.lo > 0 || inner.hi < 0) ? { k: "i64", lo: -inner.hi, hi: -inner.lo } : null;
    }
    if (ts.isBinaryExpression(node)) return this.binary(node);
    if (ts.isConditionalExpression(node)) {
      const yes = this.expression(node.whenTrue);
      const no = yes && this.expression(node.whenFalse);
      if (!yes || !no) return null;
      const ty = intTy(Math.min(yes.lo, no.lo), Math.max(yes.hi, no.hi));
      return isInt(ty) ? ty : null;
    }
    if (ts.isIdentifier(node)) {
      const declared = this.program.tyOf(node);
      if (isInt(declared)) return declared;
      const symbol = this.program.checker.getSymbolAtLocation(node);
      const variable = symbol && this.program.bindingsOf(node).variables.get(symbol);
      if (!variable || variable.isModuleLevel || this.isBoxed(variable)) return null;
      const own = this.program.variableTy(variable);
      if (isInt(own)) return own;
      return own.k === "f64" ? this.range(variable) : null;
    }
    if (ts.isPropertyAccessExpression(node)) {
      if (node.name.text === "length") {
        const ty = this.program.tyOf(node.expression);
        if (ty.k === "string" || ty.k === "array" || ty.k === "kind") return tyLength as IntTy;
      }
      const ty = this.program.tyOf(node);
      return isInt(ty) ? ty : null;
    }
    if (isPromisedElement(this.program.checker, node))
      return typedElementRange(this.program.tyOf(node.expression));
    if (ts.isNonNullExpression(node) && ts.isElementAccessExpression(node.expression))
      return typedElementRange(this.program.tyOf(node.expression.expression));
    if (ts.isCallExpression(node)) {
      const ty = this.program.tyOf(node);
      if (isInt(ty)) return ty;
      const callee = node.expression.getText();
      if (callee === "Math.imul") return { k: "i32", lo: -2147483648, hi: 2147483647 };
      if (callee === "Math.clz32") return { k: "i32", lo: 0, hi: 32 };
      return null;
    }
    if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) {
      const ty = this.program.tyOf(node);
      return isInt(ty) ? ty : this.expression(node.expression);
    }
    const ty = this.program.tyOf(node);
    return isInt(ty) ? ty : null;
  }

  private binary(node: ts.BinaryExpression): IntTy | null {
    const kind = node.operatorToken.kind;
    if (kind === ts.SyntaxKind.EqualsToken || kind === ts.SyntaxKind.CommaToken)
      return this.expression(node.right);
    const op = arithmeticOf[kind];
    if (!op) return null;
    if (op === "&" || op === "|" || op === "^" || op === "<<" || op === ">>" || op === ">>>") {
      const type = this.program.typeOf(node);
      if (!(type.flags & ts.TypeFlags.NumberLike)) return null;
      return integerRange(
        op,
        this.expression(node.left) ?? anyInteger,
        this.expression(node.right) ?? anyInteger,
      );
    }
    const left = this.expression(node.left);
    const right = left && this.expression(node.right);
    return left && right ? integerRange(op, left, right) : null;
  }

  /** Boxed variables hold any value. */
  private isBoxed(variable: Variable): boolean {
    return variable.captured && (variable.assigned || variable.early);
  }
}

/** What reading an element of a typed array gives. */
export function typedElementRange(ty: Ty): IntTy | null {
  if (ty.k !== "kind") return null;
  switch (ty.kind) {
    case 32:
      return { k: "i32", lo: -128, hi: 127 };
    case 33:
    case 34:
      return { k: "i32", lo: 0, hi: 255 };
    case 35:
      return { k: "i32", lo: -32768, hi: 32767 };
    case 36:
      return { k: "i32", lo: 0, hi: 65535 };
    case 37:
      return { k: "i32", lo: -2147483648, hi: 2147483647 };
    case 38:
      return { k: "u32", lo: 0, hi: 4294967295 };
    default:
      return null;
  }
}
