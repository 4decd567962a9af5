// Limits on what is compiled: code that nests deeper, or is longer, is refused with its place before anything that
// walks over it runs out of stack or time. TypeScript's own limits (TS2589, TS2590, TS2321) bound what types may cost.

import { Script } from "node:vm";
import ts from "typescript";
import { type Diagnostic, diagnosticAt, diagnosticInText } from "./diagnostics.ts";

/** Levels of syntax; each operator of a chain `a + b + c` and each call of `a.b().c()` is one or two. */
const mostLevels = 1000;

/** Code units of one module. */
const mostText = 4_000_000;

/** Classes or interfaces of a module that extend one another: what TypeScript does with them grows with the square. */
const mostAncestors = 250;

/** What of a parsed module exceeds the limits, at most one message. */
export function outsideLimits(file: ts.SourceFile): Diagnostic[] {
  if (file.text.length > mostText) return [tooLong(file.fileName, file.text)];
  // Not recursive, as this is what tells whether recursion is safe.
  const nodes: ts.Node[] = [file];
  const levels = [0];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    const level = levels.pop()! + 1;
    if (level > mostLevels) return [diagnosticAt(node, "TSR1020", "this code")];
    ts.forEachChild(node, (child) => {
      nodes.push(child);
      levels.push(level);
    });
  }
  return longInheritance(file);
}

function longInheritance(file: ts.SourceFile): Diagnostic[] {
  const depths = new Map<string, number>();
  for (const node of file.statements) {
    if (!(ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node)) || !node.name) continue;
    const bases = node.heritageClauses?.flatMap((clause) => clause.types) ?? [];
    const depth =
      Math.max(0, ...bases.map(({ expression }) => depths.get(expression.getText(file)) ?? 0)) + 1;
    if (depth > mostAncestors) return [diagnosticAt(node.name, "TSR1020", "this inheritance")];
    depths.set(node.name.text, depth);
  }
  return [];
}

/** Parses with `parse`; a text that cannot be parsed for its depth or length gives a message instead. */
export function parseWithin(
  name: string,
  parse: () => ts.SourceFile | undefined,
): ts.SourceFile | Diagnostic | undefined {
  try {
    return parse();
  } catch (error) {
    if (!isStackOverflow(error)) throw error;
    const text = ts.sys.readFile(name) ?? "";
    return text.length > mostText ? tooLong(name, text) : tooDeep(name, text);
  }
}

/** Running out of stack: in a recursion over syntax that nests deeply. */
export function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes("call stack");
}

/** Time for checking the types of a program or for lowering it: types can be written that take for ever. */
const secondsAtLeast = 60;
const secondsPerModule = 5;
const secondsPerMegabyte = 60;

/**
 * Runs a step over `files`, the program's own modules. Where it runs out of stack or time, the message names the
 * module that `at` gives. The step is stopped wherever it is, so its state is of no use then.
 */
export function withinLimits<T>(
  files: readonly ts.SourceFile[],
  at: () => ts.SourceFile,
  what: string,
  step: () => T,
): T | Diagnostic {
  const size = files.reduce((sum, file) => sum + file.text.length, 0);
  const seconds = Math.ceil(
    secondsAtLeast + files.length * secondsPerModule + (size / 1e6) * secondsPerMegabyte,
  );
  try {
    return stoppable(step, seconds * 1000);
  } catch (error) {
    const { fileName, text } = at();
    if (isStackOverflow(error)) return tooDeep(fileName, text);
    if ((error as NodeJS.ErrnoException).code !== "ERR_SCRIPT_EXECUTION_TIMEOUT") throw error;
    const subject = `${what} this module for more than ${seconds} s`;
    return diagnosticInText(fileName, text, 0, 1, "TSR1021", subject);
  }
}

/** Calls `step` from a script, which is what Node can stop from outside. */
function stoppable<T>(step: () => T, timeout: number): T {
  const scope = globalThis as typeof globalThis & { tesseraStep?: () => T };
  scope.tesseraStep = step;
  try {
    return new Script("tesseraStep()").runInThisContext({ timeout }) as T;
  } finally {
    delete scope.tesseraStep;
  }
}

/** The message for an overflow that is only known to have happened in a module. */
function tooDeep(name: string, text: string): Diagnostic {
  return diagnosticInText(name, text, deepestBracket(text), 1, "TSR1020", "code in this module");
}

function tooLong(name: string, text: string): Diagnostic {
  const size = `${(text.length / 1e6).toFixed(1)} million characters`;
  return diagnosticInText(name, text, 0, 1, "TSR1021", `a module of ${size}`);
}

/** Where brackets nest deepest. */
function deepestBracket(text: string): number {
  const scanner = ts.createScanner(ts.ScriptTarget.ESNext, true, ts.LanguageVariant.Standard, text);
  let level = 0;
  let deepest = 0;
  let place = 0;
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    if (
      kind === ts.SyntaxKind.OpenParenToken ||
      kind === ts.SyntaxKind.OpenBracketToken ||
      kind === ts.SyntaxKind.OpenBraceToken ||
      kind === ts.SyntaxKind.LessThanToken
    )
      level++;
    else if (
      kind === ts.SyntaxKind.CloseParenToken ||
      kind === ts.SyntaxKind.CloseBracketToken ||
      kind === ts.SyntaxKind.CloseBraceToken ||
      kind === ts.SyntaxKind.GreaterThanToken
    )
      level--;
    if (level > deepest) {
      deepest = level;
      place = scanner.getTokenStart();
    }
  }
  return place;
}
