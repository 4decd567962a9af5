// Every code of the compiler's catalogue, by a program that provokes it. The examples are shown in docs/language.md;
// the suite compiles each and compares the diagnostic with `line`, `column` and the whole text here.
import type { DiagnosticCode } from "@tessera/compiler/frontend/diagnostics";

export interface CodeExample {
  readonly code: DiagnosticCode;
  /** Why Tessera does not take it. */
  readonly reason: string;
  readonly source: string;
  /** What the page shows of a source that is too long to be read. */
  readonly shown?: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export const codeExamples: readonly CodeExample[] = [
  {
    code: "TSR1001",
    reason: "The compiler does not know this construct yet.",
    source: "function f(): void {\n  console.log(import.meta);\n}\nf();",
    line: 2,
    column: 15,
    message: "`import.meta` as a value is not supported by the compiler yet",
  },
  {
    code: "TSR1002",
    reason: "Tessera's library holds most of ECMAScript's, but not all.",
    source: "console.log(new Intl.NumberFormat().format(1));",
    line: 1,
    column: 17,
    message: "the global `Intl` is not in Tessera's library",
  },
  {
    code: "TSR1003",
    reason: "An image holds what was compiled into it; Node's modules need Node.",
    source: 'import { readFileSync } from "node:fs";\nconsole.log(typeof readFileSync);',
    line: 1,
    column: 30,
    message: 'the module "node:fs" cannot be part of an image',
  },
  {
    code: "TSR1005",
    reason: "The members of a class are laid out when it is compiled.",
    source: "const k: string = String(1);\nclass A {\n  [k](): void {}\n}\nnew A();",
    line: 3,
    column: 3,
    message: "a computed method name needs a property list that is known at build time",
  },
  {
    code: "TSR1006",
    reason: "`arguments` makes every call slower and has no useful type.",
    source: "function f(): number {\n  return arguments.length;\n}\nconsole.log(f());",
    line: 2,
    column: 10,
    message: "`arguments` is not supported",
  },
  {
    code: "TSR1007",
    reason: "There is no compiler in the image.",
    source: 'console.log(new Function("return 1")());',
    line: 1,
    column: 13,
    message: "`new Function` runs code that is not known at build time",
  },
  {
    code: "TSR1008",
    reason: "The modules of an image are chosen when it is built.",
    source: 'const name: string = "./other.ts";\nimport(name);',
    line: 2,
    column: 1,
    message: "`import()` of a module that is not named by a literal",
  },
  {
    code: "TSR1009",
    reason:
      "A decorator may replace classes and members while the program runs; their layout is fixed when it is compiled.",
    source:
      "function logged(_value: unknown, _context: ClassDecoratorContext): void {}\n@logged\nclass A {}\nconsole.log(new A());",
    line: 2,
    column: 1,
    message: "decorators are not supported",
  },
  {
    code: "TSR1010",
    reason: "Auto-accessors exist for decorators.",
    source: "class A {\n  accessor x = 1;\n}\nconsole.log(new A().x);",
    line: 2,
    column: 3,
    message: "auto-accessors are not supported",
  },
  {
    code: "TSR1011",
    reason: "`new C` makes an instance of C, which compiled code relies on.",
    source: "class A {\n  constructor() {\n    return Object.create(null) as A;\n  }\n}\nnew A();",
    line: 3,
    column: 5,
    message: "a constructor that returns another object is not supported",
  },
  {
    code: "TSR1012",
    reason: "Explicit resource management is newer than ECMAScript 2024.",
    source: "{\n  using file = null;\n  console.log(file);\n}",
    line: 2,
    column: 3,
    message: "`using` is not supported",
  },
  {
    code: "TSR1013",
    reason: "Types are erased; an enum would have to become an object, which erasing does not make.",
    source: "enum Color {\n  Red,\n  Green,\n}\nconsole.log(Color.Red);",
    line: 1,
    column: 1,
    message: "an enum is not erasable: it is code that types only pretend to be",
  },
  {
    code: "TSR1014",
    reason: "Types are erased; a parameter property would have to become an assignment.",
    source: "class A {\n  constructor(public x: number) {}\n}\nconsole.log(new A(1).x);",
    line: 2,
    column: 15,
    message: "parameter properties are not erasable: they are code that types only pretend to be",
  },
  {
    code: "TSR1015",
    reason: "Types are erased; a namespace with values would have to become a function that runs.",
    source: "namespace N {\n  export const x = 1;\n}\nconsole.log(N.x);",
    line: 1,
    column: 1,
    message: "a namespace that holds values is not erasable: it is code that types only pretend to be",
  },
  {
    code: "TSR1016",
    reason: "This syntax of TypeScript is older than ES modules, or clashes with JSX.",
    source: 'const n = <number>JSON.parse("1");\nconsole.log(n);',
    line: 1,
    column: 11,
    message: '`<number>JSON.parse("1")` is not erasable',
  },
  {
    code: "TSR1017",
    reason: "The layout of a class follows from the class that it extends.",
    source:
      "type Class = new () => object;\nfunction mixin(Base: Class): Class {\n  return class extends Base {};\n}\nconsole.log(mixin);",
    line: 3,
    column: 24,
    message: "the class that `Base` names is not known at build time",
  },
  {
    code: "TSR1018",
    reason:
      "Methods are found by the layout of a class, which is fixed; an object that inherits from another one has none.",
    source: "const o = { __proto__: { x: 1 } };\nconsole.log(o);",
    line: 1,
    column: 13,
    message:
      "a prototype other than null is not supported: objects have no prototypes that programs could reach",
  },
  {
    code: "TSR1019",
    reason: "What is compiled follows from types; where TypeScript is told to be silent, they may be wrong.",
    source: `function half(n: number): number {\n  return n / 2;\n}\n// @${"ts-"}expect-error\nconsole.log(half("8"));`,
    line: 4,
    column: 1,
    message: `\`@${"ts-"}expect-error\` lets wrong types through`,
  },
  {
    code: "TSR1020",
    reason: "The compiler walks over code by recursion: 1,000 levels of syntax are the most.",
    source: `const sum = 1${" + 1".repeat(1100)};\nconsole.log(sum);`,
    shown: "const sum = 1 + 1 + 1 /* 1,100 times */ + 1;\nconsole.log(sum);",
    line: 1,
    column: 433,
    message: "this code is nested too deeply",
  },
  {
    code: "TSR1021",
    reason:
      "C compilers take minutes for one function of 100,000 operations; a module has at most 4 million characters.",
    source: `const text: string = "${"x".repeat(4_200_000)}";\nconsole.log(text.length);`,
    shown: 'const text: string = "xxx /* 4,200,000 characters */ xxx";\nconsole.log(text.length);',
    line: 1,
    column: 1,
    message: "a module of 4.2 million characters is too much for one build",
  },
  {
    code: "TSR1030",
    reason:
      "A package of JavaScript with declarations has no types inside its functions. What is compiled is TypeScript.",
    source: 'import { area } from "untyped-shapes";\nconsole.log(area(2));',
    line: 1,
    column: 22,
    message: 'the package does not ship the TypeScript of "untyped-shapes" (index.d.ts)',
  },
];
