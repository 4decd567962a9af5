// What the compiler says about a program it does not take: a catalogue of codes, and their rendering with
// location, code frame, reason and way out. Every code has an entry here and a line in docs/language.md.

import ts from "typescript";
import { packageOf } from "./packages.ts";

/** One message, located. `code` is `TSR####` for ours and `TS####` for the type checker's. Lines count from 1. */
export interface Diagnostic {
  readonly code: string;
  readonly message: string;
  /** How to mend it. */
  readonly help: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly frame: string;
}

/** The catalogue: code, reason, way out. `%` in a reason is replaced by the construct's text. */
export const catalogue = {
  TSR1001: [
    "% is not supported by the compiler yet",
    "rewrite it with the constructs listed in docs/language.md",
  ],
  TSR1002: ["% is not in Tessera's library", "use another method, or a small function of your own"],
  TSR1003: [
    "the module % cannot be part of an image",
    "import TypeScript modules only; Node's own modules do not exist in a unikernel",
  ],
  TSR1005: [
    "% needs a property list that is known at build time",
    "use a Map, or a type with an index signature",
  ],
  TSR1006: ["`arguments` is not supported", "use a rest parameter: (...args)"],
  TSR1007: [
    "`%` runs code that is not known at build time",
    "remove it: an image holds only what was compiled into it",
  ],
  TSR1008: [
    "`import()` of a module that is not named by a literal",
    'name the module: import("./module.ts"); what may be chosen has to be in the image',
  ],
  TSR1009: [
    "decorators are not supported",
    "call the function where the class is used: const B = decorate(A)",
  ],
  TSR1010: [
    "auto-accessors are not supported",
    "write a private field with a getter and a setter, or a plain field",
  ],
  TSR1011: [
    "a constructor that returns another object is not supported",
    "make objects in a static method or a function",
  ],
  TSR1012: [
    "`using` is not supported",
    "dispose in a finally block: try { ... } finally { resource[Symbol.dispose]() }",
  ],
  TSR1013: [
    "% is not erasable: it is code that types only pretend to be",
    "use a constant object: const E = { A: 0, B: 1 } as const",
  ],
  TSR1014: [
    "parameter properties are not erasable: they are code that types only pretend to be",
    "declare the field and assign it in the constructor",
  ],
  TSR1015: [
    "a namespace that holds values is not erasable: it is code that types only pretend to be",
    "use a module; namespaces may hold types",
  ],
  TSR1016: ["% is not erasable", "use ES modules, and `as` for assertions"],
  TSR1017: [
    "the class that % names is not known at build time",
    "extend a class by its name, or pass an object that does the work",
  ],
  TSR1018: [
    "% is not supported: objects have no prototypes that programs could reach",
    "use a class, or functions",
  ],
  TSR1019: [
    "`%` lets wrong types through",
    "remove the comment and mend the type, or use `as`, which is checked",
  ],
  TSR1020: ["% is nested too deeply", "split it into functions, variables or smaller types"],
  TSR1021: ["% is too much for one build", "split it, or read large data at run time"],
  TSR1030: [
    "the package does not ship the TypeScript of %",
    "use a version that has it (`src/` beside the JavaScript, or source maps), or copy the module into the program",
  ],
} as const;

export type DiagnosticCode = keyof typeof catalogue;

/** The located message of `code` for `node`; `subject` replaces `%`. */
export function diagnosticAt(node: ts.Node, code: DiagnosticCode, subject: string): Diagnostic {
  const file = node.getSourceFile();
  const start = node.getStart(file);
  const [reason, help] = catalogue[code];
  return locate(file, start, Math.max(1, node.getEnd() - start), code, reason.replace("%", subject), help);
}

/** The same for a place in a text that was not parsed. */
export function diagnosticInText(
  fileName: string,
  text: string,
  start: number,
  length: number,
  code: DiagnosticCode,
  subject: string,
): Diagnostic {
  const [reason, help] = catalogue[code];
  return locate({ fileName, text }, start, length, code, reason.replace("%", subject), help);
}

/** A type checker's message in our form. */
export function fromTypeScript(diagnostic: ts.Diagnostic): Diagnostic {
  const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n  ");
  const code = `TS${diagnostic.code}`;
  if (!diagnostic.file || diagnostic.start === undefined) {
    return { code, message, help: "", file: "", line: 0, column: 0, frame: "" };
  }
  return locate(diagnostic.file, diagnostic.start, diagnostic.length ?? 1, code, message, "");
}

const longestLine = 240;

function locate(
  file: Pick<ts.SourceFile, "fileName" | "text">,
  start: number,
  length: number,
  code: string,
  message: string,
  help: string,
): Diagnostic {
  const lineBreak = /\r\n|[\n\r\u2028\u2029]/;
  const before = file.text.slice(0, start).split(lineBreak);
  const line = before.length - 1;
  const character = before[line]!.length;
  const whole = before[line]! + file.text.slice(start).split(lineBreak, 1)[0]!;
  // Of a line that is longer than any person writes, the part around the place is shown.
  const from = whole.length > longestLine ? Math.max(0, character - longestLine / 2) : 0;
  const text = whole.slice(from, from + longestLine);
  const indent = character - from;
  const room = Math.max(1, Math.min(length, text.length - indent));
  const number = String(line + 1);
  const margin = " ".repeat(number.length);
  const frame = ` ${number} | ${text}\n ${margin} | ${" ".repeat(indent)}${"^".repeat(room)}`;
  const owner = packageOf(file.fileName);
  if (owner) {
    const way = `the package ${owner.name} needs this; import only those of its modules that do not`;
    help = help === "" ? way : `${help}; ${way}`;
  }
  return { code, message, help, file: file.fileName, line: line + 1, column: character + 1, frame };
}

/** How the parts of a message are coloured. */
export interface Paint {
  readonly place: (text: string) => string;
  readonly error: (text: string) => string;
  readonly caret: (text: string) => string;
  readonly help: (text: string) => string;
}
const plain = (text: string): string => text;
const unpainted: Paint = { place: plain, error: plain, caret: plain, help: plain };

/** Messages in the order of files and places. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column,
  );
}

/** All messages as text for a terminal, in order; paths are shown relative to `base`. */
export function render(diagnostics: readonly Diagnostic[], base: string, paint: Paint = unpainted): string {
  const parts = inOrder(diagnostics).map((d) => {
    const path = d.file.startsWith(`${base}/`) ? d.file.slice(base.length + 1) : d.file;
    const where = d.file === "" ? "" : `${paint.place(`${path}:${d.line}:${d.column}`)} - `;
    const help = d.help === "" ? "" : `\n  ${paint.help("help:")} ${d.help}`;
    const frame = d.frame.replace(/\^+$/, paint.caret);
    return `${where}${paint.error(`error ${d.code}:`)} ${d.message}\n${frame}${help}\n`;
  });
  return parts.join("\n");
}
