// What all parts of the emitter share about one program.
import { createHash } from "node:crypto";
import type { ClassInfo, Fn, Global, Instr, Operand, Pos, Program, Rep } from "../ir/ir.ts";
import { isReg } from "../ir/ir.ts";
import { InternalError } from "../ir/verify.ts";
import { allParams } from "../ir/walk.ts";
import { FIRST_SHAPE, type ShapeTable } from "../passes/layout.ts";
import type { Throwing } from "../passes/nothrow.ts";
import type { Reachable } from "../passes/reachable.ts";
import { runtimeFn } from "../passes/runtime-needs.ts";
import { cDouble, cInt, coerce, fnName, regName, shapeName } from "./c-types.ts";
import { Constants } from "./constants.ts";
import { Sites } from "./sites.ts";

export interface EmitOptions {
  /** Write #line directives, so that debuggers step through TypeScript. */
  readonly debug: boolean;
  /** Local variables keep their names from the source, so that debuggers find them. */
  readonly names: boolean;
  /** Whether frames of functions in this file appear in stack traces. */
  readonly traced: (file: string) => boolean;
}

export class Context {
  readonly program: Program;
  readonly reachable: Reachable;
  readonly table: ShapeTable;
  readonly throwing: Throwing;
  /** Functions that test the stack limit. */
  readonly recursive: ReadonlySet<Fn>;
  /** Stores that the collector need not be told of. */
  readonly initialising: ReadonlySet<Instr>;
  readonly options: EmitOptions;
  readonly constants = new Constants();
  readonly sites: Sites;
  /** Definitions that functions asked for on the way (method tables): text to name. */
  readonly #definitions = new Map<string, string>();
  readonly #defined = new Map<string, string>();

  constructor(
    program: Program,
    reachable: Reachable,
    table: ShapeTable,
    throwing: Throwing,
    recursive: ReadonlySet<Fn>,
    initialising: ReadonlySet<Instr>,
    options: EmitOptions,
  ) {
    this.program = program;
    this.reachable = reachable;
    this.table = table;
    this.throwing = throwing;
    this.recursive = recursive;
    this.initialising = initialising;
    this.options = options;
    this.sites = new Sites(this.constants);
  }

  /** Defines static data once; `NAME` in the text stands for its name, which is returned. */
  define(prefix: string, text: string): string {
    let name = this.#definitions.get(text);
    if (name === undefined) {
      name = `${prefix}_${createHash("sha256").update(text).digest("hex").slice(0, 16)}`;
      this.#definitions.set(text, name);
      this.#defined.set(name, text.replace("NAME", name));
    }
    return name;
  }

  /** The text behind a name that `define` or the constants gave. */
  definition(name: string): string | undefined {
    return this.#defined.get(name) ?? this.constants.definition(name);
  }

  /** The number of a shape, by name. */
  shapeName(id: number): string {
    return shapeName(this.table.names[id - FIRST_SHAPE]!);
  }

  /** A C expression for an operand, of the operand's rep. */
  operand(o: Operand): string {
    if (isReg(o)) return regName(o);
    switch (o.k) {
      case "f64":
        return cDouble(o.value);
      case "int":
        return cInt(o.rep, o.value);
      case "u64":
        return `${BigInt.asUintN(64, o.value)}ull`;
      case "bool":
        return o.value ? "true" : "false";
      case "str":
        return this.constants.string(o.text);
      case "big":
        return this.constants.bigint(o.value);
      case "const":
        return { undefined: "UNDEFINED", null: "NULL_", true: "TRUE_", false: "FALSE_", empty: "EMPTY" }[
          o.name
        ];
      case "fn":
        return this.closure(o.fn);
      case "class":
        return this.classObject(o.cls);
    }
  }

  /** The static function object of a function without captures. */
  closure(fn: Fn): string {
    if (!this.reachable.closures.has(fn)) throw new InternalError(`${fn.symbol} was not found to be a value`);
    return `(V)&closure_${fn.symbol}`;
  }

  classObject(cls: ClassInfo): string {
    return `(V)&class_${cls.symbol}`;
  }

  /** A module variable. Those that hold values lie in one struct, which the collector scans. */
  global(global: Global): string {
    return `${global.rep === "value" ? "value" : "global"}_${global.symbol}`;
  }

  /** A call of a runtime function; arguments are converted to the reps of its parameters. */
  runtimeCall(name: string, args: readonly (readonly [string, Rep])[], result: Rep): string {
    const fn = runtimeFn(this.program, name, "the emitter");
    const params = allParams(fn);
    if (params.length !== args.length) {
      throw new InternalError(
        `The runtime's ${name} takes ${params.length} parameters; compiled code passes ${args.length}`,
      );
    }
    const list = args.map(([expr, rep], n) => coerce(expr, rep, params[n]!.rep));
    const call = `${fnName(fn)}(${list.join(", ")})`;
    return result === "void" ? call : coerce(call, fn.result, result);
  }

  /** Whether the trace of an exception should name this place. */
  traced(pos: Pos | undefined): pos is Pos {
    return pos !== undefined && pos.line > 0 && this.hasTraces && this.options.traced(pos.file);
  }

  get hasTraces(): boolean {
    return this.program.runtime.has("traceFrame");
  }
}
