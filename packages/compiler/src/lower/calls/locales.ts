// Methods that take a locale: the image holds what English (United States) needs, and no options.

import ts from "typescript";
import type { FunctionContext } from "../context.ts";
import { isLibrarySymbol } from "../types.ts";

/** Where the locale stands among the arguments. */
const localeAt: Readonly<Record<string, number>> = Object.assign(Object.create(null), {
  localeCompare: 1,
  toLocaleString: 0,
  toLocaleDateString: 0,
  toLocaleTimeString: 0,
  toLocaleLowerCase: 0,
  toLocaleUpperCase: 0,
});

/** Does the method take a locale, of which it needs to know nothing? */
export function takesLocale(node: ts.CallExpression): boolean {
  return ts.isPropertyAccessExpression(node.expression) && localeAt[node.expression.name.text] !== undefined;
}

/** Rejects a call of such a method of the library with a locale or options that would be ignored. */
export function checkLocale(f: FunctionContext, node: ts.CallExpression, name: ts.MemberName): void {
  const at = localeAt[name.text];
  if (at === undefined) return;
  const [locale, ...options] = node.arguments.slice(at);
  const isKnown = locale === undefined || isUndefined(locale) || isEnglish(locale);
  if (isKnown && options.every(isUndefined)) return;
  const symbol = f.program.resolveSymbol(name);
  if (symbol && isLibrarySymbol(symbol))
    f.program.unsupported(
      node,
      `\`${name.text}\` with a locale other than "en-US", or with options,`,
      "TSR1002",
    );
}

function isUndefined(node: ts.Expression): boolean {
  return ts.isIdentifier(node) && node.text === "undefined";
}

function isEnglish(node: ts.Expression): boolean {
  return ts.isStringLiteralLike(node) && (node.text === "en-US" || node.text === "en");
}
