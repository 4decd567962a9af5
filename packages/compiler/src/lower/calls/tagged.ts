// Tagged templates (ECMA-262 13.3.11): a call whose first argument is the template object of the place in the source.

import ts from "typescript";
import type { FunctionContext, Val } from "../context.ts";
import { shortText } from "../names.ts";
import { tyArray } from "../types.ts";
import { lowerCallRaw } from "./calls.ts";

export function lowerTagged(f: FunctionContext, node: ts.TaggedTemplateExpression): Val {
  const { template } = node;
  const spans = ts.isTemplateExpression(template) ? template.templateSpans : [];
  f.given.set(template, templateObject(f, template));
  const call = Object.assign(Object.create(node) as object, {
    expression: node.tag,
    arguments: [template, ...spans.map((span) => span.expression)],
  }) as unknown as ts.CallExpression;
  const result = lowerCallRaw(f, call);
  return f.coerce(result, f.program.tyOf(node), `result of \`${shortText(node.tag)}\``);
}

/** GetTemplateObject (13.2.8.4): the same array at each evaluation of one place. */
function templateObject(f: FunctionContext, template: ts.TemplateLiteral): Val {
  const parts = ts.isTemplateExpression(template)
    ? [template.head, ...template.templateSpans.map((span) => span.literal)]
    : [template];
  const global = f.program.templateGlobal(template);
  const d = f.newReg("value", "template");
  f.emit({ op: "getGlobal", d, global });
  const make = f.newBlock();
  const next = f.newBlock();
  f.branch(f.bin("value.same", d, { k: "const", name: "empty" }, "bool"), make, next);
  f.start(make);
  const list = (texts: readonly (string | null)[]): Val => {
    const array = f.newReg("value");
    const elements = texts.map((text) =>
      text === null ? ({ k: "const", name: "undefined" } as const) : ({ k: "str", text } as const),
    );
    f.emit({ op: "newArray", d: array, elements });
    return { op: array, ty: tyArray };
  };
  const made = f.runtime("makeTemplate", [list(parts.map(cookedText)), list(parts.map(rawText))]);
  f.mov(d, f.boxed(made));
  f.emit({ op: "setGlobal", global, a: d });
  f.jump(next);
  f.start(next);
  return { op: d, ty: tyArray };
}

type Part = ts.NoSubstitutionTemplateLiteral | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail;

/** What was written between the delimiters; line ends are \n. */
function rawText(part: Part): string {
  const text = part.getText();
  const end = text.endsWith("${") ? -2 : -1;
  return text.slice(1, end).replace(/\r\n?/g, "\n");
}

/** The text with escapes resolved; null if one is invalid, which only tags may see. */
function cookedText(part: Part): string | null {
  // Both names are internal to TypeScript's API.
  const { ContainsInvalidEscape } = ts.TokenFlags as unknown as Record<string, number>;
  const flags = (part as { templateFlags?: number }).templateFlags ?? 0;
  return flags & ContainsInvalidEscape! ? null : part.text;
}
