// Which functions may be one object for all evaluations of their expression. Each evaluation makes another (ECMA-262
// 15.2.5), which costs an allocation; a function that captures nothing is spared it where nobody can tell: where it is
// evaluated once, is only called, or goes to a function of the library that does nothing but call it.
import ts from "typescript";
import { isStatic, withParent } from "./bindings.ts";
import type { FunctionContext } from "./context.ts";
import { isLibrarySymbol } from "./types.ts";

/** Functions and methods of the library that call what they are given, and neither keep nor compare it. */
const callers: ReadonlySet<string> = new Set([
  ..."map filter forEach reduce reduceRight some every find findIndex findLast findLastIndex flatMap".split(
    " ",
  ),
  ..."sort toSorted from fromAsync groupBy replace replaceAll parse stringify then catch finally".split(" "),
  ..."setTimeout setInterval setImmediate queueMicrotask Promise".split(" "),
]);

/** For a function that captures nothing. */
export function mayBeOneObject(f: FunctionContext, node: ts.FunctionLikeDeclaration): boolean {
  // Accessors are no values. Our own packages do not compare functions.
  if (ts.isAccessor(node) || f.program.isOwnFile(node.getSourceFile()) || !mayRepeat(node)) return true;
  // A name of its own lets the function give itself away.
  if (!ts.isArrowFunction(node) && !(ts.isFunctionExpression(node) && !node.name)) return false;
  const { node: outer, parent } = withParent(node);
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) {
    const symbol = f.program.checker.getSymbolAtLocation(parent.name);
    const variable = symbol && f.bindings.variables.get(symbol);
    return variable !== undefined && !variable.isModuleLevel && !variable.isValue && !variable.assigned;
  }
  if (!ts.isCallExpression(parent) && !ts.isNewExpression(parent)) return false;
  if (parent.expression === outer) return true;
  const callee = parent.expression;
  const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  if (!ts.isIdentifier(name) || !callers.has(name.text)) return false;
  const symbol = f.program.resolveSymbol(name);
  return symbol !== undefined && isLibrarySymbol(symbol);
}

/** May the function's expression be evaluated more than once? */
function mayRepeat(node: ts.Node): boolean {
  let child = node;
  for (let at = node.parent; !ts.isSourceFile(at); child = at, at = at.parent) {
    if (ts.isFunctionLike(at) || ts.isIterationStatement(at, false)) return true;
    if (ts.isPropertyDeclaration(at) && at.name !== child && !isStatic(at)) return true;
  }
  return false;
}
