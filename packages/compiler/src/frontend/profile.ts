// Syntax that TypeScript accepts and Tessera does not: found before lowering, so that no such construct is ever
// compiled to something else. Enums and their kin are TypeScript's own findings (TS1294), said in our words.

import ts from "typescript";
import { type Diagnostic, diagnosticAt, diagnosticInText } from "./diagnostics.ts";
import { packageOf } from "./packages.ts";

/** What a file of a program uses outside the language that is compiled. */
export function outsideProfile(file: ts.SourceFile): Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isDecorator(node)) found.push(diagnosticAt(node, "TSR1009", ""));
    else if (ts.isPropertyDeclaration(node) && isAutoAccessor(node))
      found.push(diagnosticAt(node, "TSR1010", ""));
    else if (ts.isReturnStatement(node) && node.expression && ts.isConstructorDeclaration(functionOf(node)))
      found.push(diagnosticAt(node, "TSR1011", ""));
    else if (ts.isVariableDeclarationList(node) && usesDisposal(node))
      found.push(diagnosticAt(node, "TSR1012", ""));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return [...found, ...uncheckedParts(file)];
}

/** Parts of TypeScript's parse that its declarations leave out; the version is pinned. */
interface CommentedFile {
  readonly checkJsDirective?: { readonly enabled: boolean; readonly pos: number; readonly end: number };
  readonly commentDirectives?: readonly { readonly range: ts.TextRange }[];
}

/** Comments that keep TypeScript from saying what is wrong. Those in packages are their authors' affair. */
function uncheckedParts(file: ts.SourceFile): Diagnostic[] {
  if (packageOf(file.fileName)) return [];
  const { checkJsDirective, commentDirectives = [] } = file as ts.SourceFile & CommentedFile;
  const ranges = commentDirectives.map(({ range }) => range);
  if (checkJsDirective && !checkJsDirective.enabled) ranges.push(checkJsDirective);
  return ranges.map(({ pos, end }) => {
    const name = /@ts-[a-z-]+/.exec(file.text.slice(pos, end))?.[0] ?? "@ts-";
    return diagnosticInText(file.fileName, file.text, pos, end - pos, "TSR1019", name);
  });
}

function isAutoAccessor(node: ts.PropertyDeclaration): boolean {
  return node.modifiers?.some((m) => m.kind === ts.SyntaxKind.AccessorKeyword) ?? false;
}

/** `using` and `await using`; `const` shares a bit with the second. */
function usesDisposal(node: ts.VariableDeclarationList): boolean {
  const kind = node.flags & ts.NodeFlags.BlockScoped;
  return kind === ts.NodeFlags.Using || kind === ts.NodeFlags.AwaitUsing;
}

function functionOf(node: ts.Node): ts.Node {
  let at = node.parent;
  while (!ts.isFunctionLike(at) && !ts.isClassStaticBlockDeclaration(at) && !ts.isSourceFile(at))
    at = at.parent;
  return at;
}

/** The construct behind "This syntax is not allowed when 'erasableSyntaxOnly' is enabled" at a position, and the way out. */
export function notErasable(file: ts.SourceFile, start: number): Diagnostic | null {
  let found: ts.Node | null = null;
  const visit = (node: ts.Node): void => {
    if (node.getStart(file) > start || node.end <= start) return;
    if (
      ts.isEnumDeclaration(node) ||
      ts.isModuleDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isImportEqualsDeclaration(node) ||
      ts.isExportAssignment(node) ||
      ts.isTypeAssertionExpression(node)
    )
      found = node;
    ts.forEachChild(node, visit);
  };
  visit(file);
  if (!found) return null;
  if (ts.isEnumDeclaration(found)) return diagnosticAt(found, "TSR1013", "an enum");
  if (ts.isParameter(found)) return diagnosticAt(found, "TSR1014", "");
  if (ts.isModuleDeclaration(found)) return diagnosticAt(found, "TSR1015", "");
  return diagnosticAt(found, "TSR1016", `\`${(found as ts.Node).getText().split("\n")[0]}\``);
}
