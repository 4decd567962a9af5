// Regular expressions (ECMA-262 13.2.7): literals, and `new RegExp` of texts that name Unicode properties.

import ts from "typescript";
import { type FunctionContext, undefinedVal, type Val } from "../context.ts";
import { tyAny } from "../types.ts";
import { withoutProperties } from "./unicode-properties.ts";

const namesProperty = /\\[pP]\{/;

/** A literal: compiled at the first evaluation of its place, a new object at each. */
export function lowerRegularExpression(f: FunctionContext, node: ts.RegularExpressionLiteral): Val {
  const end = node.text.lastIndexOf("/");
  return lowerPattern(f, node, node.text.slice(1, end), node.text.slice(end + 1));
}

/**
 * `new RegExp("\\\\p{L}", "u")` as the literal that it could be, since only the compiler knows what properties hold;
 * null for all that the library can do alone, errors included.
 */
export function lowerPropertyPattern(
  f: FunctionContext,
  node: ts.Expression,
  args: readonly ts.Expression[],
): Val | null {
  const [pattern, flags] = args;
  if (!pattern || !flags || !ts.isStringLiteralLike(pattern) || !ts.isStringLiteralLike(flags)) return null;
  if (args.length !== 2 || !namesProperty.test(pattern.text) || !/[uv]/.test(flags.text)) return null;
  try {
    new RegExp(pattern.text, flags.text);
  } catch {
    return null;
  }
  return lowerPattern(f, node, pattern.text, flags.text);
}

/** A pattern that is known to be right. */
function lowerPattern(f: FunctionContext, node: ts.Expression, source: string, flags: string): Val {
  const pattern =
    /[uv]/.test(flags) && namesProperty.test(source) ? withoutProperties(source, flags) : source;
  if (pattern === null) {
    f.program.unsupported(node, "a property of strings in a regular expression");
    return undefinedVal;
  }
  const global = f.program.patternGlobal(node);
  const program = f.newReg("value", "pattern");
  f.emit({ op: "getGlobal", d: program, global });
  const make = f.newBlock();
  const next = f.newBlock();
  f.branch(f.bin("value.same", program, { k: "const", name: "empty" }, "bool"), make, next);
  f.start(make);
  const made = f.libraryCall("regexp/regexp", "compileLiteral", [f.str(pattern), f.str(flags)]);
  f.mov(program, f.boxed(made));
  f.emit({ op: "setGlobal", global, a: program });
  f.jump(next);
  f.start(next);
  return f.libraryCall("regexp/regexp", "fromProgram", [{ op: program, ty: tyAny }, f.str(source)]);
}
