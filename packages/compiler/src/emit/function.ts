// Prints one IR function as C: typed locals, labels and gotos.
//
// The exceptional edge of an instruction leaves the straight path at once: `{ site = N; goto raise_H; }`.
// The raise blocks at the end of the function name the place to the stack trace and go to the handler, or
// out of the function.
import type { Block, Fn, Instr, Operand, Pos, Reg, Terminator } from "../ir/ir.ts";
import { isReg } from "../ir/ir.ts";
import { allParams, endOperands, instrOperands, instrResult, reachableBlocks } from "../ir/walk.ts";
import { liveness } from "../passes/liveness.ts";
import { cType, fnName, keepNames, regName } from "./c-types.ts";
import type { Context } from "./context.ts";
import { emitInstr } from "./instructions.ts";

/** `LOCAL R name(params)`, without a semicolon; functions that are always inlined belong to no unit. */
export function signature(fn: Fn): string {
  const marks = fn.marks.has("noinline") ? "__attribute__((noinline)) " : "";
  const cold = fn.marks.has("cold") ? "__attribute__((cold)) " : "";
  const inline = fn.marks.has("inline") ? "inline __attribute__((always_inline)) " : "";
  const params = allParams(fn).map((p) => `${cType[p.rep]} ${regName(p)}`);
  return `${inline === "" ? "LOCAL" : "static"} ${inline}${marks}${cold}${cType[fn.result]} ${fnName(fn)}(${params.join(", ") || "void"})`;
}

function lineDirective(pos: Pos): string {
  return `#line ${pos.line} ${JSON.stringify(pos.file)}`;
}

export class FunctionEmitter {
  readonly context: Context;
  readonly fn: Fn;
  readonly #lines: string[] = [];
  readonly #raises = new Map<string, { handler: Block | null }>();
  readonly #targets = new Set<Block>();
  readonly #failures = new Map<string, string>();
  #block!: Block;
  /** Number of the instruction being printed, in its block. */
  index = 0;
  /** The TypeScript line of what is being printed, 0 before the first. */
  #line = 0;
  /** The line that the C compiler takes the next printed one for. */
  #presumed = 0;

  constructor(context: Context, fn: Fn) {
    this.context = context;
    this.fn = fn;
    if (context.options.names) keepNames([...allParams(fn), ...fn.regs]);
  }

  line(text: string): void {
    // Without it, each further line of C for one line of TypeScript would count as the next one.
    if (this.#line !== this.#presumed) this.#lines.push(`#line ${this.#line}`);
    this.#lines.push(`  ${text}`);
    if (this.#line > 0) this.#presumed = this.#line + text.split("\n").length;
  }

  operand(o: Operand): string {
    return this.context.operand(o);
  }

  operands(list: readonly Operand[]): string {
    return list.map((o) => this.operand(o)).join(", ");
  }

  /** Whether the value may be a pointer into the heap: constants and what was boxed just before are not. */
  mayPoint(a: Operand): boolean {
    if (!isReg(a) || a.rep !== "value") return false;
    for (let at = this.index - 1; at >= 0; at--) {
      const i = this.#block.instrs[at]!;
      if (instrResult(i) === a) return !(i.op === "convert" && i.convert === "box");
    }
    return true;
  }

  /** A statement that stores a value in slot `n` of a cell, and tells the collector if it has to know. */
  store(cell: string, n: number, a: Operand): string {
    return this.mayPoint(a)
      ? `STORE(${cell}, ${n}, ${this.operand(a)});`
      : `SLOT(${cell}, ${n}) = ${this.operand(a)};`;
  }

  /** Stores an expression in a register, or runs it for its effect. */
  assign(d: Reg | null, expr: string): void {
    this.line(d ? `${regName(d)} = ${expr};` : `${expr};`);
  }

  /** A statement that leaves for the current block's handler; the exception is pending. */
  raise(pos: Pos | undefined): string {
    const { handler } = this.#block;
    const at = pos ?? this.fn.pos;
    if (!this.context.traced(at)) return this.#leave(handler);
    const label = `raise_${handler ? handler.id : "out"}`;
    this.#raises.set(label, { handler });
    return `{ site = ${this.context.sites.number(this.fn.name, at)}; goto ${label}; }`;
  }

  /** Tests for a pending exception, if the instruction may leave one. */
  testException(i: Instr): void {
    if (this.context.throwing.instr(i)) this.line(`if (THROWN) ${this.raise(i.pos)}`);
  }

  /** Calls a runtime function that always throws, when `condition` holds. */
  throwIf(condition: string, call: string, pos: Pos | undefined): void {
    this.line(`if (UNLIKELY(${condition})) { ${call}; ${this.raise(pos)} }`);
  }

  get blockInstrs(): readonly Instr[] {
    return this.#block.instrs;
  }

  /** A statement that throws RangeError since a number is no integer of type `rep`; one place per function does
   *  it for all where no trace needs to tell them apart. */
  rangeFailure(rep: string, pos: Pos | undefined): string {
    const message = this.context.constants.string(`A number is not an integer of type ${rep}`);
    const call = this.context.runtimeCall("throwRangeError", [[message, "value"]], "void");
    const raise = this.raise(pos);
    const text = `${call}; ${raise}`;
    if (raise.startsWith("{")) return `{ ${text} }`;
    const label = this.#failures.get(text) ?? `fail_${this.#failures.size}`;
    this.#failures.set(text, label);
    return `goto ${label};`;
  }

  #leave(handler: Block | null): string {
    if (handler) {
      this.#targets.add(handler);
      return `goto b${handler.id};`;
    }
    return this.fn.result === "void" ? "return;" : "return 0;";
  }

  #goto(to: Block): string {
    this.#targets.add(to);
    return `goto b${to.id};`;
  }

  #position(pos: Pos | undefined): void {
    if (!this.context.options.debug || !pos || pos.line <= 0 || pos.line === this.#line) return;
    this.#line = pos.line;
    this.#presumed = pos.line;
    this.#lines.push(lineDirective(pos));
  }

  /** The directive that puts what follows at the function's own position. */
  #ownPosition(): string[] {
    const { pos } = this.fn;
    return this.context.options.debug && pos && pos.line > 0 ? [lineDirective(pos)] : [];
  }

  #end(end: Terminator, next: Block | undefined): void {
    switch (end.op) {
      case "jump":
        if (end.to !== next) this.line(this.#goto(end.to));
        break;
      case "branch": {
        const cond = this.operand(end.cond);
        if (end.yes === next) this.line(`if (!${cond}) ${this.#goto(end.no)}`);
        else if (end.no === next) this.line(`if (${cond}) ${this.#goto(end.yes)}`);
        else this.line(`if (${cond}) ${this.#goto(end.yes)} ${this.#goto(end.no)}`);
        break;
      }
      case "switch": {
        const cases = end.cases.map((c) => `case ${c.value}: ${this.#goto(c.to)}`);
        this.line(
          `switch (${this.operand(end.a)}) { ${cases.join(" ")} default: ${this.#goto(end.otherwise)} }`,
        );
        break;
      }
      case "return":
        this.line(end.a && this.fn.result !== "void" ? `return ${this.operand(end.a)};` : "return;");
        break;
      case "throw":
        this.line(`tsr_exception = ${this.operand(end.a)}; ${this.raise(end.pos)}`);
        break;
      case "suspend":
      case "unreachable":
        this.line("__builtin_unreachable();");
        break;
    }
  }

  /** In debug builds, tells the runtime where the program is before what may allocate. */
  #site(i: Instr): void {
    const { options, sites } = this.context;
    if (
      !options.names ||
      !i.pos ||
      i.pos.line <= 0 ||
      !options.traced(i.pos.file) ||
      !/^(new|call|construct)/.test(i.op)
    )
      return;
    this.line(`tsr_allocationSite = ${sites.number(this.fn.name, i.pos)} + 1;`);
  }

  /** The whole definition. */
  print(): string {
    const { fn, context } = this;
    const blocks = reachableBlocks(fn);
    const bodies = blocks.map((block, n) => {
      this.#block = block;
      this.#lines.length = 0;
      this.#line = 0;
      this.#presumed = 0;
      // The label, and what stands in front of the first position of the block, belong to it as well.
      this.#position(block.instrs.find((i) => i.pos)?.pos ?? block.end.pos ?? fn.pos);
      const lead = this.#lines.splice(0);
      this.#presumed = 0;
      if (n === 0 && context.recursive.has(fn)) {
        this.line(
          `if (UNLIKELY((uint64_t)__builtin_frame_address(0) < tsr_stackLimit)) { tsr_overflow(); ${this.raise(fn.pos)} }`,
        );
      }
      block.instrs.forEach((i, at) => {
        this.#position(i.pos);
        this.#site(i);
        this.index = at;
        emitInstr(this, i);
      });
      this.#position(block.end.pos);
      this.#end(block.end, blocks[n + 1]);
      return { block, lead, text: this.#lines.join("\n") };
    });
    const tails = [...this.#raises].map(
      ([label, { handler }]) =>
        `${label}: __attribute__((cold));\n  tsr_trace(site); ${this.#leave(handler)}`,
    );
    const parts = [...this.#ownPosition(), `${signature(fn)} {`, ...this.#locals(blocks)];
    if (tails.length > 0) parts.push("  uint32_t site;");
    for (const { block, lead, text } of bodies) {
      parts.push(...lead);
      if (this.#targets.has(block)) parts.push(`b${block.id}:;`);
      if (text !== "") parts.push(text);
    }
    if (this.#failures.size > 0 || tails.length > 0) parts.push(...this.#ownPosition());
    for (const [text, label] of this.#failures) parts.push(`${label}: __attribute__((cold));\n  ${text}`);
    parts.push(...tails, "}");
    return parts.join("\n");
  }

  /** Declarations of the registers in use. Those that some path reads before writing start as zero. */
  #locals(blocks: readonly Block[]): string[] {
    const used = new Set<Reg>();
    for (const block of blocks) {
      for (const i of block.instrs) {
        for (const o of instrOperands(i)) if (isReg(o)) used.add(o);
        const d = instrResult(i);
        if (d) used.add(d);
      }
      for (const o of endOperands(block.end)) if (isReg(o)) used.add(o);
    }
    for (const p of allParams(this.fn)) used.delete(p);
    const early = blocks[0] ? liveness(this.fn).get(blocks[0]) : undefined;
    const byType = new Map<string, string[]>();
    for (const r of used) {
      const names = byType.get(cType[r.rep]) ?? [];
      byType.set(cType[r.rep], names);
      names.push(early?.has(r) ? `${regName(r)} = 0` : regName(r));
    }
    return [...byType].map(([type, names]) => `  ${type} ${names.join(", ")};`);
  }
}
