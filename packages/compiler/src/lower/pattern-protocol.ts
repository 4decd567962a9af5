// What the engine of regular expressions does not do: the protocol by which programs put their own matching in its
// place (ECMA-262, 22.1.3.13 to .23 and 22.2.6). Matching goes straight to the engine, so what would be passed over
// in silence is rejected here.

import ts from "typescript";
import type { ProgramLowering } from "./program/program.ts";
import { isLibrarySymbol } from "./types.ts";

/** Members of RegExp that its other methods ask for, and that a subclass therefore cannot replace. */
const asked: ReadonlySet<string> = new Set([
  "exec",
  "flags",
  "global",
  "hasIndices",
  "ignoreCase",
  "multiline",
  "dotAll",
  "sticky",
  "unicode",
  "unicodeSets",
  "@@match",
  "@@matchAll",
  "@@replace",
  "@@search",
  "@@split",
]);

export function isAskedOfPattern(key: string): boolean {
  return asked.has(key);
}

/** The symbol that a method of strings looks for in its argument. */
const symbolOfMethod: Readonly<Record<string, string>> = {
  match: "match",
  matchAll: "matchAll",
  replace: "replace",
  replaceAll: "replace",
  search: "search",
  split: "split",
};

/** Reports an argument of a string's method that brings its own matching. */
export function rejectOwnMatching(program: ProgramLowering, key: string, node: ts.CallExpression): void {
  const argument = node.arguments[0];
  const name = symbolOfMethod[key];
  if (!argument || !name) return;
  const type = program.typeOf(argument);
  for (const part of type.isUnion() ? type.types : [type]) {
    const own = part.getProperties().find((p) => String(p.escapedName).startsWith(`__@${name}@`));
    if (own && !isLibrarySymbol(own)) {
      program.unsupported(argument, `an object with its own \`[Symbol.${name}]\``);
      return;
    }
  }
}

/** Reports `/a/[Symbol.split]` and its kin; true if it did. */
export function rejectProtocolMember(program: ProgramLowering, node: ts.ElementAccessExpression): boolean {
  const { argumentExpression } = node;
  if (!ts.isPropertyAccessExpression(argumentExpression)) return false;
  const name = argumentExpression.name.text;
  if (argumentExpression.expression.getText() !== "Symbol" || !asked.has(`@@${name}`)) return false;
  const owner = program.typeOf(node.expression).getSymbol();
  if (owner?.name !== "RegExp" || !isLibrarySymbol(owner)) return false;
  program.unsupported(node, `\`[Symbol.${name}]\` of a regular expression`, "TSR1002");
  return true;
}
