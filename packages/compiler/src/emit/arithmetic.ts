// C expressions for operations on machine representations; none of them throws.
import type { BinOp, Convert, Rep, UnOp } from "../ir/ir.ts";
import { InternalError } from "../ir/verify.ts";
import { coerce, cType } from "./c-types.ts";

const symbols: Record<string, string> = {
  add: "+",
  sub: "-",
  mul: "*",
  div: "/",
  rem: "%",
  and: "&",
  or: "|",
  xor: "^",
  eq: "==",
  ne: "!=",
  lt: "<",
  le: "<=",
  gt: ">",
  ge: ">=",
};

export function binExpr(bin: BinOp, a: string, b: string): string {
  if (bin === "value.same") return `${a} == ${b}`;
  if (bin === "value.differ") return `${a} != ${b}`;
  if (bin === "f64.min" || bin === "f64.max") return `tsr_${bin.slice(4)}(${a}, ${b})`;
  if (bin === "f64.mod") return `tsr_mod(${a}, ${b})`;
  const [rep, name] = bin.split(".") as [Rep, string];
  if (name === "shl" || name === "shr") {
    const mask = rep === "i64" || rep === "u64" ? 63 : 31;
    // Shifted as unsigned, so that bits may leave at the top.
    if (name === "shl" && rep === "i32") return `(int32_t)((uint32_t)${a} << (${b} & 31))`;
    if (name === "shl" && rep === "i64") return `(int64_t)((uint64_t)${a} << (${b} & 63))`;
    return `${a} ${name === "shl" ? "<<" : ">>"} (${b} & ${mask})`;
  }
  if (name === "lesser") return `(${a} < ${b} ? ${a} : ${b})`;
  if (name === "greater") return `(${a} > ${b} ? ${a} : ${b})`;
  const symbol = symbols[name];
  if (symbol === undefined) throw new InternalError(`Unknown operation ${bin}`);
  // The one quotient that traps: INT32_MIN / -1.
  if ((name === "div" || name === "rem") && rep === "i32") return `(int32_t)((int64_t)${a} ${symbol} ${b})`;
  return `${a} ${symbol} ${b}`;
}

export function unExpr(un: UnOp, a: string): string {
  switch (un) {
    case "f64.neg":
    case "i64.neg":
      return `-(${a})`; // the operand may be a negative constant
    case "i32.neg":
      return `(int32_t)(0u - (uint32_t)${a})`;
    case "bool.not":
      return `!${a}`;
    case "i32.not":
    case "u32.not":
    case "u64.not":
      return `~${a}`;
    case "f64.floor":
    case "f64.ceil":
    case "f64.trunc":
    case "f64.sqrt":
    case "f64.abs":
      return `tsr_${un.slice(4)}(${a})`;
    default:
      throw new InternalError(`Unknown operation ${un}`);
  }
}

export function convertExpr(convert: Convert, a: string, from: Rep, to: Rep): string {
  switch (convert) {
    case "box":
    case "box.u64":
    case "unbox.f64":
    case "unbox.bool":
    case "unbox.u64":
    case "toF64":
      return coerce(a, from, to);
    case "toInt32":
      return `tsr_toInt32(${a})`;
    case "toUint32":
      return `(uint32_t)tsr_toInt32(${a})`;
    case "wrap32":
    case "widen":
    case "narrow":
    case "toI64":
    case "u64.toI64":
      return `(${cType[to]})${a}`;
    default:
      throw new InternalError(`Unknown conversion ${convert}`);
  }
}
