// Calls of methods of classes: virtual families, statics that subclasses override.

import ts from "typescript";
import { type ClassInfo, type MethodFamily, type Operand, repOf } from "../../ir/ir.ts";
import { type FunctionContext, undefinedVal, type Val } from "../context.ts";
import { shortText } from "../names.ts";
import { memberPlace, tyOfRep } from "../places/members.ts";
import type { Callable } from "../program/entities.ts";
import { isLibrarySymbol, repOfTy, type Ty, tyAny, tyString } from "../types.ts";
import { callValue, lowerArguments } from "./arguments.ts";
import { rejectSurplus } from "./library.ts";
import { callProperty } from "./members.ts";

export function findMethod(cls: ClassInfo, key: string): MethodFamily | null {
  for (let up: ClassInfo | null = cls; up; up = up.parent) {
    const family = up.methods.get(key);
    if (family) return family;
  }
  return null;
}

export function callOnClass(
  f: FunctionContext,
  receiver: Val,
  cls: ClassInfo,
  key: string,
  node: ts.CallExpression,
  callee: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  type: ts.Type,
): Val {
  const family = findMethod(cls, key);
  if (!family) {
    const isField = cls.shape.entries.some((e) => e.key === key);
    if (!isField && key === "toString" && node.arguments.length === 0)
      return f.coerce(f.runtime("callToString", [receiver]), tyString, "text");
    if (!isField && !memberExists(cls, key)) {
      // A class of the library that lacks a method which TypeScript knows.
      const symbol = ts.isPropertyAccessExpression(callee) ? f.program.resolveSymbol(callee.name) : undefined;
      if (
        symbol &&
        isLibrarySymbol(symbol) &&
        f.program.isOwnFile(f.program.entityOf(cls).node.getSourceFile())
      )
        f.program.unsupported(callee, `the method \`${key}\` of ${cls.name}`, "TSR1002");
      return callProperty(f, receiver, key, node, callee);
    }
    const method = memberPlace(f, receiver, key, callee, type).get();
    return callValue(f, method, receiver, node.arguments, shortText(callee));
  }
  const fns = [...family.implementations.values()];
  const rest = fns[0]?.rest ?? -1;
  if (fns.length === 0) return callProperty(f, receiver, key, node, callee);
  const sample = f.program.callableOf(fns[0]!);
  const shape: Callable = {
    ...sample,
    paramTys: family.params.map((rep, i) =>
      joinedParamTy(
        f,
        fns.map((fn) => f.program.callableOf(fn)),
        i,
        rep,
      ),
    ),
  };
  if (fns.some((fn) => fn.rest !== rest)) {
    const method = f.newReg("value");
    f.emit({ op: "getProperty", d: method, self: receiver.op, key, keys: [key] });
    return callValue(f, { op: method, ty: tyAny }, receiver, node.arguments, shortText(callee));
  }
  if (fns.length === 1 && f.program.isOwnFile(f.program.entityOf(cls).node.getSourceFile()))
    rejectSurplus(f, node, sample, 0);
  const args = lowerArguments(f, shape, node.arguments);
  const operands = family.params.map((rep, i): Operand => {
    const arg = args[i] ?? undefinedVal;
    if (rep === "value") return f.boxed(arg);
    return repOf(arg.op) === rep ? arg.op : f.coerce(arg, tyOfRep(rep), `argument ${i + 1}`).op;
  });
  const d = family.result === "void" ? null : f.newReg(family.result);
  f.emit({ op: "callVirtual", d, family, cls, self: receiver.op, args: operands });
  if (!d) return undefinedVal;
  const resultTy = fns.length === 1 ? sample.resultTy : tyOfRep(family.result);
  return { op: d, ty: repOfTy(resultTy) === family.result ? resultTy : tyOfRep(family.result) };
}

function memberExists(cls: ClassInfo, key: string): boolean {
  for (let up: ClassInfo | null = cls; up; up = up.parent)
    if (up.getters.has(key) || up.methods.has(key)) return true;
  return false;
}

/** What every implementation accepts at a position. */
function joinedParamTy(_f: FunctionContext, callables: readonly Callable[], i: number, rep: string): Ty {
  const tys = callables.map((c) => c.paramTys[i]).filter((t): t is Ty => t !== undefined);
  const [first] = tys;
  if (!first) return tyOfRep(rep);
  const same =
    tys.length === callables.length &&
    tys.every((t) => JSON.stringify(testKey(t)) === JSON.stringify(testKey(first)));
  if (same && repOfTy(first) === rep) return first;
  return tyOfRep(rep);
}

function testKey(ty: Ty): unknown {
  if (ty.k === "class") return ["class", ty.cls.symbol];
  if (ty.k === "nullable") return ["nullable", testKey(ty.inner)];
  return ty;
}
