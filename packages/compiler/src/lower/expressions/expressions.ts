// Expressions (ECMA-262 13): one function per syntax, found by a table from SyntaxKind.

import ts from "typescript";
import type { Operand } from "../../ir/ir.ts";
import { lowerCall } from "../calls/calls.ts";
import { lowerNew } from "../calls/new.ts";
import { lowerTagged } from "../calls/tagged.ts";
import { type FunctionContext, undefinedVal, type Val } from "../context.ts";
import { lowerClassDefinition, makeClosure } from "../functions.ts";
import { truthy } from "../operators.ts";
import { readIdentifier } from "../places/variables.ts";
import { lowerYieldStar, suspend } from "../suspension.ts";
import { type Ty, tyFunction } from "../types.ts";
import { lowerPostfix, lowerPrefix } from "./assignments.ts";
import { lowerBinary, lowerConditional } from "./binary.ts";
import { inChain, lowerAs, lowerNonNull, lowerPropertyAccess } from "./chains.ts";
import { lowerDelete, lowerTypeof } from "./kind-tests.ts";
import { lowerArray, lowerBigint, lowerTemplate } from "./literals.ts";
import { lowerModular } from "./modular.ts";
import { lowerObject } from "./objects.ts";
import { lowerRegularExpression } from "./regular-expressions.ts";

type Lower = (f: FunctionContext, node: never) => Val;

export function lowerExpression(f: FunctionContext, node: ts.Expression): Val {
  const given = f.given.get(node);
  if (given) return given;
  const lower = table[node.kind];
  if (!lower) {
    f.program.unsupported(node, `this syntax (${ts.SyntaxKind[node.kind]})`);
    return undefinedVal;
  }
  if (!f.reachable) f.start(f.newBlock());
  return (lower as (f: FunctionContext, node: ts.Expression) => Val)(f, node);
}

/** Lowers an expression whose value goes to a place of type `ty`: 64-bit patterns stay out of the heap. */
export function lowerExpressionAs(f: FunctionContext, node: ts.Expression, ty: Ty): Val {
  if (ty.k === "u64") {
    const direct = lowerModular(f, node);
    if (direct) return direct;
  }
  return lowerExpression(f, node);
}

/** The condition of a branch. */
export function lowerCondition(f: FunctionContext, node: ts.Expression): Operand {
  return truthy(f, lowerExpression(f, node));
}

function lowerFunction(f: FunctionContext, node: ts.FunctionExpression | ts.ArrowFunction): Val {
  return { op: makeClosure(f, node), ty: tyFunction };
}

function lowerClassExpression(f: FunctionContext, node: ts.ClassExpression): Val {
  return { op: lowerClassDefinition(f, node), ty: tyFunction };
}

/** `new.target` and `import.meta` (ECMA-262 13.3.12). */
function lowerMetaProperty(f: FunctionContext, node: ts.MetaProperty): Val {
  if (node.keywordToken === ts.SyntaxKind.ImportKeyword) {
    f.program.unsupported(node, "`import.meta` as a value");
    return undefinedVal;
  }
  let owner: ts.Node = node.parent;
  while (!(ts.isFunctionLike(owner) && !ts.isArrowFunction(owner)) && !ts.isPropertyDeclaration(owner))
    owner = owner.parent;
  if (!ts.isConstructorDeclaration(owner) || !f.self) return undefinedVal;
  // The instance has its class from the start.
  const d = f.newReg("value", "target");
  f.emit({ op: "getProperty", d, self: f.boxed(f.self), key: "constructor", keys: [] });
  return { op: d, ty: tyFunction };
}

function lowerThis(f: FunctionContext, node: ts.Node): Val {
  if (!f.self) {
    f.program.unsupported(node, "`this` here");
    return undefinedVal;
  }
  if (f.self.ty.k === "any") return f.coerce(f.self, f.program.tyOf(node), "this");
  return f.self;
}

const table: Partial<Record<ts.SyntaxKind, Lower>> = {
  [ts.SyntaxKind.NumericLiteral]: (f, node: ts.NumericLiteral) => f.num(Number(node.text)),
  [ts.SyntaxKind.BigIntLiteral]: lowerBigint,
  [ts.SyntaxKind.StringLiteral]: (f, node: ts.StringLiteral) => f.str(node.text),
  [ts.SyntaxKind.NoSubstitutionTemplateLiteral]: (f, node: ts.NoSubstitutionTemplateLiteral) =>
    f.str(node.text),
  [ts.SyntaxKind.RegularExpressionLiteral]: lowerRegularExpression,
  [ts.SyntaxKind.TemplateExpression]: lowerTemplate,
  [ts.SyntaxKind.MetaProperty]: lowerMetaProperty,
  [ts.SyntaxKind.TaggedTemplateExpression]: lowerTagged,
  [ts.SyntaxKind.TrueKeyword]: (f) => f.bool(true),
  [ts.SyntaxKind.FalseKeyword]: (f) => f.bool(false),
  [ts.SyntaxKind.NullKeyword]: () => ({ op: { k: "const", name: "null" }, ty: { k: "null" } }),
  [ts.SyntaxKind.Identifier]: readIdentifier,
  [ts.SyntaxKind.ThisKeyword]: lowerThis,
  [ts.SyntaxKind.ExpressionWithTypeArguments]: (f, node: ts.ExpressionWithTypeArguments) =>
    lowerExpression(f, node.expression),
  [ts.SyntaxKind.ParenthesizedExpression]: (f, node: ts.ParenthesizedExpression) =>
    lowerExpression(f, node.expression),
  [ts.SyntaxKind.ArrayLiteralExpression]: lowerArray,
  [ts.SyntaxKind.ObjectLiteralExpression]: lowerObject,
  [ts.SyntaxKind.ArrowFunction]: lowerFunction,
  [ts.SyntaxKind.FunctionExpression]: lowerFunction,
  [ts.SyntaxKind.ClassExpression]: lowerClassExpression,
  [ts.SyntaxKind.BinaryExpression]: lowerBinary,
  [ts.SyntaxKind.ConditionalExpression]: lowerConditional,
  [ts.SyntaxKind.PrefixUnaryExpression]: lowerPrefix,
  [ts.SyntaxKind.PostfixUnaryExpression]: lowerPostfix,
  [ts.SyntaxKind.TypeOfExpression]: lowerTypeof,
  [ts.SyntaxKind.VoidExpression]: (f, node: ts.VoidExpression) => {
    lowerExpression(f, node.expression);
    return undefinedVal;
  },
  [ts.SyntaxKind.DeleteExpression]: lowerDelete,
  [ts.SyntaxKind.PropertyAccessExpression]: lowerPropertyAccess,
  [ts.SyntaxKind.ElementAccessExpression]: lowerPropertyAccess,
  [ts.SyntaxKind.CallExpression]: (f, node: ts.CallExpression) =>
    lowerModular(f, node) ?? inChain(f, node, () => lowerCall(f, node)),
  [ts.SyntaxKind.NewExpression]: lowerNew,
  [ts.SyntaxKind.NonNullExpression]: lowerNonNull,
  [ts.SyntaxKind.AsExpression]: lowerAs,
  [ts.SyntaxKind.TypeAssertionExpression]: lowerAs,
  [ts.SyntaxKind.SatisfiesExpression]: lowerAs,
  [ts.SyntaxKind.AwaitExpression]: (f, node: ts.AwaitExpression) => {
    const ty = f.program.tyOf(node);
    const val = suspend(f, "await", lowerExpression(f, node.expression));
    return f.coerce(val, ty, `\`${node.getText()}\``);
  },
  [ts.SyntaxKind.YieldExpression]: (f, node: ts.YieldExpression) => {
    if (node.asteriskToken)
      return f.coerce(
        lowerYieldStar(f, lowerExpression(f, node.expression!)),
        f.program.tyOf(node),
        "yield*",
      );
    const val = suspend(f, "yield", node.expression ? lowerExpression(f, node.expression) : undefinedVal);
    return f.coerce(val, f.program.tyOf(node), "yield");
  },
};
