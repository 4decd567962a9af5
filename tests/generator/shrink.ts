// Shrinking: makes a failing program smaller for as long as it still fails the same way.
//
// Works on the text through TypeScript's syntax tree, so it shrinks programs of any origin: leaves out statements,
// members, clauses, elements and arguments, gives a compound statement way to its block, and an expression to a part of it
// or to a constant. Candidates need not be well typed: the compiler rejects those, which is another failure. They are
// judged many at a time, since a build of many programs costs little more than one of one.
import ts from "typescript";

/** For each source, whether it still fails the same way. */
export type StillFails = (sources: readonly string[]) => Promise<boolean[]>;

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The smallest failing source found before `deadline` (milliseconds since the epoch); `width` are judged at a time. */
export async function shrink(
  source: string,
  stillFails: StillFails,
  deadline: number,
  width = 32,
): Promise<string> {
  let best = source;
  for (let progress = true; progress && Date.now() < deadline; ) {
    progress = false;
    const candidates = candidatesOf(best);
    for (let at = 0; at < candidates.length && Date.now() < deadline; at += width) {
      const some = candidates.slice(at, at + width);
      const failing = await stillFails(some.map((edit) => apply(best, [edit])));
      const good = some.filter((_, index) => failing[index]);
      if (good.length === 0) continue;
      best = await combined(best, good, stillFails);
      progress = true;
      break;
    }
  }
  return best;
}

/** All of `edits` that do not overlap at once if that still fails, else the longest of them alone. */
async function combined(source: string, edits: readonly Edit[], stillFails: StillFails): Promise<string> {
  const sorted = [...edits].sort((a, b) => gain(b) - gain(a));
  const together: Edit[] = [];
  for (const edit of sorted) {
    if (together.every((other) => edit.to <= other.from || edit.from >= other.to)) together.push(edit);
  }
  const half = together.slice(0, (together.length + 1) >> 1);
  const tries = [together, half].map((some) => apply(source, some));
  const failing = together.length > 1 ? await stillFails(tries) : [];
  const best = tries.find((_, index) => failing[index]);
  return best ?? apply(source, [sorted[0]!]);
}

function gain(edit: Edit): number {
  return edit.to - edit.from - edit.text.length;
}

function apply(source: string, edits: readonly Edit[]): string {
  let text = source;
  for (const edit of [...edits].sort((a, b) => b.from - a.from)) {
    text = text.slice(0, edit.from) + edit.text + text.slice(edit.to);
  }
  return text;
}

/** Every edit worth a try, those that take away most first. */
function candidatesOf(source: string): Edit[] {
  const file = ts.createSourceFile("program.ts", source, ts.ScriptTarget.ESNext, true);
  const edits: Edit[] = [];
  const seen = new Set<string>();
  const add = (from: number, to: number, text: string): void => {
    const key = `${from} ${to} ${text}`;
    if (to - from <= text.length || seen.has(key)) return;
    seen.add(key);
    edits.push({ from, to, text });
  };
  const visit = (node: ts.Node): void => {
    for (const list of listsOf(node)) withoutRuns(list, add);
    for (const part of replacements(node, file)) add(node.getStart(file), node.end, part);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return edits.sort((a, b) => gain(b) - gain(a));
}

/** The lists of `node` from which elements may be left out. */
function listsOf(node: ts.Node): ts.NodeArray<ts.Node>[] {
  if (ts.isSourceFile(node) || ts.isBlock(node) || ts.isCaseOrDefaultClause(node)) return [node.statements];
  if (ts.isClassLike(node) || ts.isInterfaceDeclaration(node)) return [node.members];
  if (ts.isCaseBlock(node)) return [node.clauses];
  if (ts.isArrayLiteralExpression(node) || ts.isArrayBindingPattern(node)) return [node.elements];
  if (ts.isObjectLiteralExpression(node)) return [node.properties];
  if (ts.isObjectBindingPattern(node)) return [node.elements];
  if (ts.isCallExpression(node)) return [node.arguments];
  if (ts.isVariableDeclarationList(node)) return [node.declarations];
  if (ts.isNamedImports(node) || ts.isNamedExports(node)) return [node.elements];
  return ts.isFunctionLike(node) ? [node.parameters] : [];
}

/** Leaves out runs of neighbours: halves, quarters and so on down to single elements. */
function withoutRuns(
  list: ts.NodeArray<ts.Node>,
  add: (from: number, to: number, text: string) => void,
): void {
  for (let length = list.length; length > 0; length >>= 1) {
    for (let at = 0; at + length <= list.length; at += length) {
      const after = list[at + length];
      // The comma goes with the elements before it, or for the last ones with those that stay.
      const from = after === undefined && at > 0 ? list[at - 1]!.end : list[at]!.pos;
      add(from, after === undefined ? list[at + length - 1]!.end : after.pos, "");
    }
  }
}

/** Texts that may stand in the place of `node`. */
function replacements(node: ts.Node, file: ts.SourceFile): string[] {
  const text = (part: ts.Node): string => part.getText(file);
  if (ts.isStatement(node) && !ts.isBlock(node)) return blocksOf(node).map(text);
  if (ts.isHeritageClause(node)) return [""];
  if (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)) {
    return node.initializer === undefined
      ? []
      : [text(node).slice(0, node.initializer.pos - node.getStart(file) - 1)];
  }
  if (!ts.isExpression(node) || ts.isIdentifier(node) || isName(node)) return [];
  const parts: string[] = [];
  ts.forEachChild(node, (child) => {
    if (ts.isExpression(child) && !isName(child)) parts.push(text(child));
    if (ts.isFunctionLike(node) && ts.isBlock(child)) parts.push("() => undefined");
  });
  if (ts.isParenthesizedExpression(node)) return parts;
  return [...parts, "0", "1", '""', "true", "false", "[]", "0n", "undefined"];
}

/** A name or key, which is no value of its own. */
function isName(node: ts.Node): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    ts.isExpressionWithTypeArguments(node) ||
    ts.isPrivateIdentifier(node) ||
    ts.isLiteralTypeNode(parent)
  );
}

function blocksOf(node: ts.Statement): ts.Node[] {
  const blocks: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    if (ts.isStatement(child)) blocks.push(child);
    if (ts.isCatchClause(child)) blocks.push(child.block);
  });
  return ts.isFunctionDeclaration(node) ? [] : blocks;
}
