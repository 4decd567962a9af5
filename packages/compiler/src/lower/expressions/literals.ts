// Templates, bigints and array literals (ECMA-262 13.2).

import ts from "typescript";
import type { Operand } from "../../ir/ir.ts";
import type { FunctionContext, Val } from "../context.ts";
import { toText } from "../operators.ts";
import { tyArray, tyBigint, tyString } from "../types.ts";
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
