// C symbols and property keys for TypeScript names.

import ts from "typescript";

/** A valid C identifier that resembles `text`. */
export function cName(text: string): string {
  const plain = text.replace(/[^A-Za-z0-9_]/g, "_");
  return /^[0-9]/.test(plain) ? `_${plain}` : plain === "" ? "anonymous" : plain;
}

/** The source of a node, for messages. */
export function shortText(node: ts.Node): string {
  const text = node.getText();
  return text.length > 40 ? `${text.slice(0, 37)}...` : text;
}

/** Hands out each C symbol once. */
export class SymbolNames {
  private readonly used = new Map<string, number>();

  unique(wish: string): string {
    const base = cName(wish);
    const count = this.used.get(base) ?? 0;
    this.used.set(base, count + 1);
    return count === 0 ? base : `${base}__${count}`;
  }
}

/** The module's part of a symbol: its file and folder names. */
export function moduleName(file: ts.SourceFile): string {
  const parts = file.fileName.replace(/\.ts$/, "").split("/");
  return cName(parts.slice(-2).join("_"));
}

/** The property key of a name that is known at build time, or null. */
export function staticKey(
  name: ts.PropertyName,
  checker: ts.TypeChecker,
  classId: (privateName: ts.PrivateIdentifier) => string,
): string | null {
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) return name.text;
  if (ts.isNumericLiteral(name)) return String(Number(name.text));
  if (ts.isPrivateIdentifier(name)) return `${name.text}@${classId(name)}`;
  if (ts.isComputedPropertyName(name)) {
    // What has effects is evaluated, whatever its type tells.
    if (!isPlainName(name.expression)) return null;
    const known = symbolKey(name.expression, checker);
    if (known) return known;
    const type = checker.getTypeAtLocation(name.expression);
    if (type.isStringLiteral()) return type.value;
    if (type.isNumberLiteral()) return String(type.value);
  }
  return null;
}

/** A literal, a name, or a member of a name. */
function isPlainName(expression: ts.Expression): boolean {
  if (ts.isPropertyAccessExpression(expression) || ts.isParenthesizedExpression(expression))
    return isPlainName(expression.expression);
  if (ts.isAsExpression(expression) || ts.isSatisfiesExpression(expression))
    return isPlainName(expression.expression);
  return (
    ts.isIdentifier(expression) ||
    ts.isStringLiteralLike(expression) ||
    ts.isNumericLiteral(expression) ||
    (ts.isPrefixUnaryExpression(expression) && ts.isNumericLiteral(expression.operand))
  );
}

const userSymbols = new Map<ts.Symbol, string>();

/** Counts from the beginning: a process may compile one program after the other, and the keys of each are its own. */
export function forgetSymbolKeys(): void {
  userSymbols.clear();
}

/** The key of properties that a constant symbol names: `@@iterator` for `Symbol.iterator`, `@@tag~1` for a `tag` of the
 *  program. Null if the expression is no such constant. */
export function symbolKey(expression: ts.Expression, checker: ts.TypeChecker): string | null {
  if (ts.isStringLiteralLike(expression) || ts.isNumericLiteral(expression)) return null;
  const type = checker.getTypeAtLocation(expression);
  return type.flags & ts.TypeFlags.UniqueESSymbol ? uniqueSymbolKey(type.symbol) : null;
}

export function uniqueSymbolKey(symbol: ts.Symbol): string {
  const isGlobal = symbol.declarations?.some((d) => d.getSourceFile().isDeclarationFile) ?? false;
  if (isGlobal) return `@@${symbol.name}`;
  let key = userSymbols.get(symbol);
  if (!key) userSymbols.set(symbol, (key = `@@${symbol.name}~${userSymbols.size + 1}`));
  return key;
}

/** The description of the symbol that a property's key stands for, as far as it is known at build time. */
export function symbolDescription(key: string): string | null {
  const symbol = [...userSymbols].find(([, known]) => known === key)?.[0];
  if (!symbol) return `Symbol.${key.slice(2)}`;
  const declaration = symbol.valueDeclaration;
  const made = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
  if (!made || !ts.isCallExpression(made)) return null;
  const text = made.arguments[0];
  return text && ts.isStringLiteralLike(text) ? text.text : null;
}

/** Keys that an object orders before all others (array indices, ECMA-262 10.1.11). */
export function isIndexKey(key: string): boolean {
  return /^(0|[1-9][0-9]{0,9})$/.test(key) && Number(key) < 4294967295;
}
