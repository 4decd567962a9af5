// Loads a program: finds its modules, parses and checks them with TypeScript, and orders the modules as
// ECMAScript evaluates them. Only this file creates `ts.Program`s; resident.ts lends one to many programs.

import { existsSync, realpathSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { type Diagnostic, diagnosticAt, fromTypeScript } from "./diagnostics.ts";
import { outsideLimits, parseWithin, withinLimits } from "./limits.ts";
import { manifestsOf, packageOf, sourceOf } from "./packages.ts";
import { notErasable, outsideProfile } from "./profile.ts";

export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), "../../../..");
const packages = join(projectRoot, "packages");
const serveModule = join(packages, "http/src/serve.ts");
export const globalTypes = join(packages, "compiler/types/globals.d.ts");

export interface LoadedProgram {
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  readonly entry: ts.SourceFile;
  /** `tessera:platform` of the target. */
  readonly platform: ts.SourceFile | undefined;
  /** The runtime's modules are part of every program. */
  readonly runtimeFiles: ReadonlyMap<string, ts.SourceFile>;
  /** The module that a specifier in `from` names, or undefined if it has no code (types only, unresolved). */
  resolve(from: ts.SourceFile, specifier: string): ts.SourceFile | undefined;
  /** Every file that was read, for caching. */
  readonly inputs: readonly string[];
}

const baseOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2024,
  lib: ["lib.es2025.d.ts", "lib.esnext.array.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  types: [],
  strict: true,
  allowImportingTsExtensions: true,
  erasableSyntaxOnly: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Files of `packages/<name>/src/<folder>` that belong to the language runtime. */
function runtimeRoots(): string[] {
  const roots: string[] = [];
  for (const folder of ["core", "library"]) {
    const path = join(packages, "runtime/src", folder);
    if (existsSync(path))
      roots.push(...ts.sys.readDirectory(path, [".ts"]).filter((file) => !file.endsWith(".d.ts")));
  }
  return roots;
}

/** Could this be a module whose default export has a `fetch` method? Decided with types once it is loaded. */
function mayBeService(path: string): boolean {
  const text = ts.sys.readFile(path) ?? "";
  return text.includes("export default") && text.includes("fetch");
}

/** All that a program may import of Tessera's packages, as a service without a program. */
export function stubService(target: string): LoadedProgram {
  const { loaded, diagnostics } = load([stub], target);
  if (diagnostics.length > 0 || !loaded[0]) throw new Error("the packages of Tessera do not load");
  return loaded[0];
}
const stub = join(packages, "compiler/src/frontend/stub-service.ts");

/** Imports of modules that only Node has. */
export function hasUnwantedImports(file: ts.SourceFile): boolean {
  return file.statements.some(
    (s) =>
      ts.isImportDeclaration(s) &&
      ts.isStringLiteral(s.moduleSpecifier) &&
      s.moduleSpecifier.text.startsWith("node:"),
  );
}

/**
 * Loads `entries` for `target`. The result has diagnostics if the program is not valid TypeScript. `kept` holds the
 * library's types and our own packages from one call to the next, for processes that load many programs.
 */
export function load(
  entries: readonly string[],
  target: string,
  kept: Map<string, ts.SourceFile> = new Map(),
): { loaded: LoadedProgram[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const roots = entries.map((e) => realpathSync(resolve(e)));
  const strictest: ts.CompilerOptions = { ...baseOptions, noUncheckedIndexedAccess: true };
  const parsed = new Map(kept);
  const create = (
    options: ts.CompilerOptions,
    files: readonly string[],
  ): { program: ts.Program; cache: ResolutionCache } => {
    const cache: ResolutionCache = new Map();
    const host = ts.createCompilerHost(options, true);
    const read = host.getSourceFile.bind(host);
    host.getSourceFile = (name, language, onError) => {
      const known = parsed.get(name);
      if (known) return known;
      // Comments of declarations mean nothing to a compilation, and are half of the library's text.
      const quick = isDeclaration(name) && typeof language === "object";
      const settings = quick ? { ...language, jsDocParsingMode: ts.JSDocParsingMode.ParseNone } : language;
      let file = parseWithin(name, () => read(name, settings, onError));
      if (file && !("kind" in file)) {
        diagnostics.push(file);
        file = ts.createSourceFile(name, "", language);
      }
      if (file) parsed.set(name, file);
      if (file && (isDeclaration(name) || name.startsWith(packages))) kept.set(name, file);
      return file;
    };
    host.resolveModuleNameLiterals = (literals, containing, _redirect, opts) =>
      literals.map((literal) => ({
        resolvedModule: resolveSpecifier(literal.text, containing, target, opts, host, cache),
      }));
    return { program: ts.createProgram({ rootNames: [...files, globalTypes], options, host }), cache };
  };
  const platform = join(packages, "platform/src", target, "platform.ts");
  const { program, cache } = create(strictest, [
    ...roots,
    ...(roots.some(mayBeService) ? [serveModule] : []),
    ...runtimeRoots(),
    ...(existsSync(platform) ? [platform] : []),
  ]);
  const own = (file: ts.SourceFile): boolean => file.fileName.startsWith(packages);
  const userFiles = program.getSourceFiles().filter((f) => !f.isDeclarationFile && !own(f));
  for (const file of userFiles) diagnostics.push(...outsideLimits(file));
  if (diagnostics.length > 0) return { loaded: [], diagnostics: unique(diagnostics) };
  const checker = program.getTypeChecker();
  for (const file of userFiles)
    diagnostics.push(...program.getSyntacticDiagnostics(file).map(fromTypeScript));
  const missing = withoutSource(userFiles, cache);
  if (diagnostics.length === 0) {
    const semantic = (of: ts.Program): ts.Diagnostic[] | Diagnostic => {
      let at = userFiles[0]!;
      return withinLimits(
        userFiles,
        () => at,
        "checking",
        () =>
          userFiles.flatMap((file) =>
            of.getSemanticDiagnostics((at = of.getSourceFile(file.fileName) ?? file)),
          ),
      );
    };
    let found = semantic(program);
    // The stricter flag is ours, not the user's: what counts is plain `--strict`.
    if (Array.isArray(found) && found.length > 0) found = semantic(create(baseOptions, roots).program);
    if (!Array.isArray(found)) return { loaded: [], diagnostics: [found] };
    for (const d of found.filter(isDefect))
      diagnostics.push((d.code === 1294 && d.file && notErasable(d.file, d.start ?? 0)) || fromTypeScript(d));
  }
  for (const one of missing) {
    // TypeScript's own complaint about the same specifier says less.
    const same = (d: Diagnostic): boolean =>
      d.file === one.file && d.line === one.line && d.column === one.column;
    diagnostics.splice(0, diagnostics.length, ...diagnostics.filter((d) => !same(d)), one);
  }
  for (const file of userFiles) diagnostics.push(...outsideProfile(file));
  const resolveFrom = (from: ts.SourceFile, specifier: string): ts.SourceFile | undefined => {
    const path = cache.get(`${dirname(from.fileName)}\0${specifier}`);
    return path === undefined ? undefined : program.getSourceFile(path);
  };
  for (const file of userFiles) {
    for (const statement of file.statements) {
      if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
      if (statement.importClause?.isTypeOnly) continue;
      const specifier = statement.moduleSpecifier.text;
      if (specifier.startsWith("node:"))
        diagnostics.push(diagnosticAt(statement.moduleSpecifier, "TSR1003", `"${specifier}"`));
    }
  }
  const runtimeFiles = new Map<string, ts.SourceFile>();
  const runtimeFolder = join(packages, "runtime/src/");
  for (const file of program.getSourceFiles()) {
    if (file.fileName.startsWith(runtimeFolder))
      runtimeFiles.set(file.fileName.slice(runtimeFolder.length, -3), file);
  }
  const read = program.getSourceFiles().map((f) => f.fileName);
  const inputs = [...read, ...manifestsOf(read)];
  const loaded: LoadedProgram[] = [];
  for (const root of roots) {
    const entry = program.getSourceFile(root);
    if (entry)
      loaded.push({
        program,
        checker,
        entry,
        platform: program.getSourceFile(platform),
        runtimeFiles,
        resolve: resolveFrom,
        inputs,
      });
  }
  return { loaded, diagnostics: unique(diagnostics) };
}

export type ResolutionCache = Map<string, string | undefined>;

export function resolveSpecifier(
  specifier: string,
  containing: string,
  target: string,
  options: ts.CompilerOptions,
  host: ts.ModuleResolutionHost,
  cache: ResolutionCache,
): ts.ResolvedModuleFull | undefined {
  const key = `${dirname(containing)}\0${specifier}`;
  let path: string | undefined;
  if (cache.has(key)) path = cache.get(key);
  else {
    if (specifier === "tessera:platform") path = join(packages, "platform/src", target, "platform.ts");
    else if (specifier.startsWith("@tessera/")) {
      const [, name, ...rest] = specifier.split("/");
      path = join(packages, name ?? "", "src", `${rest.join("/")}.ts`);
    } else path = ts.resolveModuleName(specifier, containing, options, host).resolvedModule?.resolvedFileName;
    if (path !== undefined && !existsSync(path)) path = undefined;
    if (path !== undefined) path = realpathSync(path);
    if (path !== undefined && packageOf(path)) path = sourceOf(path) ?? path;
    cache.set(key, path);
  }
  if (path === undefined || !path.endsWith("ts")) return undefined;
  const extension = isDeclaration(path) ? ts.Extension.Dts : ts.Extension.Ts;
  return { resolvedFileName: path, extension, isExternalLibraryImport: false };
}

function isDeclaration(path: string): boolean {
  return /\.d\.[mc]?ts$/.test(path);
}

/** Imports of modules that a package ships without their TypeScript: there is nothing to compile. */
export function withoutSource(files: readonly ts.SourceFile[], cache: ResolutionCache): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  for (const file of files) {
    for (const statement of file.statements) {
      const specifier = runtimeSpecifier(statement);
      const path = specifier === undefined ? undefined : cache.get(`${dirname(file.fileName)}\0${specifier}`);
      if (path === undefined || (path.endsWith("ts") && !isDeclaration(path))) continue;
      const node = (statement as ts.ImportDeclaration | ts.ExportDeclaration).moduleSpecifier!;
      diagnostics.push(
        diagnosticAt(node, "TSR1030", `"${specifier}" (${path.slice(path.lastIndexOf("/") + 1)})`),
      );
    }
  }
  return diagnostics;
}

/** What makes a program invalid. A package was checked with another version of TypeScript and of its library. A type of
 *  the world that is not declared, which no place is named for, belongs to syntax that the profile rejects. */
function isDefect(diagnostic: ts.Diagnostic): boolean {
  const unusedExpectation = 2578;
  const missingGlobalType = 2318;
  if (diagnostic.code === missingGlobalType && !diagnostic.file) return false;
  return !(diagnostic.code === unusedExpectation && diagnostic.file && packageOf(diagnostic.file.fileName));
}

/** The modules that `entry` needs, in evaluation order (ECMA-262 16.2.1.5.3: depth first, imports in order). */
export function evaluationOrder(loaded: LoadedProgram, roots: readonly ts.SourceFile[]): ts.SourceFile[] {
  const order: ts.SourceFile[] = [];
  const seen = new Set<ts.SourceFile>();
  const visit = (file: ts.SourceFile): void => {
    if (seen.has(file) || file.isDeclarationFile) return;
    seen.add(file);
    for (const target of importsOf(loaded, file)) visit(target);
    order.push(file);
  };
  for (const root of roots) visit(root);
  return order;
}

/** The modules that `file` imports, in order. */
export function importsOf(loaded: LoadedProgram, file: ts.SourceFile): ts.SourceFile[] {
  const targets: ts.SourceFile[] = [];
  for (const statement of file.statements) {
    const specifier = runtimeSpecifier(statement);
    const target = specifier === undefined ? undefined : loaded.resolve(file, specifier);
    if (target) targets.push(target);
  }
  return targets;
}

/** The modules that take part in an import cycle. */
export function modulesInCycles(loaded: LoadedProgram, files: readonly ts.SourceFile[]): Set<ts.SourceFile> {
  const imports = new Map<ts.SourceFile, ts.SourceFile[]>();
  for (const file of files) {
    imports.set(file, importsOf(loaded, file));
  }
  const cyclic = new Set<ts.SourceFile>();
  for (const start of files) {
    const seen = new Set<ts.SourceFile>();
    const stack = [...(imports.get(start) ?? [])];
    for (let next = stack.pop(); next; next = stack.pop()) {
      if (next === start) {
        cyclic.add(start);
        break;
      }
      if (seen.has(next)) continue;
      seen.add(next);
      stack.push(...(imports.get(next) ?? []));
    }
  }
  return cyclic;
}

/** The specifier of an import or re-export that exists at run time. */
function runtimeSpecifier(statement: ts.Statement): string | undefined {
  if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier)) {
    return statement.importClause?.isTypeOnly ? undefined : statement.moduleSpecifier.text;
  }
  if (
    ts.isExportDeclaration(statement) &&
    statement.moduleSpecifier &&
    ts.isStringLiteral(statement.moduleSpecifier)
  ) {
    return statement.isTypeOnly ? undefined : statement.moduleSpecifier.text;
  }
  return undefined;
}

function unique(diagnostics: Diagnostic[]): Diagnostic[] {
  const seen = new Set<string>();
  return diagnostics.filter((d) => {
    const key = `${d.file}:${d.line}:${d.column}:${d.code}:${d.message}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
