// C spellings: types of representations, literals, identifiers, and conversions between representations.
import type { Fn, Reg, Rep } from "../ir/ir.ts";
import { InternalError } from "../ir/verify.ts";

export const cType: Record<Rep, string> = {
  f64: "double",
  i32: "int32_t",
  u32: "uint32_t",
  i64: "int64_t",
  u64: "uint64_t",
  bool: "bool",
  value: "V",
  void: "void",
};

/** Program symbols get a prefix, so that none meets a C keyword or a name of the prelude. */
export const fnName = (fn: Fn): string => `ts_${fn.symbol}`;
export const entryName = (fn: Fn): string => `ts_${fn.symbol}__entry`;

/** The number of a class's or a literal's shape in C. Names, not numbers, stand in the functions, so that a new class
 *  somewhere leaves the text of the others alone. */
export const shapeName = (name: string): string => `ID_${name}`;

const readableNames = new WeakMap<Reg, string>();

/** A local variable; the number keeps it unique, the name is for people. The two underscores keep it apart from
 *  the names of static data: a variable `s` must not hide the string `s_0`. */
export const regName = (reg: Reg): string =>
  readableNames.get(reg) ?? `${reg.name.replace(/\W|^(?=\d)/g, "_")}__${reg.id}`;

/** Words of C, and names of the prelude, that no variable of a debug build may have. */
const reserved =
  /^(?:auto|bool|char|const|double|enum|extern|false|float|goto|inline|int|long|register|restrict|short|signed|site|sizeof|struct|true|typedef|union|unsigned|volatile|asm|typeof|[A-Z_][A-Z0-9_]*|.*_t|.*_[0-9]+|(?:ts|tsr|raw|machine|closure|class|global|b|raise|fail)_.*)$/;

/** For debuggers: the variables of the source keep their names. Of several with one name, all but the first have a
 *  number. Unnamed registers (`t`) stay as they are. */
export function keepNames(regs: readonly Reg[]): void {
  const taken = new Set<string>();
  for (const reg of regs) {
    if (
      reg.name === "t" ||
      !/^[A-Za-z_]\w*$/.test(reg.name) ||
      reserved.test(reg.name) ||
      taken.has(reg.name)
    )
      continue;
    taken.add(reg.name);
    readableNames.set(reg, reg.name);
  }
}

/** A double literal that reads back as the same bits. */
export function cDouble(value: number): string {
  if (Number.isNaN(value)) return '__builtin_nan("")';
  if (value === Number.POSITIVE_INFINITY) return "__builtin_inf()";
  if (value === Number.NEGATIVE_INFINITY) return "(-__builtin_inf())";
  if (Object.is(value, -0)) return "-0.0";
  const text = String(value);
  const spelled = /[.e]/.test(text) ? text : `${text}.0`;
  return value < 0 ? `(${spelled})` : spelled;
}

/** An integer literal of an IR type. */
export function cInt(rep: "i32" | "u32" | "i64", value: number): string {
  if (rep === "u32") return `${value >>> 0}u`;
  if (rep === "i32") return value === -2147483648 ? "INT32_MIN" : `${value}`;
  return value < 0 ? `(-${Math.abs(value)}ll)` : `${value}ll`;
}

/** `expr` of one rep as an expression of another; for calls whose parameter types the runtime decides. */
export function coerce(expr: string, from: Rep, to: Rep): string {
  if (from === to) return expr;
  const integer = (rep: Rep) => rep === "i32" || rep === "u32" || rep === "i64";
  if (to === "value") {
    if (from === "f64") return `tsr_boxF64(${expr})`;
    if (from === "bool") return `tsr_boxBool(${expr})`;
    if (integer(from)) return `tsr_boxInt(${expr})`;
    if (from === "u64") return `tsr_boxU64(${expr})`;
  }
  if (from === "value") {
    if (to === "f64") return `tsr_unboxF64(${expr})`;
    if (to === "bool") return `tsr_unboxBool(${expr})`;
    if (to === "u64") return `tsr_unboxU64(${expr})`;
    if (to === "i32" || to === "u32" || to === "i64")
      return `(${cType[to]})tsr_convert64(tsr_unboxF64(${expr}))`;
  }
  if (to === "f64" && integer(from)) return `(double)(${expr})`;
  if (from === "f64" && integer(to)) return `(${cType[to]})tsr_convert64(${expr})`;
  if ((integer(from) || from === "u64") && (integer(to) || to === "u64")) return `(${cType[to]})(${expr})`;
  throw new InternalError(`No conversion from ${from} to ${to}`);
}
