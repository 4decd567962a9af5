// What runs at start: the initialisers of all modules in order, then, if the entry module exports a service, its
// server; with several entries, the one whose index is given (tests link many programs into one binary).

import ts from "typescript";
import { importsOf } from "../frontend/load.ts";
import type { Fn, Operand } from "../ir/ir.ts";
import type { FunctionContext, Val } from "./context.ts";
import { moduleInitialiser } from "./functions.ts";
import { globalClassFiles } from "./library.ts";
import type { ProgramLowering } from "./program/program.ts";
import { synthetic } from "./synthetic.ts";
import { tyAny, tyArray } from "./types.ts";

const serveModule = "packages/http/src/serve.ts";

/** Does the module's default export have a `fetch` method? */
function isService(program: ProgramLowering, file: ts.SourceFile): boolean {
  const module = program.checker.getSymbolAtLocation(file);
  const symbol = module?.exports?.get(ts.InternalSymbolName.Default);
  if (!symbol) return false;
  const type = program.checker.getTypeOfSymbol(program.resolveAlias(symbol));
  return type.getProperty("fetch") !== undefined;
}

function serveFile(program: ProgramLowering): ts.SourceFile | undefined {
  return program.loaded.program.getSourceFiles().find((f) => f.fileName.endsWith(serveModule));
}

export const synthesizeEntries = {
  /** Modules that are needed beside what the program imports. */
  roots(program: ProgramLowering, entries: readonly ts.SourceFile[]): ts.SourceFile[] {
    const serve = serveFile(program);
    const roots = serve && entries.some((e) => isService(program, e)) ? [serve] : [];
    const texts = program.evaluationOrder(entries).map((file) => file.text);
    for (const [name, path] of Object.entries(globalClassFiles)) {
      if (!path.startsWith("@") || !texts.some((text) => new RegExp(`\\b${name}\\b`).test(text))) continue;
      const file = program.packageFile(path);
      if (file) roots.push(file);
    }
    return roots;
  },

  lower(
    program: ProgramLowering,
    order: readonly ts.SourceFile[],
    entries: readonly ts.SourceFile[],
    gcEvery: number,
    debug: boolean,
  ): void {
    const inits = new Map<ts.SourceFile, Fn>();
    for (const file of order) inits.set(file, moduleInitialiser(program, file));
    if (entries.length > 1) {
      // Modules that several programs share come first; each program's own are run when it is chosen.
      const own = entries.map((entry) => program.evaluationOrder([entry]).filter((file) => !isRuntime(file)));
      const shared = order.filter((file) => !own.some((files) => files.includes(file)));
      program.evaluationOrder(order);
      program.ir.inits = shared.map((file) => inits.get(file)!);
      program.ir.inits.push(
        chooser(
          program,
          entries,
          own.map((files) => evaluation(program, files)),
          gcEvery,
        ),
      );
      return;
    }
    const entry = entries[0]!;
    const runtime = order.filter(isRuntime).map((file) => inits.get(file)!);
    const rest = evaluation(
      program,
      order.filter((file) => !isRuntime(file)),
    );
    if (gcEvery > 0)
      rest.splice(
        -1,
        0,
        synthetic(program, entry, "collectEvery", (f) => {
          f.runtime("setCollectEvery", [f.num(gcEvery)]);
          return null;
        }),
      );
    if (debug)
      rest.unshift(
        synthetic(program, entry, "sampleAllocations", (f) => {
          f.runtime("sampleAllocations", []);
          return null;
        }),
      );
    program.ir.inits = [...runtime, ...rest];
    if (isService(program, entry)) program.ir.inits.push(serviceStart(program, entry));
  },
};

/** The runtime's modules come first, whoever imports them. */
function isRuntime(file: ts.SourceFile): boolean {
  return /\/packages\/(runtime|machine|platform)\/src\//.test(file.fileName);
}

/** The functions that evaluate modules: one each, or one that knows who waits for whom if a module that others import
 *  has `await` at its top level. */
function evaluation(program: ProgramLowering, files: readonly ts.SourceFile[]): Fn[] {
  const inits = files.map((file) => moduleInitialiser(program, file));
  const isAsync = (fn: Fn): boolean => fn.kind !== "plain";
  if (!inits.slice(0, -1).some(isAsync)) return inits;
  const numbers = new Map(files.map((file, i) => [file, i]));
  const graph = synthetic(program, files[files.length - 1]!, "modules", (f) => {
    const list = (elements: Operand[]): Val => {
      const d = f.newReg("value");
      f.emit({ op: "newArray", d, elements });
      return { op: d, ty: tyArray };
    };
    const imports = files.map((file) => {
      const needed = importsOf(program.loaded, file).map((target) => numbers.get(target));
      return f.boxed(list(needed.filter((n) => n !== undefined).map((n) => f.boxed(f.num(n)))));
    });
    f.runtime("evaluateModules", [
      list(inits.map((fn) => ({ k: "fn", fn }))),
      list(inits.map((fn) => f.boxed(f.bool(isAsync(fn))))),
      list(imports),
    ]);
    return null;
  });
  return [graph];
}

/** `serve(service)` of @tessera/http/serve. */
function serviceStart(program: ProgramLowering, entry: ts.SourceFile): Fn {
  return synthetic(program, entry, "service", (f) => {
    const serve = serveFile(program);
    const declaration = serve && program.exportedFunction(serve, "serve");
    if (!declaration) throw new Error("@tessera/http/serve exports no function serve");
    f.call(program.callable(declaration), null, [defaultExport(f, entry)]);
    return null;
  });
}

function defaultExport(f: FunctionContext, entry: ts.SourceFile): Val {
  const assignment = entry.statements.find((s): s is ts.ExportAssignment => ts.isExportAssignment(s));
  if (!assignment) throw new Error("a service is exported by `export default expression`");
  const d = f.newReg("value", "service");
  f.emit({ op: "getGlobal", d, global: f.program.defaultExport(assignment) });
  return { op: d, ty: tyAny };
}

function chooser(
  program: ProgramLowering,
  entries: readonly ts.SourceFile[],
  inits: readonly (readonly Fn[])[],
  gcEvery: number,
): Fn {
  return synthetic(program, entries[0]!, "choose", (f) => {
    const index = f.runtime("programIndex", []);
    const exit = f.newBlock();
    const cases = inits.map((list, value) => ({ value, list, to: f.newBlock() }));
    f.end({
      op: "switch",
      a: f.int32(index, "i32"),
      cases: cases.map(({ value, to }) => ({ value, to })),
      otherwise: exit,
    });
    for (const { list, to } of cases) {
      f.start(to);
      if (gcEvery > 0) f.runtime("setCollectEvery", [f.num(gcEvery)]);
      for (const fn of list) {
        const d = fn.result === "value" ? f.newReg("value") : null;
        f.emit({ op: "call", d, fn, args: [] });
      }
      f.jump(exit);
    }
    f.start(exit);
    return null;
  });
}
