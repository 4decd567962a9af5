// Static knowledge about a value: what its TypeScript type promises that is worth something to the machine.
// Everything else is `any`, a boxed value whose uses are checked at run time.

import ts from "typescript";
import type { ClassInfo, Rep, TypeTest } from "../ir/ir.ts";

export type Ty =
  | { readonly k: "f64" }
  /** Integers with their proved range. */
  | { readonly k: "i32" | "u32" | "i64"; readonly lo: number; readonly hi: number }
  | {
      readonly k:
        | "u64"
        | "bool"
        | "undefined"
        | "null"
        | "string"
        | "bigint"
        | "symbol"
        | "array"
        | "function";
    }
  | { readonly k: "class"; readonly cls: ClassInfo }
  /** A typed array of one builtin kind. */
  | { readonly k: "kind"; readonly kind: number }
  /** An object of some structural type: not null or undefined, otherwise unchecked. */
  | { readonly k: "object" }
  /** `inner`, null or undefined. */
  | { readonly k: "nullable"; readonly inner: Ty }
  | { readonly k: "any" };

export type IntTy = Extract<Ty, { lo: number }>;

export const SAFE = Number.MAX_SAFE_INTEGER;
export const tyAny: Ty = { k: "any" };
export const tyF64: Ty = { k: "f64" };
export const tyBool: Ty = { k: "bool" };
export const tyString: Ty = { k: "string" };
export const tyArray: Ty = { k: "array" };
export const tyObject: Ty = { k: "object" };
export const tyFunction: Ty = { k: "function" };
export const tyUndefined: Ty = { k: "undefined" };
export const tyNull: Ty = { k: "null" };
export const tyBigint: Ty = { k: "bigint" };
export const tySymbol: Ty = { k: "symbol" };
export const tyU64: Ty = { k: "u64" };
export const tyI32: Ty = { k: "i32", lo: -2147483648, hi: 2147483647 };
export const tyU32: Ty = { k: "u32", lo: 0, hi: 4294967295 };
export const tyI64: Ty = { k: "i64", lo: -SAFE, hi: SAFE };
export const tyLength: Ty = { k: "i64", lo: 0, hi: 4294967295 };

const brands: Record<string, Ty> = {
  __proto__: null as never,
  __i8: { k: "i32", lo: -128, hi: 127 },
  __u8: { k: "i32", lo: 0, hi: 255 },
  __i16: { k: "i32", lo: -32768, hi: 32767 },
  __u16: { k: "i32", lo: 0, hi: 65535 },
  __i32: tyI32,
  __u32: tyU32,
  __usize: tyI64,
  __i64: tyI64,
  __u64: tyU64,
};

export const typedArrayKinds: Record<string, number> = {
  __proto__: null as never,
  Int8Array: 32,
  Uint8Array: 33,
  Uint8ClampedArray: 34,
  Int16Array: 35,
  Uint16Array: 36,
  Int32Array: 37,
  Uint32Array: 38,
  Float32Array: 39,
  Float64Array: 40,
  BigInt64Array: 41,
  BigUint64Array: 42,
};

/** Arrays of the library with properties of their own. */
const arrayTypes = new Set([
  "TemplateStringsArray",
  "RegExpMatchArray",
  "RegExpExecArray",
  "RegExpIndicesArray",
]);

export function isInt(ty: Ty): ty is IntTy {
  return ty.k === "i32" || ty.k === "u32" || ty.k === "i64";
}
export function isNumeric(ty: Ty): boolean {
  return ty.k === "f64" || isInt(ty);
}

/** The smallest integer type that holds lo..hi, or f64 beyond ±2^53. */
export function intTy(lo: number, hi: number): Ty {
  if (lo >= -2147483648 && hi <= 2147483647) return { k: "i32", lo, hi };
  if (lo >= 0 && hi <= 4294967295) return { k: "u32", lo, hi };
  if (lo >= -SAFE && hi <= SAFE) return { k: "i64", lo, hi };
  return tyF64;
}

/** How a value of this type is held. */
export function repOfTy(ty: Ty): Rep {
  switch (ty.k) {
    case "f64":
    case "i32":
    case "u32":
    case "i64":
    case "u64":
    case "bool":
      return ty.k;
    default:
      return "value";
  }
}

/** The run-time test that a boxed value is of this type; `any` where nothing needs a test (uses check themselves). */
export function testOfTy(ty: Ty): TypeTest {
  switch (ty.k) {
    case "f64":
    case "i32":
    case "u32":
    case "i64":
      return { k: "number" };
    case "u64":
    case "bigint":
      return { k: "bigint" };
    case "bool":
      return { k: "boolean" };
    case "string":
      return { k: "string" };
    case "symbol":
      return { k: "symbol" };
    case "array":
      return { k: "array" };
    case "class":
      return { k: "class", cls: ty.cls };
    case "kind":
      return { k: "kind", kind: ty.kind };
    case "nullable": {
      const inner = testOfTy(ty.inner);
      return inner.k === "any" ? inner : { k: "nullable", inner };
    }
    default:
      return { k: "any" };
  }
}

export function sameTy(a: Ty, b: Ty): boolean {
  if (a.k !== b.k) return false;
  if (a.k === "class") return a.cls === (b as typeof a).cls;
  if (a.k === "kind") return a.kind === (b as typeof a).kind;
  if (a.k === "nullable") return sameTy(a.inner, (b as typeof a).inner);
  return true;
}

function isCellTy(ty: Ty): boolean {
  switch (ty.k) {
    case "string":
    case "bigint":
    case "symbol":
    case "array":
    case "function":
    case "class":
    case "kind":
    case "object":
      return true;
    default:
      return false;
  }
}

/** The type of a place that receives both. */
export function joinTy(a: Ty, b: Ty): Ty {
  if (sameTy(a, b)) {
    if (isInt(a) && isInt(b)) return intTy(Math.min(a.lo, b.lo), Math.max(a.hi, b.hi));
    return a;
  }
  if (isInt(a) && isInt(b)) return intTy(Math.min(a.lo, b.lo), Math.max(a.hi, b.hi));
  if (isNumeric(a) && isNumeric(b)) return tyF64;
  const nullish = (t: Ty): boolean => t.k === "undefined" || t.k === "null";
  const bare = (t: Ty): Ty => (t.k === "nullable" ? t.inner : t);
  if (nullish(a) && nullish(b)) return tyAny;
  if (nullish(a)) return nullableOf(b);
  if (nullish(b)) return nullableOf(a);
  if (a.k === "nullable" || b.k === "nullable") {
    const inner = joinTy(bare(a), bare(b));
    return nullableOf(inner);
  }
  if (a.k === "class" && b.k === "class") {
    for (let up: ClassInfo | null = a.cls; up; up = up.parent) {
      for (let other: ClassInfo | null = b.cls; other; other = other.parent) {
        if (up === other) return { k: "class", cls: up };
      }
    }
    return tyObject;
  }
  const objectLike = (t: Ty): boolean =>
    t.k === "class" || t.k === "array" || t.k === "kind" || t.k === "object" || t.k === "function";
  if (objectLike(a) && objectLike(b)) return tyObject;
  return tyAny;
}

function nullableOf(ty: Ty): Ty {
  if (ty.k === "nullable") return ty;
  return isCellTy(ty) ? { k: "nullable", inner: ty } : tyAny;
}

/** Maps the checker's types to ours; `classOf` finds the class behind an object type, if it is one. */
export class TypeTable {
  private readonly cache = new Map<ts.Type, Ty>();
  private readonly checker: ts.TypeChecker;
  private readonly classOf: (type: ts.Type) => ClassInfo | null;

  constructor(checker: ts.TypeChecker, classOf: (type: ts.Type) => ClassInfo | null) {
    this.checker = checker;
    this.classOf = classOf;
  }

  of(type: ts.Type): Ty {
    const known = this.cache.get(type);
    if (known) return known;
    this.cache.set(type, tyAny); // recursive types end here
    const ty = this.compute(type);
    this.cache.set(type, ty);
    return ty;
  }

  private compute(type: ts.Type): Ty {
    const flags = type.flags;
    if (flags & ts.TypeFlags.NumberLike) return tyF64;
    if (flags & ts.TypeFlags.StringLike) return tyString;
    if (flags & ts.TypeFlags.BooleanLike) return tyBool;
    if (flags & ts.TypeFlags.BigIntLike) return tyBigint;
    if (flags & ts.TypeFlags.ESSymbolLike) return tySymbol;
    if (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)) return tyUndefined;
    if (flags & ts.TypeFlags.Null) return tyNull;
    if (type.isUnion()) return this.ofUnion(type);
    if (type.isIntersection()) return this.ofIntersection(type);
    if (flags & ts.TypeFlags.Object) return this.ofObject(type);
    if (flags & ts.TypeFlags.NonPrimitive) return tyObject;
    return tyAny; // any, unknown, never, type parameters, deferred types
  }

  private ofUnion(type: ts.UnionType): Ty {
    let result: Ty | null = null;
    for (const member of type.types) {
      const ty = this.of(member);
      if (ty.k === "any") return tyAny;
      result = result ? joinTy(result, ty) : ty;
      if (result.k === "any" && !(ty.k === "undefined" || ty.k === "null")) return tyAny;
    }
    return result ?? tyAny;
  }

  private ofIntersection(type: ts.IntersectionType): Ty {
    for (const member of type.types) {
      if (member.flags & (ts.TypeFlags.NumberLike | ts.TypeFlags.BigIntLike)) {
        for (const property of type.getProperties()) {
          const brand = brands[property.name];
          if (brand) return brand;
        }
      }
    }
    let best: Ty = tyObject;
    for (const member of type.types) {
      const ty = this.of(member);
      if (ty.k !== "object" && ty.k !== "any") best = ty;
    }
    // `Object.assign` gives such types to objects that are instances of none of the classes.
    if (best.k === "class" && type.types.some((member) => this.of(member).k === "object")) return tyObject;
    if (best.k === "object" && type.types.some((t) => t.flags & ts.TypeFlags.TypeParameter)) return tyAny;
    return best;
  }

  private ofObject(type: ts.Type): Ty {
    if (this.checker.isArrayType(type) || this.checker.isTupleType(type)) return tyArray;
    const name = type.symbol?.name;
    if (name && isLibrarySymbol(type.symbol)) {
      const kind = typedArrayKinds[name];
      if (kind !== undefined) return { k: "kind", kind };
      if (name === "Function" || name === "CallableFunction" || name === "NewableFunction") return tyFunction;
      if (name === "String") return tyString;
      if (arrayTypes.has(name)) return tyArray;
      if (name === "Object") return tyAny;
    }
    const cls = this.classOf(type);
    if (cls) return { k: "class", cls };
    if (type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0) return tyFunction;
    if (type.getProperties().length === 0 && !this.checker.getIndexInfosOfType(type).length) return tyAny; // {}
    return tyObject;
  }
}

/** Is the symbol declared by TypeScript's own library files? */
export function isLibrarySymbol(symbol: ts.Symbol): boolean {
  const declaration = symbol.declarations?.[0];
  if (!declaration) return false;
  return /\/typescript\/lib\/lib\.[^/]*\.d\.ts$/.test(declaration.getSourceFile().fileName);
}
