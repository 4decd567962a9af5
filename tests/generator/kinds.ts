// Which kinds of syntax generated programs have: TypeScript's kinds of nodes, and the operators.
//
// `profileKinds` are those of the profile (docs/language.md): every statement, expression, member, pattern and operator
// that the compiler accepts, and the forms of imports and exports.
import ts from "typescript";

const statements = [
  "Block",
  "BreakStatement",
  "CaseClause",
  "CatchClause",
  "ClassDeclaration",
  "ContinueStatement",
  "DefaultClause",
  "DoStatement",
  "EmptyStatement",
  "ExpressionStatement",
  "ForInStatement",
  "ForOfStatement",
  "ForOfStatement await",
  "ForStatement",
  "FunctionDeclaration",
  "FunctionDeclaration async",
  "FunctionDeclaration async *",
  "FunctionDeclaration *",
  "IfStatement",
  "InterfaceDeclaration",
  "LabeledStatement",
  "ReturnStatement",
  "SwitchStatement",
  "ThrowStatement",
  "TryStatement",
  "TypeAliasDeclaration",
  "VariableDeclarationList const",
  "VariableDeclarationList let",
  "VariableDeclarationList var",
  "WhileStatement",
];

const expressions = [
  "ArrayLiteralExpression",
  "ArrowFunction",
  "ArrowFunction async",
  "AsExpression",
  "AwaitExpression",
  "BigIntLiteral",
  "CallExpression",
  "CallExpression ?.",
  "ClassExpression",
  "ComputedPropertyName",
  "ConditionalExpression",
  "DeleteExpression",
  "ElementAccessExpression",
  "ElementAccessExpression ?.",
  "FalseKeyword",
  "FunctionExpression",
  "FunctionExpression async",
  "FunctionExpression *",
  "Identifier",
  "MetaProperty",
  "NewExpression",
  "NoSubstitutionTemplateLiteral",
  "NonNullExpression",
  "NullKeyword",
  "NumericLiteral",
  "ObjectLiteralExpression",
  "OmittedExpression",
  "ParenthesizedExpression",
  "PrivateIdentifier",
  "PropertyAccessExpression",
  "PropertyAccessExpression ?.",
  "PropertyAssignment",
  "RegularExpressionLiteral",
  "SatisfiesExpression",
  "ShorthandPropertyAssignment",
  "SpreadAssignment",
  "SpreadElement",
  "StringLiteral",
  "SuperKeyword",
  "TaggedTemplateExpression",
  "TemplateExpression",
  "ThisKeyword",
  "TrueKeyword",
  "TypeOfExpression",
  "VoidExpression",
  "YieldExpression",
  "YieldExpression *",
];

const members = [
  "ArrayBindingPattern",
  "BindingElement",
  "BindingElement ...",
  "BindingElement =",
  "ClassStaticBlockDeclaration",
  "Constructor",
  "GetAccessor",
  "GetAccessor static",
  "HeritageClause",
  "MethodDeclaration",
  "MethodDeclaration *",
  "MethodDeclaration async",
  "MethodDeclaration async *",
  "MethodDeclaration static",
  "ObjectBindingPattern",
  "Parameter",
  "Parameter ...",
  "Parameter =",
  "Parameter ?",
  "PropertyDeclaration",
  "PropertyDeclaration static",
  "SetAccessor",
];

const modules = [
  "CallExpression import",
  "ExportAssignment",
  "ExportDeclaration",
  "ExportDeclaration from",
  "ExportDeclaration from *",
  "ExportKeyword",
  "ExportSpecifier",
  "ExportSpecifier as",
  "ImportClause default",
  "ImportDeclaration",
  "ImportDeclaration alone",
  "ImportDeclaration type",
  "ImportSpecifier",
  "ImportSpecifier as",
  "NamespaceExport",
  "NamespaceImport",
];

const binary = [
  ..."+ - * / % ** << >> >>> & | ^ < <= > >= == != === !== && || ?? in instanceof".split(" "),
  ...", = += -= *= /= %= **= <<= >>= >>>= &= |= ^= &&= ||= ??=".split(" "),
];
const unary = ["prefix +", "prefix -", "prefix ~", "prefix !"];
const steps = ["prefix ++", "prefix --", "postfix ++", "postfix --"];

/** Every kind that a long run has to produce. */
export const profileKinds: readonly string[] = [
  ...statements,
  ...expressions,
  ...members,
  ...modules,
  ...binary,
  ...unary,
  ...steps,
];

/** The kinds of the profile that `kinds` lacks. */
export function missingKinds(kinds: Readonly<Record<string, number>>): string[] {
  return profileKinds.filter((kind) => kinds[kind] === undefined);
}

/** Adds the kinds that occur in `source` to `kinds`. */
export function countKinds(source: string, kinds: Record<string, number>): void {
  const count = (kind: string): void => {
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  };
  const visit = (node: ts.Node): void => {
    for (const kind of kindsOf(node)) count(kind);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("program.ts", source, ts.ScriptTarget.ESNext, false));
}

function kindsOf(node: ts.Node): string[] {
  if (ts.isBinaryExpression(node)) return [ts.tokenToString(node.operatorToken.kind)!];
  if (ts.isPrefixUnaryExpression(node)) return [`prefix ${ts.tokenToString(node.operator)}`];
  if (ts.isPostfixUnaryExpression(node)) return [`postfix ${ts.tokenToString(node.operator)}`];
  const name = nameOf(node.kind);
  if (ts.isVariableDeclarationList(node)) return [`${name} ${listKeyword(node)}`];
  const marks: string[] = [];
  if (ts.canHaveModifiers(node)) {
    const modifiers = ts.getModifiers(node) ?? [];
    if (modifiers.some((m) => m.kind === ts.SyntaxKind.AsyncKeyword)) marks.push("async");
    if (modifiers.some((m) => m.kind === ts.SyntaxKind.StaticKeyword)) marks.push("static");
  }
  if ("asteriskToken" in node && node.asteriskToken !== undefined) marks.push("*");
  if ("dotDotDotToken" in node && node.dotDotDotToken !== undefined) marks.push("...");
  if ("questionDotToken" in node && node.questionDotToken !== undefined) marks.push("?.");
  if ("awaitModifier" in node && node.awaitModifier !== undefined) marks.push("await");
  if (ts.isParameter(node) && node.questionToken !== undefined) marks.push("?");
  if ((ts.isParameter(node) || ts.isBindingElement(node)) && node.initializer !== undefined) marks.push("=");
  marks.push(...moduleMarks(node));
  return marks.length === 0 ? [name] : [[name, ...marks].join(" "), name];
}

/** How a part of an import or export differs from the plain form. */
function moduleMarks(node: ts.Node): string[] {
  if (ts.isImportSpecifier(node) || ts.isExportSpecifier(node))
    return node.propertyName === undefined ? [] : ["as"];
  if (ts.isImportClause(node)) return node.name === undefined ? [] : ["default"];
  if (ts.isImportDeclaration(node)) {
    if (node.importClause === undefined) return ["alone"];
    return node.importClause.isTypeOnly ? ["type"] : [];
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined)
    return node.exportClause === undefined ? ["from", "*"] : ["from"];
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? ["import"] : [];
}

function listKeyword(node: ts.VariableDeclarationList): string {
  if (node.flags & ts.NodeFlags.Const) return "const";
  return node.flags & ts.NodeFlags.Let ? "let" : "var";
}

/** `SyntaxKind` has several names for the bounds of its ranges; the first name of a number is the kind's own. */
const names = new Map<number, string>();
for (const [name, kind] of Object.entries(ts.SyntaxKind)) {
  if (typeof kind === "number" && !names.has(kind)) names.set(kind, name);
}

function nameOf(kind: ts.SyntaxKind): string {
  return names.get(kind) ?? String(kind);
}
