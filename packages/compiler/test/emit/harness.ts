// A tiny runtime, built as IR by hand, on which emitted programs run without the real one: a bump allocator,
// printing of integers and strings, and errors that are plain strings.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { target as unix } from "@tessera/platform/unix/link";
import { emitUnits } from "../../src/emit/emit-program.ts";
import {
  addBlock,
  FnBuilder,
  f64,
  int,
  newFn,
  newGlobal,
  newProgram,
  str,
  undefinedValue,
} from "../../src/ir/build.ts";
import type { BinOp, Fn, Operand, Program, Rep } from "../../src/ir/ir.ts";
import { compileAndLink } from "../../src/link/link.ts";

export interface TestProgram {
  readonly program: Program;
  readonly main: FnBuilder;
  /** Prints an i64 and a newline. */
  readonly printInt: Fn;
  /** Prints a string value and a newline. */
  readonly printString: Fn;
  /** A function added to the program. */
  fn(symbol: string, result: Rep, options?: Partial<Fn>): FnBuilder;
  print(operand: Operand): void;
}

const zero = int("i64", 0);

function syscall(b: FnBuilder, number: number, ...args: Operand[]): Operand {
  const all = [int("i64", number), ...args];
  while (all.length < 7) all.push(zero);
  return b.value("i64", (d) => ({ op: "intrinsic", d, name: "syscall", args: all }));
}

/** A function of the runtime that throws its last string argument. */
function thrower(t: TestProgram, name: string, params: number): void {
  const b = t.fn(name, "void");
  const regs = Array.from({ length: params }, (_, n) => b.param("value", `p${n}`));
  b.end({ op: "throw", a: regs[params - 1]! });
  t.program.runtime.set(name, b.fn);
}

function addAllocator(t: TestProgram): void {
  const top = newGlobal("heapTop", "i64");
  t.program.globals.push(top);
  const init = t.fn("initialise", "void");
  init.param("i64", "boot");
  const size = int("i64", 1 << 26);
  const memory = syscall(init, 9, zero, size, int("i64", 3), int("i64", 0x4022), int("i64", -1), zero);
  init.emit({ op: "setGlobal", global: top, a: memory });
  // Stores mark lines in the second half; nothing reads the marks.
  const half = int("i64", 1 << 25);
  const i64 = (bin: BinOp, a: Operand, b: Operand) => init.value("i64", (d) => ({ op: "bin", d, bin, a, b }));
  const dirty = i64("i64.sub", i64("i64.add", memory, half), i64("i64.shr", memory, int("i64", 8)));
  init.emit({ op: "intrinsic", d: null, name: "setHeap", args: [dirty, memory, half] });
  const sp = init.value("i64", (d) => ({ op: "intrinsic", d, name: "stackPointer", args: [] }));
  const limit = init.value("i64", (d) => ({ op: "bin", d, bin: "i64.sub", a: sp, b: int("i64", 1 << 20) }));
  init
    .emit({ op: "intrinsic", d: null, name: "setStackLimit", args: [limit] })
    .end({ op: "return", a: null });
  t.program.runtime.set("initialise", init.fn);

  const b = t.fn("allocateSlowly", "i64");
  const bytes = b.param("i64", "bytes");
  const shape = b.param("u32", "shape");
  const aux = b.param("u32", "aux");
  const cell = b.value("i64", (d) => ({ op: "getGlobal", d, global: top }));
  const end = b.value("i64", (d) => ({ op: "bin", d, bin: "i64.add", a: cell, b: bytes }));
  b.emit({ op: "setGlobal", global: top, a: end });
  b.emit({ op: "intrinsic", d: null, name: "store32", args: [cell, shape] });
  const at4 = b.value("i64", (d) => ({ op: "bin", d, bin: "i64.add", a: cell, b: int("i64", 4) }));
  b.emit({ op: "intrinsic", d: null, name: "store32", args: [at4, aux] });
  b.end({ op: "return", a: cell });
  t.program.runtime.set("allocateSlowly", b.fn);
}

function addPrinting(t: TestProgram): void {
  const write = (b: FnBuilder, address: Operand, length: Operand) =>
    syscall(b, 1, int("i64", 1), address, length);
  const s = t.printString;
  const sb = new FnBuilder(s);
  const text = sb.param("value", "text");
  const cell = sb.value("i64", (d) => ({ op: "intrinsic", d, name: "addressOf", args: [text] }));
  const bytes = sb.value("i64", (d) => ({ op: "bin", d, bin: "i64.add", a: cell, b: int("i64", 16) }));
  const length = sb.value("u32", (d) => ({ op: "intrinsic", d, name: "auxOf", args: [text] }));
  write(
    sb,
    bytes,
    sb.value("i64", (d) => ({ op: "convert", d, convert: "widen", a: length })),
  );
  const newline = sb.value("i64", (d) => ({ op: "intrinsic", d, name: "addressOf", args: [str("\n")] }));
  write(
    sb,
    sb.value("i64", (d) => ({ op: "bin", d, bin: "i64.add", a: newline, b: int("i64", 16) })),
    int("i64", 1),
  );
  sb.end({ op: "return", a: null });

  // Digits are written from the end of a fresh cell of bytes.
  const b = new FnBuilder(t.printInt);
  const n = b.param("i64", "n");
  const args = [int("i64", 48), int("u32", 11), int("u32", 32)];
  const buffer = b.value("i64", (d) => ({ op: "callRuntime", d, name: "allocateSlowly", args }));
  const at = b.reg("i64", "at");
  const rest = b.reg("i64", "rest");
  const c = b.reg("bool", "c");
  const digit = b.reg("i64", "digit");
  const put = (ch: Operand) => {
    b.emit({ op: "bin", d: at, bin: "i64.sub", a: at, b: int("i64", 1) });
    const low = b.value("u32", (d) => ({ op: "convert", d, convert: "wrap32", a: ch }));
    b.emit({ op: "intrinsic", d: null, name: "store8", args: [at, low] });
  };
  b.emit({ op: "bin", d: at, bin: "i64.add", a: buffer, b: int("i64", 47) });
  b.emit({ op: "mov", d: rest, a: n });
  const [negate, loop, sign, minus, done] = [0, 0, 0, 0, 0].map(() => addBlock(b.fn));
  b.emit({ op: "bin", d: c, bin: "i64.lt", a: n, b: zero }).end({
    op: "branch",
    cond: c,
    yes: negate!,
    no: loop!,
  });
  b.at(negate!).emit({ op: "un", d: rest, un: "i64.neg", a: n }).end({ op: "jump", to: loop! });
  b.at(loop!).emit({ op: "bin", d: digit, bin: "i64.rem", a: rest, b: int("i64", 10) });
  b.emit({ op: "bin", d: digit, bin: "i64.add", a: digit, b: int("i64", 48) });
  put(digit);
  b.emit({ op: "bin", d: rest, bin: "i64.div", a: rest, b: int("i64", 10) });
  b.emit({ op: "bin", d: c, bin: "i64.gt", a: rest, b: zero }).end({
    op: "branch",
    cond: c,
    yes: loop!,
    no: sign!,
  });
  b.at(sign!).emit({ op: "bin", d: c, bin: "i64.lt", a: n, b: zero });
  b.end({ op: "branch", cond: c, yes: minus!, no: done! });
  b.at(minus!);
  put(int("i64", 45));
  b.end({ op: "jump", to: done! });
  b.at(done!);
  const end = b.value("i64", (d) => ({ op: "bin", d, bin: "i64.add", a: buffer, b: int("i64", 47) }));
  b.emit({ op: "intrinsic", d: null, name: "store8", args: [end, int("u32", 10)] });
  const count = b.value("i64", (d) => ({ op: "bin", d, bin: "i64.sub", a: end, b: at }));
  write(
    b,
    at,
    b.value("i64", (d) => ({ op: "bin", d, bin: "i64.add", a: count, b: int("i64", 1) })),
  );
  b.end({ op: "return", a: null });
}

/** A program with the tiny runtime and an empty entry module `main`, whose body the test fills. */
export function testProgram(): TestProgram {
  const program = newProgram();
  const fn = (symbol: string, result: Rep, options: Partial<Fn> = {}): FnBuilder => {
    const f = newFn(symbol, result, options);
    program.fns.push(f);
    return new FnBuilder(f);
  };
  const printInt = newFn("printInt", "void");
  const printString = newFn("printString", "void");
  program.fns.push(printInt, printString);
  const main = fn("main", "void");
  program.inits.push(main.fn);
  const t: TestProgram = {
    program,
    main,
    printInt,
    printString,
    fn,
    print(operand) {
      if ("id" in operand && operand.rep === "value") {
        main.emit({ op: "call", d: null, fn: printString, args: [operand] });
      } else main.emit({ op: "call", d: null, fn: printInt, args: [operand] });
    },
  };
  addAllocator(t);
  addPrinting(t);
  for (const name of ["throwTypeError", "throwRangeError", "throwReferenceError", "throwNotCallable"])
    thrower(t, name, 1);
  thrower(t, "checkFailed", 3);

  const overflow = t.fn("throwStackOverflow", "void");
  overflow.end({ op: "throw", a: str("stack overflow") });
  program.runtime.set("throwStackOverflow", overflow.fn);

  // An exception that leaves all modules is printed; the exit code is 1.
  const start = t.fn("start", "void");
  start.emit({ op: "intrinsic", d: null, name: "runModules", args: [], throws: true });
  const failed = addBlock(start.fn);
  start.block.handler = failed;
  syscall(start, 231, zero);
  start.end({ op: "unreachable" }).at(failed);
  const e = start.value("value", (d) => ({ op: "catch", d }));
  start.emit({ op: "call", d: null, fn: printString, args: [e] });
  syscall(start, 231, int("i64", 1));
  program.runtime.set("start", start.fn);
  return t;
}

/** Ends `main`, compiles, runs; standard output and exit code. */
export async function run(
  t: TestProgram,
  optimize: "-O0" | "-O2" = "-O2",
  split = false,
): Promise<{ output: string; code: number | null }> {
  t.main.end({ op: "return", a: null });
  const folder = mkdtempSync(join(tmpdir(), "tessera-emit-"));
  try {
    const outFile = join(folder, "image");
    await compileAndLink({
      units: emitUnits(t.program, {}, split ? "modules" : "whole"),
      target: unix,
      outFile,
      optimize,
    });
    const result = spawnSync(outFile, { encoding: "utf8", timeout: 10_000 });
    return { output: result.stdout, code: result.status };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export { f64, int, str, undefinedValue };
