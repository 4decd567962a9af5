// Templates, bigints and array literals (ECMA-262 13.2).

import ts from "typescript";
import type { Operand } from "../../ir/ir.ts";
import { type FunctionContext, undefinedVal, type Val } from "../context.ts";
import { toText } from "../operators.ts";
import { tyAny, tyArray, tyBigint, tyString } from "../types.ts";
import { lowerExpression } from "./expressions.ts";

export function lowerTemplate(f: FunctionContext, node: ts.TemplateExpression): Val {
  let text: Val = f.str(node.head.text);
  let isEmpty = node.head.text === "";
  for (const span of node.templateSpans) {
    const part = toText(f, lowerExpression(f, span.expression));
    text = isEmpty ? part : f.runtime("stringConcat", [text, part], tyString);
    isEmpty = false;
    if (span.literal.text !== "")
      text = f.runtime("stringConcat", [text, f.str(span.literal.text)], tyString);
  }
  return text;
}

export function lowerBigint(_f: FunctionContext, node: ts.BigIntLiteral): Val {
  return { op: { k: "big", value: BigInt(node.text.replaceAll("_", "").slice(0, -1)) }, ty: tyBigint };
}

export function lowerArray(f: FunctionContext, node: ts.ArrayLiteralExpression): Val {
  const d = f.newReg("value");
  if (!node.elements.some((e) => ts.isSpreadElement(e))) {
    const elements = node.elements.map(
      (e): Operand =>
        ts.isOmittedExpression(e) ? { k: "const", name: "empty" } : f.boxed(lowerExpression(f, e)),
    );
    f.emit({ op: "newArray", d, elements });
    return { op: d, ty: tyArray };
  }
  const array: Val = { op: d, ty: tyArray };
  f.emit({ op: "newArray", d, elements: [] });
  for (const element of node.elements) {
    if (ts.isSpreadElement(element)) f.runtime("spreadInto", [array, lowerExpression(f, element.expression)]);
    else f.runtime("arrayPush", [array, lowerExpression(f, element)]);
  }
  return array;
}

/** A regular expression: compiled at the first evaluation of its place, a new object at each (ECMA-262 13.2.7). */
export function lowerRegularExpression(f: FunctionContext, node: ts.RegularExpressionLiteral): Val {
  const end = node.text.lastIndexOf("/");
  const source = node.text.slice(1, end);
  const flags = node.text.slice(end + 1);
  if (/[uv]/.test(flags) && /\\[pP]\{/.test(source)) {
    f.program.unsupported(node, "a Unicode property in a regular expression");
    return undefinedVal;
  }
  const global = f.program.regularExpressionGlobal(node);
  const program = f.newReg("value", "pattern");
  f.emit({ op: "getGlobal", d: program, global });
  const make = f.newBlock();
  const next = f.newBlock();
  f.branch(f.bin("value.same", program, { k: "const", name: "empty" }, "bool"), make, next);
  f.start(make);
  const made = f.libraryCall("regexp/regexp", "compileLiteral", [f.str(source), f.str(flags)]);
  f.mov(program, f.boxed(made));
  f.emit({ op: "setGlobal", global, a: program });
  f.jump(next);
  f.start(next);
  return f.libraryCall("regexp/regexp", "fromProgram", [{ op: program, ty: tyAny }, f.str(source)]);
}
