// Elements of typed arrays: one gate checks every index, loads and stores convert as ECMA-262 10.4.5 says.

import type { Operand } from "../../ir/ir.ts";
import { type FunctionContext, undefinedVal, type Val } from "../context.ts";
import { typedElementRange } from "../integers.ts";
import { isInt, isNumeric, tyAny, tyBigint, tyF64, tyU64 } from "../types.ts";
import { lengthOf } from "./length.ts";
import type { Place } from "./places.ts";

/** Element size as a shift, by kind from 32. */
const elementShift = [0, 0, 0, 1, 1, 2, 2, 2, 3, 3, 3];

/** An index as i64; one that is not an integer is never in range. */
function typedIndex(f: FunctionContext, index: Val): Operand {
  return isInt(index.ty) ? f.i64(index) : f.intrinsic("tsr_index", [f.f64(index)], "i64");
}

/** The one gate of typed array accesses: is `at` an element? */
function typedInRange(f: FunctionContext, receiver: Val, at: Operand): Operand {
  const length = lengthOf(f, receiver).op;
  const above = f.bin("i64.ge", at, { k: "int", rep: "i64", value: 0 }, "bool");
  return f.bin("bool.and", above, f.bin("i64.lt", at, length, "bool"), "bool");
}

/** The address of an element that is in range. */
function typedAddress(f: FunctionContext, receiver: Val, kind: number, at: Operand): Operand {
  const start = f.intrinsic("machine_bytesAddress", [receiver.op], "i64");
  const shift = elementShift[kind - 32]!;
  const offset = shift === 0 ? at : f.bin("i64.shl", at, { k: "int", rep: "i64", value: shift }, "i64");
  return f.bin("i64.add", start, offset, "i64");
}

export function typedPlace(f: FunctionContext, receiver: Val, kind: number, index: Val): Place {
  const at = typedIndex(f, index);
  const inRange = (): Operand => typedInRange(f, receiver, at);
  const address = (): Operand => typedAddress(f, receiver, kind, at);
  return {
    get: () => {
      const d = f.newReg("value");
      const inside = f.newBlock();
      const outside = f.newBlock();
      const next = f.newBlock();
      f.branch(inRange(), inside, outside);
      f.start(inside);
      f.mov(d, f.boxed(loadTyped(f, kind, address())));
      f.jump(next);
      f.start(outside);
      f.mov(d, { k: "const", name: "undefined" });
      f.jump(next);
      f.start(next);
      return { op: d, ty: tyAny };
    },
    set: (val) => {
      const element = typedElement(f, kind, val);
      const inside = f.newBlock();
      const next = f.newBlock();
      f.branch(inRange(), inside, next);
      f.start(inside);
      storeTyped(f, kind, address(), element);
      f.jump(next);
      f.start(next);
    },
  };
}

/** `typed[index]!`: the element itself, with a TypeError beyond the end. */
export function typedElementChecked(f: FunctionContext, receiver: Val, kind: number, index: Val): Val {
  const at = typedIndex(f, index);
  const ok = typedInRange(f, receiver, at);
  const inside = f.newBlock();
  const outside = f.newBlock();
  f.branch(ok, inside, outside);
  f.start(outside);
  f.runtime("checkFailed", [undefinedVal, f.str("number"), f.str("element")]);
  f.end({ op: "unreachable" });
  f.start(inside);
  return loadTyped(f, kind, typedAddress(f, receiver, kind, at));
}

function loadTyped(f: FunctionContext, kind: number, address: Operand): Val {
  const range = typedElementRange({ k: "kind", kind });
  switch (kind) {
    case 32: {
      const byte = f.intrinsic("machine_load8", [address], "i32");
      const up = f.bin("i32.shl", byte, { k: "int", rep: "i32", value: 24 }, "i32");
      return { op: f.bin("i32.shr", up, { k: "int", rep: "i32", value: 24 }, "i32"), ty: range! };
    }
    case 33:
    case 34:
      return { op: f.intrinsic("machine_load8", [address], "i32"), ty: range! };
    case 35: {
      const half = f.intrinsic("machine_load16", [address], "i32");
      const up = f.bin("i32.shl", half, { k: "int", rep: "i32", value: 16 }, "i32");
      return { op: f.bin("i32.shr", up, { k: "int", rep: "i32", value: 16 }, "i32"), ty: range! };
    }
    case 36:
      return { op: f.intrinsic("machine_load16", [address], "i32"), ty: range! };
    case 37:
      return { op: f.convert("wrap32", f.intrinsic("machine_load32", [address], "u32"), "i32"), ty: range! };
    case 38:
      return { op: f.intrinsic("machine_load32", [address], "u32"), ty: range! };
    case 39:
      return { op: f.intrinsic("machine_loadF32", [address], "f64"), ty: tyF64 };
    case 40:
      return { op: f.intrinsic("machine_loadF64", [address], "f64"), ty: tyF64 };
    case 41:
      return f.runtime(
        "bigintFromInt64",
        [{ op: f.intrinsic("machine_load64", [address], "u64"), ty: tyU64 }],
        tyBigint,
      );
    default:
      return { op: f.intrinsic("machine_load64", [address], "u64"), ty: tyU64 };
  }
}

/** The operand that is stored for `val` (ECMA-262 10.4.5.16: converted before the bounds are looked at). */
function typedElement(f: FunctionContext, kind: number, val: Val): Operand {
  if (kind >= 41) return f.coerce(val, tyU64, "element").op;
  const number = f.coerce(val, isNumeric(val.ty) ? val.ty : tyF64, "element");
  if (kind >= 39) return f.f64(number);
  if (kind === 34) return f.libraryCall("typed-array", "clampToByte", [number]).op;
  return f.int32(number, kind === 38 ? "u32" : "i32");
}

function storeTyped(f: FunctionContext, kind: number, address: Operand, element: Operand): void {
  const name =
    kind <= 34
      ? "machine_store8"
      : kind <= 36
        ? "machine_store16"
        : kind <= 38
          ? "machine_store32"
          : kind === 39
            ? "machine_storeF32"
            : kind === 40
              ? "machine_storeF64"
              : "machine_store64";
  f.intrinsic(name, [address, element], "void");
}
