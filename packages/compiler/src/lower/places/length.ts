// `length` of strings, arrays and typed arrays: the second word of their cell, below a bound that the runtime keeps.

import type { Operand } from "../../ir/ir.ts";
import type { FunctionContext, Val } from "../context.ts";
import type { Ty } from "../types.ts";

/** Longest array and string (core/array.ts, core/string.ts), and largest buffer, of whose bytes views are made. */
const ARRAY_LIMIT = 134217726;
const STRING_LIMIT = 536870888;
const BUFFER_BYTES = 4294967295;

/** Bytes of an element, by kind of typed array from 32 on. */
const elementBytes = [1, 1, 1, 2, 2, 4, 4, 4, 8, 8, 8];

function limitOf(ty: Ty): number {
  if (ty.k === "array") return ARRAY_LIMIT;
  if (ty.k === "kind") return Math.floor(BUFFER_BYTES / elementBytes[ty.kind - 32]!);
  return STRING_LIMIT;
}

export function lengthOf(f: FunctionContext, receiver: { readonly op: Operand; readonly ty: Ty }): Val {
  const hi = limitOf(receiver.ty);
  const word = f.newReg("u32", "length");
  f.emit({ op: "intrinsic", d: word, name: "machine_auxOf", args: [receiver.op], range: { lo: 0, hi } });
  return { op: f.convert("widen", word, "i64"), ty: { k: "i64", lo: 0, hi } };
}
