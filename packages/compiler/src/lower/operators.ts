// Unary and binary operators on computed values (ECMA-262 13.5 to 13.12), with integer arithmetic where the
// ranges prove that the result is the same as in doubles (no overflow beyond ±2^53, no -0, no NaN).

import ts from "typescript";
import type { BinOp, Operand } from "../ir/ir.ts";
import { repOf } from "../ir/ir.ts";
import type { FunctionContext, Val } from "./context.ts";
import {
  type IntTy,
  intTy,
  isInt,
  isNumeric,
  SAFE,
  type Ty,
  tyAny,
  tyBigint,
  tyBool,
  tyF64,
  tyI32,
  tyString,
  tyU32,
  tyU64,
} from "./types.ts";

export type Arithmetic = "+" | "-" | "*" | "/" | "%" | "**" | "&" | "|" | "^" | "<<" | ">>" | ">>>";

export const arithmeticOf: Partial<Record<ts.SyntaxKind, Arithmetic>> = {
  [ts.SyntaxKind.PlusToken]: "+",
  [ts.SyntaxKind.MinusToken]: "-",
  [ts.SyntaxKind.AsteriskToken]: "*",
  [ts.SyntaxKind.SlashToken]: "/",
  [ts.SyntaxKind.PercentToken]: "%",
  [ts.SyntaxKind.AsteriskAsteriskToken]: "**",
  [ts.SyntaxKind.AmpersandToken]: "&",
  [ts.SyntaxKind.BarToken]: "|",
  [ts.SyntaxKind.CaretToken]: "^",
  [ts.SyntaxKind.LessThanLessThanToken]: "<<",
  [ts.SyntaxKind.GreaterThanGreaterThanToken]: ">>",
  [ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken]: ">>>",
  [ts.SyntaxKind.PlusEqualsToken]: "+",
  [ts.SyntaxKind.MinusEqualsToken]: "-",
  [ts.SyntaxKind.AsteriskEqualsToken]: "*",
  [ts.SyntaxKind.SlashEqualsToken]: "/",
  [ts.SyntaxKind.PercentEqualsToken]: "%",
  [ts.SyntaxKind.AsteriskAsteriskEqualsToken]: "**",
  [ts.SyntaxKind.AmpersandEqualsToken]: "&",
  [ts.SyntaxKind.BarEqualsToken]: "|",
  [ts.SyntaxKind.CaretEqualsToken]: "^",
  [ts.SyntaxKind.LessThanLessThanEqualsToken]: "<<",
  [ts.SyntaxKind.GreaterThanGreaterThanEqualsToken]: ">>",
  [ts.SyntaxKind.GreaterThanGreaterThanGreaterThanEqualsToken]: ">>>",
};

/** The range of `a op b` over integers if the operation can be done on integers, else null. Shared by lowering and
 *  by the inference of integer variables. */
export function integerRange(op: Arithmetic, a: IntTy, b: IntTy): IntTy | null {
  const asInt = (lo: number, hi: number): IntTy | null => {
    const ty = intTy(lo, hi);
    return isInt(ty) ? ty : null;
  };
  switch (op) {
    case "+":
      return asInt(a.lo + b.lo, a.hi + b.hi);
    case "-":
      return asInt(a.lo - b.hi, a.hi - b.lo);
    case "*": {
      const aZero = a.lo <= 0 && a.hi >= 0;
      const bZero = b.lo <= 0 && b.hi >= 0;
      if ((aZero && b.lo < 0) || (bZero && a.lo < 0)) return null; // -0
      const products = [a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi];
      return asInt(Math.min(...products), Math.max(...products));
    }
    case "%":
      if (a.lo < 0 || b.lo <= 0) return null;
      return asInt(0, Math.min(a.hi, b.hi - 1));
    case "&": {
      // A non-negative operand below 2^31 bounds the result whatever the other is.
      const bounds = [a, b].filter((x) => x.lo >= 0 && x.hi <= 2147483647).map((x) => x.hi);
      return bounds.length > 0 ? asInt(0, Math.min(...bounds)) : (tyI32 as IntTy);
    }
    case "|":
    case "^": {
      if (a.lo < 0 || b.lo < 0 || a.hi > 2147483647 || b.hi > 2147483647) return tyI32 as IntTy;
      const bits = 32 - Math.clz32(a.hi | b.hi);
      return asInt(0, bits >= 31 ? 2147483647 : (1 << bits) - 1);
    }
    case "<<":
      if (b.lo === b.hi && b.lo >= 0 && b.lo < 32 && a.lo >= 0 && a.hi * 2 ** b.lo <= 2147483647)
        return asInt(a.lo * 2 ** b.lo, a.hi * 2 ** b.lo);
      return tyI32 as IntTy;
    case ">>":
      if (b.lo === b.hi && b.lo >= 0 && b.lo < 32 && a.lo >= -2147483648 && a.hi <= 2147483647)
        return asInt(a.lo >> b.lo, a.hi >> b.lo);
      return tyI32 as IntTy;
    case ">>>":
      if (b.lo === b.hi && b.lo >= 0 && b.lo < 32) {
        if (a.lo >= 0 && a.hi <= 4294967295)
          return asInt(Math.floor(a.lo / 2 ** b.lo), Math.floor(a.hi / 2 ** b.lo));
        return asInt(0, 4294967295 >>> b.lo);
      }
      return tyU32 as IntTy;
    default:
      return null;
  }
}

/** `a op b` for two numbers. */
export function numberArithmetic(f: FunctionContext, op: Arithmetic, a: Val, b: Val): Val {
  const bitwise = op === "&" || op === "|" || op === "^" || op === "<<" || op === ">>" || op === ">>>";
  if (bitwise) {
    const ia: IntTy = isInt(a.ty) ? a.ty : (tyI64Unknown as IntTy);
    const ib: IntTy = isInt(b.ty) ? b.ty : (tyI64Unknown as IntTy);
    const ty = integerRange(op, ia, ib)!;
    const rep = op === ">>>" ? "u32" : "i32";
    const names = { "&": "and", "|": "or", "^": "xor", "<<": "shl", ">>": "shr", ">>>": "shr" } as const;
    const left = f.int32(a, rep);
    const right = f.int32(b, rep);
    const d = f.bin(`${rep}.${names[op as keyof typeof names]}` as BinOp, left, right, rep);
    return { op: d, ty: { k: rep, lo: ty.lo, hi: ty.hi } };
  }
  if (isInt(a.ty) && isInt(b.ty) && (op === "+" || op === "-" || op === "*" || op === "%")) {
    const ty = integerRange(op, a.ty, b.ty);
    if (ty) {
      const name = op === "+" ? "add" : op === "-" ? "sub" : op === "*" ? "mul" : "rem";
      const small = (t: IntTy): boolean => t.lo >= -2147483648 && t.hi <= 2147483647;
      if (small(ty) && small(a.ty) && small(b.ty)) {
        const d = f.bin(`i32.${name}` as BinOp, f.int32(a, "i32"), f.int32(b, "i32"), "i32");
        return { op: d, ty: { k: "i32", lo: ty.lo, hi: ty.hi } };
      }
      const d = f.bin(`i64.${name}` as BinOp, f.i64(a), f.i64(b), "i64");
      return { op: d, ty: { k: "i64", lo: ty.lo, hi: ty.hi } };
    }
  }
  if (op === "**") return f.libraryCall("math", "pow", [a, b]);
  const names = { "+": "add", "-": "sub", "*": "mul", "/": "div", "%": "mod" } as const;
  const d = f.bin(`f64.${names[op as keyof typeof names]}`, f.f64(a), f.f64(b), "f64");
  return { op: d, ty: tyF64 };
}

const tyI64Unknown: Ty = { k: "i64", lo: -SAFE, hi: SAFE };

const bigintNames: Record<Arithmetic, string> = {
  "+": "bigintAdd",
  "-": "bigintSub",
  "*": "bigintMul",
  "/": "bigintDiv",
  "%": "bigintRem",
  "**": "bigintPow",
  "&": "bigintAnd",
  "|": "bigintOr",
  "^": "bigintXor",
  "<<": "bigintShl",
  ">>": "bigintShr",
  ">>>": "bigintShr",
};

/** `a op b` for any operand types. `node` is for diagnostics. */
export function arithmetic(f: FunctionContext, op: Arithmetic, a: Val, b: Val, node: ts.Node): Val {
  if (isNumeric(a.ty) && isNumeric(b.ty)) return numberArithmetic(f, op, a, b);
  if (op === "+" && (a.ty.k === "string" || b.ty.k === "string"))
    return f.runtime("stringConcat", [addendText(f, a), addendText(f, b)], tyString);
  if (a.ty.k === "u64" && b.ty.k === "u64") {
    const exact = { "&": "and", "|": "or", "^": "xor", ">>": "shr" } as const;
    const name = exact[op as keyof typeof exact] as (typeof exact)[keyof typeof exact] | undefined;
    if (name) return { op: f.bin(`u64.${name}`, a.op, b.op, "u64"), ty: tyU64 };
  }
  const isBig = (t: Ty): boolean => t.k === "bigint" || t.k === "u64";
  if (isBig(a.ty) && isBig(b.ty)) {
    const box = (v: Val): Val => ({ op: f.boxed(v), ty: tyBigint });
    return f.runtime(bigintNames[op], [box(a), box(b)], tyBigint);
  }
  if (op === "+") return f.runtime("add", [a, b], tyAny);
  // Mixed operands: TypeScript admits `number | undefined` style operands only after our stricter element types,
  // `any`, or unions of number and bigint.
  const numeric = (v: Val): Val => (isNumeric(v.ty) ? v : f.runtime("toNumber", [v], tyF64));
  if (f.program.hasRuntimeFn("arithmetic") && mayBeBigint(f, node))
    return f.runtime("arithmetic", [f.str(op), a, b], tyAny);
  return numberArithmetic(f, op, numeric(a), numeric(b));
}

/** Does the type of an operand or result admit bigints? */
export function mayBeBigint(f: FunctionContext, node: ts.Node): boolean {
  const type = f.program.typeOf(node);
  return (
    (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.BigIntLike)) !== 0 ||
    (type.isUnion() && type.types.some((t) => t.flags & ts.TypeFlags.BigIntLike))
  );
}

/** Text of an operand of `+`: unlike in templates, an object's valueOf comes before its toString. */
function addendText(f: FunctionContext, val: Val): Val {
  const mayBeObject =
    val.ty.k === "class" || val.ty.k === "object" || val.ty.k === "any" || val.ty.k === "nullable";
  return mayBeObject ? f.runtime("operandText", [val], tyString) : toText(f, val);
}

/** ToString, as in templates. */
export function toText(f: FunctionContext, val: Val): Val {
  if (val.ty.k === "string") return val;
  return f.runtime("toStringValue", [val], tyString);
}

export type Comparison = "<" | "<=" | ">" | ">=";
const comparisonNames = { "<": "lt", "<=": "le", ">": "gt", ">=": "ge" } as const;

export function compare(f: FunctionContext, op: Comparison, a: Val, b: Val): Val {
  const name = comparisonNames[op];
  if (isNumeric(a.ty) && isNumeric(b.ty)) {
    if (isInt(a.ty) && isInt(b.ty)) return intCompare(f, name, a, b);
    return { op: f.bin(`f64.${name}`, f.f64(a), f.f64(b), "bool"), ty: tyBool };
  }
  if (a.ty.k === "string" && b.ty.k === "string") {
    const order = f.runtime("stringCompare", [a, b]);
    return compare(f, op, order, f.num(0));
  }
  if (a.ty.k === "u64" && b.ty.k === "u64")
    return { op: f.bin(`u64.${name}`, a.op, b.op, "bool"), ty: tyBool };
  const isBig = (t: Ty): boolean => t.k === "bigint" || t.k === "u64";
  if (isBig(a.ty) && isBig(b.ty)) {
    return compare(
      f,
      op,
      f.runtime("bigintCompare", [
        { op: f.boxed(a), ty: tyBigint },
        { op: f.boxed(b), ty: tyBigint },
      ]),
      f.num(0),
    );
  }
  const generic = {
    "<": "lessThan",
    "<=": "lessOrEqual",
    ">": "greaterThan",
    ">=": "greaterOrEqual",
  } as const;
  return f.runtime(generic[op], [a, b], tyBool);
}

function intCompare(f: FunctionContext, name: "lt" | "le" | "gt" | "ge" | "eq" | "ne", a: Val, b: Val): Val {
  const ra = repOf(a.op);
  if (ra === repOf(b.op)) return { op: f.bin(`${ra as "i32"}.${name}`, a.op, b.op, "bool"), ty: tyBool };
  return { op: f.bin(`i64.${name}`, f.i64(a), f.i64(b), "bool"), ty: tyBool };
}

/** `a === b` (ECMA-262 7.2.14). */
export function strictEquals(f: FunctionContext, a: Val, b: Val): Val {
  if (isNumeric(a.ty) && isNumeric(b.ty)) {
    if (isInt(a.ty) && isInt(b.ty)) return intCompare(f, "eq", a, b);
    return { op: f.bin("f64.eq", f.f64(a), f.f64(b), "bool"), ty: tyBool };
  }
  if (a.ty.k === "bool" && b.ty.k === "bool") return { op: f.bin("bool.eq", a.op, b.op, "bool"), ty: tyBool };
  if (a.ty.k === "u64" && b.ty.k === "u64") return { op: f.bin("u64.eq", a.op, b.op, "bool"), ty: tyBool };
  if (a.ty.k === "string" && b.ty.k === "string") return f.runtime("stringEquals", [a, b], tyBool);
  if (hasIdentity(a.ty) || hasIdentity(b.ty))
    return { op: f.bin("value.same", f.boxed(a), f.boxed(b), "bool"), ty: tyBool };
  return f.runtime("strictEquals", [a, b], tyBool);
}

/** Values of this type equal only themselves, bit for bit. */
function hasIdentity(ty: Ty): boolean {
  switch (ty.k) {
    case "bool":
    case "undefined":
    case "null":
    case "array":
    case "class":
    case "kind":
    case "symbol":
      return true;
    case "nullable":
      return hasIdentity(ty.inner);
    default:
      return false;
  }
}

export function not(f: FunctionContext, val: Val): Val {
  return { op: f.un("bool.not", val.op, "bool"), ty: tyBool };
}

/** `a == null` and the like. */
export function isNullish(f: FunctionContext, val: Val): Operand {
  if (val.ty.k === "undefined" || val.ty.k === "null") return { k: "bool", value: true };
  if (repOf(val.op) !== "value") return { k: "bool", value: false };
  const d = f.newReg("bool");
  f.emit({ op: "test", d, a: val.op, test: { k: "nullish" } });
  return d;
}

/** ToBoolean. */
export function truthy(f: FunctionContext, val: Val): Operand {
  switch (val.ty.k) {
    case "bool":
      return val.op;
    case "i32":
    case "u32":
    case "i64":
      return f.bin(`${val.ty.k}.ne`, val.op, { k: "int", rep: val.ty.k, value: 0 }, "bool");
    case "u64":
      return f.bin("u64.ne", val.op, { k: "u64", value: 0n }, "bool");
    case "f64": {
      // Not zero and not NaN: x < 0 || x > 0.
      const below = f.bin("f64.lt", val.op, { k: "f64", value: 0 }, "bool");
      const above = f.bin("f64.gt", val.op, { k: "f64", value: 0 }, "bool");
      return f.bin("bool.or", below, above, "bool");
    }
    case "undefined":
    case "null":
      return { k: "bool", value: false };
    case "string": {
      const length = f.intrinsic("machine_auxOf", [val.op], "u32");
      return f.bin("u32.ne", length, { k: "int", rep: "u32", value: 0 }, "bool");
    }
    case "array":
    case "class":
    case "kind":
    case "symbol":
      return { k: "bool", value: true };
    case "nullable":
      if (hasIdentity(val.ty.inner)) return f.un("bool.not", isNullish(f, val), "bool");
      return f.runtime("truthy", [val], tyBool).op;
    default:
      return f.runtime("truthy", [val], tyBool).op;
  }
}

/** `-a`, `+a`, `~a`. */
export function unary(f: FunctionContext, op: "-" | "+" | "~", a: Val): Val {
  const isBig = a.ty.k === "bigint" || a.ty.k === "u64";
  if (isBig) {
    const boxed: Val = { op: f.boxed(a), ty: tyBigint };
    if (op === "-") return f.runtime("bigintNeg", [boxed], tyBigint);
    return f.runtime("bigintNot", [boxed], tyBigint);
  }
  const number = isNumeric(a.ty) ? a : f.runtime("toNumber", [a], tyF64);
  switch (op) {
    case "+":
      return number;
    case "~":
      return { op: f.un("i32.not", f.int32(number, "i32"), "i32"), ty: tyI32 };
    case "-":
      if (isInt(number.ty) && (number.ty.lo > 0 || number.ty.hi < 0)) {
        const ty = intTy(-number.ty.hi, -number.ty.lo);
        if (isInt(ty))
          return { op: f.un("i64.neg", f.i64(number), "i64"), ty: { k: "i64", lo: ty.lo, hi: ty.hi } };
      }
      return { op: f.un("f64.neg", f.f64(number), "f64"), ty: tyF64 };
  }
}
