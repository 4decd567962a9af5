// Constructs that strain a compiler: deep nesting, endless types, huge literals, comments that switch checks off,
// imports that lead round in circles or nowhere.
import type { Prng } from "../generator/prng.ts";

/** An expression that stands where a literal stood. */
export function hostileExpression(random: Prng): string {
  const depth = random.pick([20, 300, 2000, 10000]);
  const nested = (open: string, close: string, inner = "1"): string =>
    open.repeat(depth) + inner + close.repeat(depth);
  const size = random.pick([100, 3000, 40_000]);
  return random.pick<() => string>([
    () => nested("(", ")"),
    () => nested("[", "]"),
    () => nested("{a:", "}"),
    () => nested("`$" + "{", "}`"),
    () => nested("(() => ", ")()"),
    () => nested("(true ? ", " : 0)"),
    () => nested("[...", "]", "[]"),
    () => nested("-", ""),
    () => nested("- ", ""),
    () => nested("!", ""),
    () => nested("typeof ", ""),
    () => nested("await ", ""),
    () => nested("(0, ", ")"),
    () => nested("String(", ")"),
    () => nested("(function f() { return ", "; })()"),
    () => nested("(class { static x = ", "; }).x"),
    () => `1${"+1".repeat(depth)}`,
    () => `""${'+"a"+1'.repeat(depth)}`,
    () => `1${" ?? 1".repeat(depth)}`,
    () => `(1${" as number".repeat(depth)})`,
    () => `"a"${".concat('b')".repeat(depth)}`,
    () => `[1]${"!".repeat(depth)}`,
    () => `({})${"?.a".repeat(depth)}`,
    () => "9".repeat(size),
    () => `${"9".repeat(size)}n`,
    () => `0x${"f".repeat(size)}`,
    () => `0.${"0".repeat(size)}1`,
    () => JSON.stringify("x".repeat(size * 20)),
    () => `\`${"\\u{1F600}".repeat(size)}\``,
    () => `[${"1,".repeat(size)}]`,
    () => `[${'"a",1,null,'.repeat(size)}].length`,
    () => `{${Array.from({ length: size }, (_, i) => `p${i}:${i}`).join()}}`,
    () => `/${"(".repeat(depth)}a${")".repeat(depth)}/.test("a")`,
    () => `/${"(a|b)*".repeat(depth)}/.test("ab")`,
    () => "/a{1,100000}{1,2}/",
    () => "/(?<n>a)(?<n>b)/",
    () => "/[\\d-z]/v",
  ])();
}

/** A type that stands where another one stood. */
export function hostileType(random: Prng): string {
  const depth = random.pick([20, 300, 2000, 10000]);
  const nested = (open: string, close: string, inner = "1"): string =>
    open.repeat(depth) + inner + close.repeat(depth);
  return random.pick<() => string>([
    () => nested("(", ")", "number"),
    () => nested("[", "]", "number"),
    () => nested("{ a: ", " }", "number"),
    () => nested("Array<", ">", "number"),
    () => nested("Promise<", ">", "number"),
    () => nested("Record<string, ", ">", "number"),
    () => nested("Partial<", ">", "{ a: 1 }"),
    () => nested("(() => ", ")", "void"),
    () => nested("readonly ", "", "number[]"),
    () => nested("keyof ", "", "{ a: 1 }"),
    () => nested("typeof ", "", "x"),
    () => `number${"[]".repeat(depth)}`,
    () =>
      `number${" extends number ? number".repeat(Math.min(depth, 50))}${" : never".repeat(Math.min(depth, 50))}`,
    () => Array.from({ length: depth }, (_, i) => `"k${i}"`).join(" | "),
    () => Array.from({ length: depth }, (_, i) => `{ k${i}: ${i} }`).join(" & "),
    () => `\`${("$" + "{'a' | 'b' | 'c' | 'd'}").repeat(Math.min(depth, 30))}\``,
    () => 'import("./none.ts").T',
    () => 'import("./program.ts")',
  ])();
}

/** Declarations that are appended to a program. */
export function hostileDeclaration(random: Prng): string {
  const depth = random.pick([20, 300, 2000]);
  const count = random.pick([50, 1000, 5000]);
  return random.pick<() => string>([
    () =>
      "type Endless<T> = { next: Endless<[T, T]> }; declare const endless: Endless<1>; endless.next.next.next;",
    () => "type Loop = Loop[]; const loop: Loop = [[[]]]; console.log(loop);",
    () => "type Self = Self; const self: Self = 1;",
    () => "interface Round extends Round { a: 1 } class Wheel extends Wheel {} new Wheel();",
    () =>
      "type Deep<N extends number, T extends 1[] = []> = T['length'] extends N ? T : Deep<N, [...T, 1]>; type Big = Deep<100000>; const big: Big = [];",
    () =>
      "type Pow<T extends string> = `$" +
      "{T}$" +
      "{T}`; type Wide = Pow<Pow<Pow<Pow<Pow<'a' | 'b'>>>>>; const wide: Wide = 'a';",
    () => "type Twice<T> = T extends infer U ? [Twice<U>, Twice<U>] : never; const twice: Twice<1> = 1;",
    () => "function grow<T>(x: T): void { grow([x]); } grow(1);",
    () =>
      "class Grown<T> { make(): Grown<Grown<T>> { return new Grown(); } } console.log(new Grown<1>().make().make());",
    () => "const circular = () => circular; console.log(typeof circular()()());",
    () => "const a0 = a1; const a1 = a0; console.log(a0);",
    () => `${"{".repeat(depth)}${"}".repeat(depth)}`,
    () => `${"if (true) ".repeat(depth)}console.log(1);`,
    () => `${"for (;;) { ".repeat(depth)}break;${"}".repeat(depth)}`,
    () => `${"try { ".repeat(depth)}${"} finally {}".repeat(depth)}`,
    () => `${"label: ".repeat(depth)}console.log(1);`,
    () => `${"function f() { ".repeat(depth)}${"}".repeat(depth)}`,
    () => `${"class A { static { ".repeat(depth)}${"} }".repeat(depth)}`,
    () =>
      `switch (Number("7")) { ${Array.from({ length: count }, (_, i) => `case ${i}: console.log(${i}); break;`).join("\n")} }`,
    () =>
      Array.from({ length: count }, (_, i) => `function f${i}(): number { return ${i}; } f${i}();`).join(
        "\n",
      ),
    () =>
      Array.from(
        { length: count },
        (_, i) => `class C${i} { m() { return ${i}; } } console.log(new C${i}().m());`,
      ).join("\n"),
    () => `let wide0 = 0; ${"wide0 = wide0 * 3 + 1; ".repeat(count)}`,
    () =>
      `function many(${Array.from({ length: count }, (_, i) => `p${i}?: number`).join()}) { return p0; } many();`,
    () =>
      `interface Chain0 { a: 1 } ${Array.from({ length: count }, (_, i) => `interface Chain${i + 1} extends Chain${i} { b${i}: ${i} }`).join("\n")}`,
    () =>
      `class Line0 {} ${Array.from({ length: Math.min(count, 1000) }, (_, i) => `class Line${i + 1} extends Line${i} {}`).join("\n")} new Line9();`,
    () => `// @${"ts-"}nocheck\nconst wrong: number = "text"; console.log(wrong * 2);`,
    () => `// @${"ts-"}ignore\nconst unknown: number = noSuchName; console.log(unknown);`,
    () => `// @${"ts-"}expect-error\nfoo.bar();`,
    () => '/// <reference lib="dom" />\nconsole.log(document.title);',
    () => '/// <reference types="node" />\nconsole.log(process.argv);',
    () => '/// <reference path="./none.ts" />',
    () => "declare global { interface Array<T> { sum(): T } } console.log([1].sum());",
    () => "declare module 'nothing' { export const x: number; } import { x } from 'nothing'; console.log(x);",
    () => "declare const ghost: number; console.log(ghost);",
    () => "declare function spectre(): number; console.log(spectre());",
    () => "declare class Shade { x: number } console.log(new Shade().x);",
    () =>
      "abstract class Part { abstract m(): void } const made = new (Part as unknown as new () => Part)(); made.m();",
    () => "export default 1; export default 2; export { nothing }; export * from './program.ts';",
    () => "await using x = null; using y = undefined;",
    () => "@decorate class Decorated { @decorate accessor x = 1; } function decorate(...args: unknown[]) {}",
    () => "async function* all() { yield* all(); await all(); for await (const x of all()) yield x; } all();",
    () => "label: { continue label; } break; return 1; yield 2;",
    () => "const { [Symbol.iterator]: it, ...others } = []; console.log(it, others);",
    () =>
      "class Odd { constructor(): number {} get x(a) { } set x() { } static prototype = 1; #a; #a; delete this.#a }",
    () => "new.target; super.x; super(); import.meta.url; arguments[0]; eval('1'); with (a) {}",
  ])();
}

/** An import for the beginning of `program.ts`, and the module `other.ts` beside it. */
export function hostileImport(random: Prng): { readonly line: string; readonly other: string } {
  const other = random.pick([
    "export const value: number = 1;\n",
    'import * as program from "./program.ts";\nexport const value = program;\n',
    'export * from "./program.ts";\nexport * from "./other.ts";\nexport const value = 1;\n',
    'import { value as again } from "./other.ts";\nexport const value: number = again;\n',
    "export const value: number = await Promise.resolve(1);\n",
    'throw new Error("other");\n',
    "export const value = ;\n",
    "export default class { static value = this; }\nexport type value = 1;\n",
    "",
  ]);
  const line = random.pick([
    'import { value } from "./other.ts"; console.log(value);',
    'import * as other from "./other.ts"; console.log(other);',
    'import other from "./other.ts"; console.log(other);',
    'import "./other.ts";',
    'import type { value } from "./other.ts"; console.log(value);',
    'import { value, value } from "./other.ts";',
    'import { none as value } from "./other.ts"; console.log(value);',
    'export * from "./other.ts"; export * as other from "./other.ts";',
    'export { value } from "./other.ts"; import { value as v } from "./program.ts"; console.log(v);',
    'import * as program from "./program.ts"; console.log(program);',
    'import "./program.ts"; import("./program.ts").then(console.log);',
    'console.log(await import("./other.ts"));',
    'console.log(import("./none.ts"));',
    'import { x } from "./none.ts"; console.log(x);',
    'import { x } from "none"; console.log(x);',
    'import "."; import ".."; import "./"; import ""; import "/"; import "\\0";',
    'import "node:fs"; import fs from "fs"; console.log(fs);',
    'import "/dev/zero"; import "/proc/self/maps.ts";',
    'import data from "./data.json" with { type: "json" }; console.log(data);',
    'import other = require("./other.ts"); export = other;',
    'import { load8 } from "@tessera/machine/memory"; console.log(load8(0));',
    'import { none } from "@tessera/none/none"; import "tessera:platform"; none();',
    'import {} from "@tessera/runtime/core/heap"; import "@tessera/"; import "@tessera/http";',
    'import defer * as other from "./other.ts"; console.log(other);',
  ]);
  return { line, other };
}
