// Files for `tessera fuzz inputs`: what becomes of a good program when it is cut, mistyped, joined with another one or
// filled with constructs that strain a compiler (hostile.ts). The same seed gives the same files.
import ts from "typescript";
import { Prng } from "../generator/prng.ts";
import { hostileDeclaration, hostileExpression, hostileImport, hostileType } from "./hostile.ts";

/** A good program. Relative imports in `text` lead somewhere from anywhere. */
export interface Original {
  readonly name: string;
  readonly text: string;
}

/** A file to give to the compiler. */
export interface Mutant {
  readonly seed: number;
  /** What was done, for reports. */
  readonly how: string;
  readonly bytes: Uint8Array;
  /** A second module beside it, `other.ts`, that it may import. */
  readonly other?: string;
}

interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: ts.SyntaxKind;
}

export function mutant(seed: number, originals: readonly Original[]): Mutant {
  const random = new Prng(seed);
  const original = random.pick(originals);
  const steps: string[] = [];
  let text = original.text;
  let other: string | undefined;
  for (let left = random.chance(70) ? 1 : random.between(2, 4); left > 0; left--) {
    const [how, change] = random.pick(changes);
    steps.push(how);
    const changed = change(text, random, originals);
    if (typeof changed === "string") text = changed;
    else ({ text, other } = changed);
  }
  const [how, bytes] = encode(text, random);
  if (how !== "") steps.push(how);
  return {
    seed,
    how: `${original.name}: ${steps.join(", ")}`,
    bytes,
    ...(other === undefined ? {} : { other }),
  };
}

type Change = (
  text: string,
  random: Prng,
  originals: readonly Original[],
) => string | { readonly text: string; readonly other: string };

/** Kinds of change; those that often leave a valid program stand more than once. */
const changes: readonly (readonly [string, Change])[] = [
  ["token deleted", (text, random) => atToken(text, random, () => "")],
  ["token doubled", (text, random) => atToken(text, random, (token) => `${token} ${token}`)],
  ["token replaced by another", (text, random) => atToken(text, random, () => tokenOf(text, random))],
  ["token replaced by a strange one", (text, random) => atToken(text, random, () => random.pick(strange))],
  ["token inserted", (text, random) => atToken(text, random, (token) => `${tokenOf(text, random)} ${token}`)],
  ["tokens swapped", swapTokens],
  ["name replaced", replaceName],
  ["name replaced", replaceName],
  ["type replaced", replaceType],
  ["type replaced", replaceType],
  ["operator replaced", replaceOperator],
  ["operator replaced", replaceOperator],
  ["literal replaced", replaceLiteral],
  ["literal replaced", replaceLiteral],
  ["statement deleted", (text, random) => atStatement(text, random, () => "")],
  ["statement deleted", (text, random) => atStatement(text, random, () => "")],
  ["statement doubled", (text, random) => atStatement(text, random, (statement) => statement + statement)],
  ["statement in a block", (text, random) => atStatement(text, random, (statement) => `{${statement}}`)],
  ["statements swapped", swapStatements],
  ["statement of another program", foreignStatement],
  ["truncated", (text, random) => text.slice(0, random.below(text.length + 1))],
  ["beginning cut off", (text, random) => text.slice(random.below(text.length + 1))],
  ["joined with another program", (text, random, all) => text + random.pick(all).text],
  [
    "spliced with another program",
    (text, random, all) => {
      const tail = random.pick(all).text;
      return text.slice(0, random.below(text.length + 1)) + tail.slice(random.below(tail.length + 1));
    },
  ],
  ["hostile expression", (text, random) => atLiteral(text, random, () => hostileExpression(random))],
  ["hostile type", replaceWithHostileType],
  ["hostile declaration", (text, random) => `${text}\n${hostileDeclaration(random)}\n`],
  ["hostile import", hostileImports],
  ["odd characters", oddCharacters],
];

const strange = [
  ..."{}()[]<>;,.:?!=+-*/%&|^~@#`'\"\\$",
  ...["=>", "?.", "??=", "**=", ">>>=", "...", "/*", "*/", "//", "<!--", "#!", "0x", "1n", "1_", ".5.", "08"],
  ...["yield", "await", "async", "super", "this", "new", "new.target", "import.meta", "import(", "delete"],
  ...["debugger", "with", "arguments", "eval", "enum", "declare", "abstract", "accessor", "using", "static"],
  ...["satisfies never", "as const", "as unknown as never", "!", "infer U", "keyof any", "unique symbol"],
  ...["in", "of", "instanceof", "typeof", "void", "return", "break", "continue", "throw", "default", "case"],
  ...[
    "get",
    "set",
    "constructor",
    "__proto__",
    "prototype",
    "undefined",
    "null",
    "NaN",
    "Infinity",
    "Symbol",
  ],
];

const names = [
  ...["constructor", "__proto__", "prototype", "toString", "valueOf", "then", "length", "name", "arguments"],
  ...[
    "undefined",
    "NaN",
    "globalThis",
    "eval",
    "main",
    "int",
    "double",
    "register",
    "static_",
    "tsr_exception",
  ],
  ...[
    "V",
    "console",
    "Object",
    "Array",
    "Map",
    "Promise",
    "Function",
    "Symbol",
    "Proxy",
    "Reflect",
    "process",
  ],
];

const operators = [
  ...[
    "+",
    "-",
    "*",
    "/",
    "%",
    "**",
    "&",
    "|",
    "^",
    "<<",
    ">>",
    ">>>",
    "==",
    "===",
    "!=",
    "!==",
    "<",
    "<=",
    ">",
  ],
  ...[
    ">=",
    "&&",
    "||",
    "??",
    ",",
    "in",
    "instanceof",
    "=",
    "+=",
    "-=",
    "*=",
    "**=",
    "&&=",
    "||=",
    "??=",
    ">>>=",
  ],
];

const literals = [
  ...[
    "0",
    "-0",
    "1",
    "NaN",
    "1e400",
    "5e-324",
    "2147483648",
    "-2147483648",
    "4294967295",
    "9007199254740993",
  ],
  ...[
    "0n",
    "-1n",
    "18446744073709551616n",
    '""',
    '"\\u{10ffff}"',
    '"\\ud800"',
    '"\\0"',
    "``",
    "`$" + "{0}`",
    "/(?:)/u",
  ],
  ...[
    "null",
    "undefined",
    "true",
    "[]",
    "{}",
    "({})",
    "[,]",
    "() => {}",
    "function* () {}",
    "class {}",
    "Symbol()",
  ],
  ...[
    "new Map()",
    "new Uint8Array(3)",
    "(await 1)",
    "import.meta",
    "new Date(NaN)",
    "[...[]]",
    "void 0",
    "this",
  ],
];

const types = [
  ...["any", "unknown", "never", "void", "object", "symbol", "bigint", "undefined", "null", "{}", "Function"],
  ...[
    "string",
    "number",
    "boolean",
    "string[]",
    "readonly number[]",
    "[number, ...string[]]",
    "Date",
    "RegExp",
  ],
  ...[
    "Record<string, unknown>",
    "Map<string, number>",
    "Promise<void>",
    "() => void",
    "new () => object",
    "1 | 2",
  ],
  ...[
    "`a$" + "{string}`",
    "string & { readonly b?: 1 }",
    "typeof globalThis",
    "typeof Math",
    "PropertyKey",
    "Error",
  ],
];

function tokensOf(text: string): Token[] {
  const scanner = ts.createScanner(ts.ScriptTarget.ESNext, true, ts.LanguageVariant.Standard, text);
  const tokens: Token[] = [];
  for (let kind = scanner.scan(); kind !== ts.SyntaxKind.EndOfFileToken; kind = scanner.scan())
    tokens.push({ start: scanner.getTokenStart(), end: scanner.getTokenEnd(), kind });
  return tokens;
}

function put(text: string, at: { readonly start: number; readonly end: number }, by: string): string {
  return text.slice(0, at.start) + by + text.slice(at.end);
}

/** Changes one token for which `wanted` holds; without one the text stays. */
function atToken(
  text: string,
  random: Prng,
  by: (token: string) => string,
  wanted: (token: Token) => boolean = () => true,
): string {
  const tokens = tokensOf(text).filter(wanted);
  if (tokens.length === 0) return text;
  const token = random.pick(tokens);
  return put(text, token, by(text.slice(token.start, token.end)));
}

function tokenOf(text: string, random: Prng): string {
  const tokens = tokensOf(text);
  if (tokens.length === 0) return ";";
  const { start, end } = random.pick(tokens);
  return text.slice(start, end);
}

function swapTokens(text: string, random: Prng): string {
  const tokens = tokensOf(text);
  if (tokens.length < 2) return text;
  const at = random.below(tokens.length - 1);
  const [first, second] = [tokens[at]!, tokens[Math.min(tokens.length - 1, at + random.between(1, 5))]!];
  const between = text.slice(first.end, second.start);
  const swapped = text.slice(second.start, second.end) + between + text.slice(first.start, first.end);
  return put(text, { start: first.start, end: second.end }, swapped);
}

const isName = ({ kind }: Token): boolean => kind === ts.SyntaxKind.Identifier;

function replaceName(text: string, random: Prng): string {
  const all = tokensOf(text).filter(isName);
  if (all.length === 0) return text;
  const { start, end } = random.pick(all);
  const by = random.chance(60) ? text.slice(start, end) : random.pick(names);
  return atToken(text, random, () => by, isName);
}

function isLiteral({ kind }: Token): boolean {
  return (
    kind === ts.SyntaxKind.NumericLiteral ||
    kind === ts.SyntaxKind.StringLiteral ||
    kind === ts.SyntaxKind.BigIntLiteral ||
    kind === ts.SyntaxKind.NoSubstitutionTemplateLiteral ||
    kind === ts.SyntaxKind.TrueKeyword ||
    kind === ts.SyntaxKind.FalseKeyword ||
    kind === ts.SyntaxKind.NullKeyword
  );
}

function atLiteral(text: string, random: Prng, by: () => string): string {
  return atToken(text, random, by, isLiteral);
}

function replaceLiteral(text: string, random: Prng): string {
  return atLiteral(text, random, () => random.pick(literals));
}

function isOperator({ kind }: Token): boolean {
  return (
    kind >= ts.SyntaxKind.FirstBinaryOperator &&
    kind <= ts.SyntaxKind.LastBinaryOperator &&
    kind !== ts.SyntaxKind.CommaToken
  );
}

function replaceOperator(text: string, random: Prng): string {
  return atToken(text, random, () => random.pick(operators), isOperator);
}

/** Nodes of the text for which `wanted` holds; parsing never fails, whatever the text. */
function nodesOf<T extends ts.Node>(text: string, wanted: (node: ts.Node) => node is T): Token[] {
  const file = ts.createSourceFile("mutant.ts", text, ts.ScriptTarget.ESNext, true);
  const found: Token[] = [];
  const stack: ts.Node[] = [file];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (wanted(node)) found.push({ start: node.getStart(file), end: node.end, kind: node.kind });
    ts.forEachChild(node, (child) => void stack.push(child));
  }
  return found.filter(({ start, end }) => start < end);
}

/** The texts of changes before may nest too deeply to be parsed again: then they stay as they are. */
function orUnchanged(text: string, change: () => string): string {
  try {
    return change();
  } catch (error) {
    if (error instanceof RangeError) return text;
    throw error;
  }
}

function atNode<T extends ts.Node>(
  text: string,
  random: Prng,
  wanted: (node: ts.Node) => node is T,
  by: (old: string) => string,
): string {
  return orUnchanged(text, () => {
    const nodes = nodesOf(text, wanted);
    if (nodes.length === 0) return text;
    const node = random.pick(nodes);
    return put(text, node, by(text.slice(node.start, node.end)));
  });
}

function replaceType(text: string, random: Prng): string {
  return atNode(text, random, ts.isTypeNode, () => random.pick(types));
}

function replaceWithHostileType(text: string, random: Prng): string {
  return atNode(text, random, ts.isTypeNode, () => hostileType(random));
}

function isStatement(node: ts.Node): node is ts.Statement {
  return ts.isStatement(node) && !ts.isBlock(node);
}

function atStatement(text: string, random: Prng, by: (statement: string) => string): string {
  return atNode(text, random, isStatement, by);
}

function swapStatements(text: string, random: Prng): string {
  return orUnchanged(text, () => {
    const nodes = nodesOf(text, isStatement);
    if (nodes.length < 2) return text;
    const [a, b] = [random.pick(nodes), random.pick(nodes)].sort((x, y) => x.start - y.start);
    if (a!.end > b!.start) return text;
    const middle = text.slice(a!.end, b!.start);
    const swapped = text.slice(b!.start, b!.end) + middle + text.slice(a!.start, a!.end);
    return put(text, { start: a!.start, end: b!.end }, swapped);
  });
}

function foreignStatement(text: string, random: Prng, originals: readonly Original[]): string {
  const from = random.pick(originals).text;
  const nodes = nodesOf(from, isStatement);
  if (nodes.length === 0) return text;
  const { start, end } = random.pick(nodes);
  return atStatement(text, random, (statement) => `${statement}\n${from.slice(start, end)}\n`);
}

function hostileImports(text: string, random: Prng): { text: string; other: string } {
  const { line, other } = hostileImport(random);
  return { text: `${line}\n${text}`, other };
}

const odd = [
  ...[
    "\u2028",
    "\u2029",
    "\u200b",
    "\u200d",
    "\ufeff",
    "\u0000",
    "\u0007",
    "\u001a",
    "\u00a0",
    "\u202e",
    "\u0085",
  ],
  ...[
    "\ud800",
    "\udfff",
    "\u{1f468}\u200d\u{1f469}",
    "\u{10ffff}",
    "e\u0301",
    "\u{1d54f}",
    "\u{20bb7}",
    "\\u0061",
  ],
];

function oddCharacters(text: string, random: Prng): string {
  let changed = text;
  for (let left = random.between(1, 4); left > 0; left--) {
    const at = random.below(changed.length + 1);
    changed = changed.slice(0, at) + random.pick(odd) + changed.slice(at);
  }
  return changed;
}

/** The bytes of the file; one file in twelve is not plain UTF-8 with line feeds. */
function encode(text: string, random: Prng): [string, Uint8Array] {
  const utf8 = Buffer.from(text, "utf8");
  switch (random.below(60)) {
    case 0:
      return ["byte order mark", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8])];
    case 1:
      return ["CRLF", Buffer.from(text.replaceAll("\n", "\r\n"), "utf8")];
    case 2: {
      const bytes = Buffer.from(utf8);
      for (let i = 0; i < 8 && bytes.length > 0; i++) bytes[random.below(bytes.length)] = random.below(256);
      return ["bytes that are no UTF-8", bytes];
    }
    case 3:
      return ["UTF-16", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")])];
    case 4:
      return ["bare carriage returns", Buffer.from(text.replaceAll("\n", "\r"), "utf8")];
    default:
      return ["", utf8];
  }
}
