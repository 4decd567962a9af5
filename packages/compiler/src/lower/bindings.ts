// Which variables exist, who captures them and who assigns them: one walk over a source file, before lowering.
// A captured variable that never changes after it is set is copied into closures; any other lives in a box.

import ts from "typescript";

/** A function-like node that has variables of its own; instance field initialisers belong to the class node. */
export type Scope =
  | ts.FunctionLikeDeclaration
  | ts.ClassStaticBlockDeclaration
  | ts.ClassLikeDeclaration
  | ts.SourceFile;

export interface Variable {
  readonly symbol: ts.Symbol;
  readonly name: string;
  readonly declaration: ts.Node;
  readonly scope: Scope;
  /** Declared by a statement of the module itself. */
  readonly isModuleLevel: boolean;
  readonly isConst: boolean;
  captured: boolean;
  /** Assigned apart from its declaration. */
  assigned: boolean;
  /** Named elsewhere than where it is called: what it is, not only what it does, may be seen. Not noted for those of
   *  modules. */
  isValue: boolean;
  /** Captured by code that may run before the declaration was evaluated. */
  early: boolean;
  /** Expressions assigned to it apart from the initialiser; null for ones whose value is not an expression. */
  readonly assignments: (Assignment | null)[];
}
/** `step` is set for `x += constant` and its kin. */
export interface Assignment {
  readonly expression: ts.Expression | null;
  readonly step: number | null;
}

export interface FileBindings {
  readonly variables: ReadonlyMap<ts.Symbol, Variable>;
  /** Variables of enclosing functions that a function uses, itself or in functions within; and whether it needs their `this`. */
  readonly captures: ReadonlyMap<Scope, { readonly variables: Set<Variable>; usesThis: boolean }>;
}

export function isScope(node: ts.Node): node is Scope {
  return ts.isFunctionLike(node) && "body" in node
    ? true
    : ts.isClassStaticBlockDeclaration(node) || ts.isSourceFile(node);
}

/** The function (or class, for its field initialisers; or file) whose variables code at `node` shares. */
export function scopeOf(node: ts.Node): Scope {
  let child = node;
  for (let at = node.parent; ; child = at, at = at.parent) {
    if (isScope(at)) return at;
    if (ts.isClassLike(at) && ts.isPropertyDeclaration(child) && !isStatic(child) && child.name !== node)
      return at;
  }
}

export function isStatic(node: ts.Node): boolean {
  return (
    ts.canHaveModifiers(node) &&
    (ts.getModifiers(node)?.some((m) => m.kind === ts.SyntaxKind.StaticKeyword) ?? false)
  );
}

/** May the class's definition be evaluated more than once? Then each evaluation makes a class of its own. */
export function isLocalClass(node: ts.ClassLikeDeclaration): boolean {
  let child: ts.Node = node;
  for (let at: ts.Node = node.parent; !ts.isSourceFile(at); child = at, at = at.parent) {
    if (ts.isFunctionLike(at) || ts.isBlock(at) || ts.isCaseBlock(at) || ts.isIterationStatement(at, false))
      return true;
    if (ts.isPropertyDeclaration(at) && at.name !== child && !isStatic(at)) return true;
  }
  return false;
}

/** The expression that parentheses and erased types around `node` make up, with what it is a part of. */
export function withParent(node: ts.Node): { readonly node: ts.Node; readonly parent: ts.Node } {
  let at = node;
  while (
    ts.isParenthesizedExpression(at.parent) ||
    ts.isAsExpression(at.parent) ||
    ts.isSatisfiesExpression(at.parent) ||
    ts.isNonNullExpression(at.parent)
  )
    at = at.parent;
  return { node: at, parent: at.parent };
}

function isCallee(node: ts.Node): boolean {
  const outer = withParent(node);
  return ts.isCallExpression(outer.parent) && outer.parent.expression === outer.node;
}

/** Does the function have a `this` of its own? */
function hasOwnThis(scope: Scope): boolean {
  return !ts.isArrowFunction(scope);
}

const boundFiles = new WeakMap<ts.TypeChecker, WeakMap<ts.SourceFile, FileBindings>>();

/** The variables of a file. They stay known as long as the file is: a process that compiles again and again
 *  (frontend/resident.ts) parses the files of the program anew each time, and never those of our own packages. */
export function bindingsOfFile(file: ts.SourceFile, checker: ts.TypeChecker): FileBindings {
  let files = boundFiles.get(checker);
  if (!files) boundFiles.set(checker, (files = new WeakMap()));
  let known = files.get(file);
  if (!known) files.set(file, (known = bindFile(file, checker)));
  return known;
}

function bindFile(file: ts.SourceFile, checker: ts.TypeChecker): FileBindings {
  const variables = new Map<ts.Symbol, Variable>();
  const captures = new Map<Scope, { variables: Set<Variable>; usesThis: boolean }>();

  const declare = (name: ts.BindingName, declaration: ts.Node, isConst: boolean): void => {
    if (!ts.isIdentifier(name)) {
      for (const element of name.elements)
        if (ts.isBindingElement(element)) declare(element.name, element, isConst);
      return;
    }
    declareSymbol(checker.getSymbolAtLocation(name), name.text, declaration, isConst);
  };
  const declareSymbol = (
    symbol: ts.Symbol | undefined,
    name: string,
    declaration: ts.Node,
    isConst = true,
  ): void => {
    if (!symbol || variables.has(symbol)) return;
    const scope = scopeOf(declaration);
    variables.set(symbol, {
      symbol,
      name,
      declaration,
      scope,
      isConst,
      isModuleLevel: ts.isSourceFile(scope) && isTopLevelDeclaration(declaration),
      captured: false,
      assigned: false,
      isValue: false,
      early: false,
      assignments: [],
    });
  };
  const collect = (node: ts.Node): void => {
    if (ts.isVariableStatement(node) && isAmbient(node)) return; // of the world outside
    if (ts.isVariableDeclaration(node)) {
      const list = node.parent;
      const isConst = ts.isVariableDeclarationList(list) && (list.flags & ts.NodeFlags.Const) !== 0;
      declare(node.name, node, isConst);
    } else if (ts.isParameter(node)) declare(node.name, node, false);
    else if (ts.isFunctionDeclaration(node) && node.name && node.body) declare(node.name, node, true);
    else if (ts.isFunctionDeclaration(node) && node.body)
      declareSymbol(defaultSymbol(node, checker), "default", node);
    else if (ts.isFunctionExpression(node) && node.name) {
      const symbol = checker.getSymbolAtLocation(node.name);
      if (symbol) {
        variables.set(symbol, {
          symbol,
          name: node.name.text,
          declaration: node,
          scope: node,
          isModuleLevel: false,
          isConst: true,
          captured: false,
          assigned: false,
          isValue: false,
          early: false,
          assignments: [],
        });
      }
    }
    if (ts.isClassLike(node) && node.name && isLocalClass(node)) declare(node.name, node, true);
    ts.forEachChild(node, collect);
  };
  collect(file);

  const captureSet = (scope: Scope): { variables: Set<Variable>; usesThis: boolean } => {
    let set = captures.get(scope);
    if (!set) captures.set(scope, (set = { variables: new Set(), usesThis: false }));
    return set;
  };
  const use = (variable: Variable, at: ts.Node): void => {
    if (variable.isModuleLevel) return;
    if (!isCallee(at)) variable.isValue = true;
    let scope = scopeOf(at);
    if (scope === variable.scope) return;
    variable.captured = true;
    const declarationEnd = variable.declaration.getEnd();
    let outermost: Scope = scope;
    while (scope !== variable.scope && !ts.isSourceFile(scope)) {
      captureSet(scope).variables.add(variable);
      outermost = scope;
      scope = scopeOf(scope);
    }
    const isParameter = ts.isParameter(variable.declaration) || isInParameter(variable.declaration);
    if (isParameter || variable.declaration === variable.scope) return; // set before any code of the function
    if (ts.isFunctionDeclaration(outermost) || ts.isClassLike(outermost) || outermost.pos < declarationEnd) {
      if (!ts.isFunctionDeclaration(variable.declaration) || !ts.isFunctionDeclaration(outermost)) {
        if (!ts.isFunctionDeclaration(variable.declaration)) variable.early = true;
      } else variable.early = true;
    }
    if (ts.isCaseOrDefaultClause(variable.declaration.parent?.parent?.parent ?? variable.declaration))
      variable.early = true;
  };
  const assign = (target: ts.Node, assignment: Assignment | null): void => {
    if (ts.isIdentifier(target)) {
      const symbol = checker.getSymbolAtLocation(target);
      const variable = symbol && variables.get(symbol);
      if (variable) {
        variable.assigned = true;
        variable.assignments.push(assignment);
      }
      return;
    }
    if (ts.isParenthesizedExpression(target) || ts.isNonNullExpression(target) || ts.isAsExpression(target))
      assign(target.expression, assignment);
    else if (ts.isArrayLiteralExpression(target))
      for (const e of target.elements) assign(ts.isSpreadElement(e) ? e.expression : e, null);
    else if (ts.isObjectLiteralExpression(target)) {
      for (const p of target.properties) {
        if (ts.isPropertyAssignment(p)) assign(p.initializer, null);
        else if (ts.isShorthandPropertyAssignment(p)) {
          const symbol = checker.getShorthandAssignmentValueSymbol(p);
          const variable = symbol && variables.get(symbol);
          if (variable) {
            variable.assigned = true;
            variable.assignments.push(null);
          }
        } else if (ts.isSpreadAssignment(p)) assign(p.expression, null);
      }
    } else if (ts.isBinaryExpression(target) && target.operatorToken.kind === ts.SyntaxKind.EqualsToken)
      assign(target.left, null); // default value in a pattern
  };

  // Asking the checker is slow, and most names are those of modules, properties and globals.
  const names = new Set([...variables.values()].filter((v) => !v.isModuleLevel).map((v) => v.name));
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node)) return;
    if (ts.isIdentifier(node)) {
      if (!names.has(node.text)) return;
      const parent = node.parent;
      let symbol: ts.Symbol | undefined;
      if (ts.isShorthandPropertyAssignment(parent) && parent.name === node)
        symbol = checker.getShorthandAssignmentValueSymbol(parent);
      else if (isReference(node)) symbol = checker.getSymbolAtLocation(node);
      const variable = symbol && variables.get(symbol);
      if (variable) use(variable, node);
      return;
    }
    const isNewTarget = ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.NewKeyword;
    if (node.kind === ts.SyntaxKind.ThisKeyword || node.kind === ts.SyntaxKind.SuperKeyword || isNewTarget) {
      let scope = scopeOf(node);
      while (!hasOwnThis(scope)) {
        captureSet(scope).usesThis = true;
        scope = scopeOf(scope);
      }
      if (!ts.isSourceFile(scope)) captureSet(scope).usesThis = true;
    }
    if (ts.isBinaryExpression(node) && isAssignmentOperator(node.operatorToken.kind)) {
      assign(node.left, assignmentOf(node));
    } else if (
      (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) &&
      isIncrement(node.operator)
    ) {
      assign(node.operand, {
        expression: null,
        step: node.operator === ts.SyntaxKind.PlusPlusToken ? 1 : -1,
      });
    } else if (
      (ts.isForOfStatement(node) || ts.isForInStatement(node)) &&
      !ts.isVariableDeclarationList(node.initializer)
    ) {
      assign(node.initializer, null);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { variables, captures };
}

/** `declare const x`: names what exists elsewhere. */
export function isAmbient(node: ts.VariableStatement): boolean {
  return ts.getModifiers(node)?.some((m) => m.kind === ts.SyntaxKind.DeclareKeyword) ?? false;
}

/** What `export default function () {}` exports. */
function defaultSymbol(node: ts.FunctionDeclaration, checker: ts.TypeChecker): ts.Symbol | undefined {
  const module = checker.getSymbolAtLocation(node.getSourceFile());
  const symbol = module?.exports?.get(ts.InternalSymbolName.Default);
  return symbol?.declarations?.includes(node) ? symbol : undefined;
}

function isIncrement(kind: ts.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.PlusPlusToken || kind === ts.SyntaxKind.MinusMinusToken;
}

export function isAssignmentOperator(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

function literalNumber(node: ts.Expression): number | null {
  if (ts.isNumericLiteral(node)) return Number(node.text);
  return null;
}

function assignmentOf(node: ts.BinaryExpression): Assignment | null {
  const { left, right } = node;
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.EqualsToken: {
      if (
        ts.isIdentifier(left) &&
        ts.isBinaryExpression(right) &&
        ts.isIdentifier(right.left) &&
        right.left.text === left.text
      ) {
        const n = literalNumber(right.right);
        if (n !== null && Number.isInteger(n) && n < 65536) {
          if (right.operatorToken.kind === ts.SyntaxKind.PlusToken) return { expression: null, step: n };
          if (right.operatorToken.kind === ts.SyntaxKind.MinusToken) return { expression: null, step: -n };
        }
      }
      return { expression: right, step: null };
    }
    case ts.SyntaxKind.PlusEqualsToken:
    case ts.SyntaxKind.MinusEqualsToken: {
      const n = literalNumber(right);
      if (n !== null && Number.isInteger(n) && n < 65536) {
        return { expression: null, step: node.operatorToken.kind === ts.SyntaxKind.PlusEqualsToken ? n : -n };
      }
      return { expression: node, step: null };
    }
    default:
      return { expression: node, step: null };
  }
}

function isTopLevelDeclaration(declaration: ts.Node): boolean {
  let at: ts.Node = declaration;
  while (ts.isBindingElement(at) || ts.isBindingName(at) || ts.isVariableDeclaration(at)) at = at.parent;
  if (ts.isVariableDeclarationList(at))
    return ts.isVariableStatement(at.parent) && ts.isSourceFile(at.parent.parent);
  return ts.isFunctionDeclaration(at) && ts.isSourceFile(at.parent);
}

function isInParameter(declaration: ts.Node): boolean {
  let at: ts.Node = declaration;
  while (ts.isBindingElement(at) || ts.isBindingName(at)) at = at.parent;
  return ts.isParameter(at) || ts.isCatchClause(at.parent);
}

/** Is the identifier a use of a variable (not a property name, label or declaration)? */
export function isReference(node: ts.Identifier): boolean {
  const parent = node.parent;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent) || ts.isPropertyDeclaration(parent))
    return parent.initializer === node;
  if (ts.isFunctionLike(parent) && (parent as ts.FunctionLikeDeclaration).name === node) return false;
  if (ts.isClassLike(parent) && parent.name === node) return false;
  if (ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent)) return false;
  if (ts.isImportSpecifier(parent) || ts.isImportClause(parent) || ts.isNamespaceImport(parent)) return false;
  return true;
}
