// Loads programs again and again in one process: Tessera's own packages and TypeScript's library are parsed, bound and
// checked once, and each program's own files are put beside them.
//
// TypeScript's checker belongs to one `ts.Program`, whose files are fixed. But what it asks the program for it asks
// each time (`getSourceFile`, `getResolvedModule`), and modules reach each other in no other way. So a module that is
// parsed and bound later is to the checker like one that was there from the start, as long as it declares nothing
// globally. Everything else is left to `load`: programs with errors, with declarations of globals or augmented
// modules, and any change in the files that are held. Then `load` gives null, and the caller starts anew.
//
// These members of TypeScript are internal; its version is pinned, and test/frontend/resident.test.ts compares what
// is compiled this way with what is compiled from the beginning.
import { realpathSync, statSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";
import {
  hasUnwantedImports,
  type LoadedProgram,
  type ResolutionCache,
  resolveSpecifier,
  stubService,
  withoutSource,
} from "./load.ts";
import { manifestsOf } from "./packages.ts";
import { outsideProfile } from "./profile.ts";

interface SourceFileInternals {
  path: string;
  resolvedPath: string;
  originalFileName: string;
  imports: ts.StringLiteralLike[];
  moduleAugmentations: unknown[];
  ambientModuleNames: string[];
  externalModuleIndicator?: ts.Node | true;
  readonly parseDiagnostics: readonly ts.Diagnostic[];
  readonly bindDiagnostics: readonly ts.Diagnostic[];
  /** Comments that tell TypeScript to expect or to ignore an error. */
  readonly commentDirectives?: readonly unknown[];
}
interface CheckerInternals {
  getDiagnostics(file: ts.SourceFile): readonly ts.Diagnostic[];
}
type OwnFile = ts.SourceFile & SourceFileInternals;

interface ProgramInternals {
  getSourceFile(path: string): ts.SourceFile | undefined;
  getSourceFiles(): readonly ts.SourceFile[];
  getResolvedModule(
    file: ts.SourceFile & { path: string },
    name: string,
    mode: unknown,
  ): { resolvedModule: ts.ResolvedModuleFull | undefined } | undefined;
}
declare module "typescript" {
  function bindSourceFile(file: SourceFile, options: CompilerOptions): void;
}

interface Held {
  readonly path: string;
  readonly sizeBytes: number;
  readonly mtimeMs: number;
  readonly changedMs: number;
}

function describe(path: string): Held {
  const { size, mtimeMs, ctimeMs } = statSync(path);
  return { path, sizeBytes: size, mtimeMs, changedMs: ctimeMs };
}

/** The files of one program. */
interface Injected {
  readonly files: ReadonlyMap<string, OwnFile>;
  readonly cache: ResolutionCache;
}

export class Resident {
  readonly #target: string;
  readonly #base: LoadedProgram;
  readonly #held: readonly Held[];
  readonly #options: ts.CompilerOptions;
  readonly #host: ts.CompilerHost;
  #injected: Injected = { files: new Map(), cache: new Map() };

  /** Throws if Tessera's own packages cannot be loaded. */
  constructor(target: string) {
    this.#target = target;
    this.#base = stubService(target);
    this.#held = this.#base.inputs.map(describe);
    this.#options = this.#base.program.getCompilerOptions();
    this.#host = ts.createCompilerHost(this.#options, true);
    const program = this.#base.program as unknown as ProgramInternals;
    const { getSourceFile, getSourceFiles, getResolvedModule } = program;
    program.getSourceFile = (path) => this.#injected.files.get(path) ?? getSourceFile(path);
    program.getSourceFiles = () => [...getSourceFiles(), ...this.#injected.files.values()];
    program.getResolvedModule = (file, name, mode) =>
      this.#injected.files.has(file.fileName)
        ? { resolvedModule: this.#resolve(name, file.fileName, this.#injected.cache) }
        : getResolvedModule(file, name, mode);
  }

  #isSpent = false;
  /** A program had type errors: the checker is of no more use, another resident is. */
  get isSpent(): boolean {
    return this.#isSpent;
  }

  /** Is every file that is held as it was? Otherwise only a new process sees all changes. */
  isCurrent(): boolean {
    try {
      return this.#held.every((held) => {
        const now = describe(held.path);
        return (
          now.sizeBytes === held.sizeBytes && now.mtimeMs === held.mtimeMs && now.changedMs === held.changedMs
        );
      });
    } catch {
      return false;
    }
  }

  /** What `load` of load.ts gives for the program, or null where only that can tell. */
  load(entry: string): LoadedProgram | null {
    if (this.#isSpent || !this.isCurrent()) return null;
    const path = realpathSync(resolve(entry));
    const base = this.#base;
    if (base.program.getSourceFile(path) && !this.#injected.files.has(path)) return null;
    const files = new Map<string, OwnFile>();
    const cache: ResolutionCache = new Map();
    this.#injected = { files: new Map(), cache };
    if (!this.#parse(path, files, cache)) return null;
    this.#injected = { files, cache };
    for (const file of files.values()) ts.bindSourceFile(file, this.#options);
    const checker = base.checker as unknown as CheckerInternals;
    const list = [...files.values()].filter((file) => !file.isDeclarationFile);
    if (list.some((file) => file.parseDiagnostics.length + file.bindDiagnostics.length > 0)) return null;
    if (withoutSource(list, cache).length > 0) return null;
    if (list.some((file) => hasUnwantedImports(file) || outsideProfile(file).length > 0)) return null;
    // Not the program's `getSemanticDiagnostics`: it remembers by path what it found the last time. The checker itself
    // remembers errors by path and position, so that one that found any is of no more use.
    if (list.some((file) => file.commentDirectives)) return null;
    if (list.some((file) => checker.getDiagnostics(file).length > 0)) {
      this.#isSpent = true;
      return null;
    }
    const resolveFrom = (from: ts.SourceFile, specifier: string): ts.SourceFile | undefined => {
      if (!files.has(from.fileName)) return base.resolve(from, specifier);
      const found = this.#resolve(specifier, from.fileName, cache);
      return found && base.program.getSourceFile(found.resolvedFileName);
    };
    const inputs = [...base.inputs, ...files.keys(), ...manifestsOf([...files.keys()])];
    return { ...base, entry: files.get(path)!, resolve: resolveFrom, inputs };
  }

  #resolve(name: string, containing: string, cache: ResolutionCache): ts.ResolvedModuleFull | undefined {
    return resolveSpecifier(name, containing, this.#target, this.#options, this.#host, cache);
  }

  /** Parses a file and those that it imports; false if one of them is more than a module. */
  #parse(path: string, files: Map<string, OwnFile>, cache: ResolutionCache): boolean {
    const file = this.#host.getSourceFile(path, {
      languageVersion: this.#options.target!,
      setExternalModuleIndicator: (parsed) => {
        // moduleDetection "force": every file that is no declaration is a module.
        const indicator = parsed.statements.find(isModuleSyntax);
        (parsed as unknown as SourceFileInternals).externalModuleIndicator =
          indicator ?? (parsed.isDeclarationFile ? undefined! : true);
      },
    }) as OwnFile | undefined;
    if (!file || !file.externalModuleIndicator) return false;
    if (
      file.referencedFiles.length + file.typeReferenceDirectives.length + file.libReferenceDirectives.length >
      0
    )
      return false;
    file.path = path;
    file.resolvedPath = path;
    file.originalFileName = path;
    file.imports = [];
    file.moduleAugmentations = [];
    file.ambientModuleNames = [];
    files.set(path, file);
    const specifiers: ts.StringLiteralLike[] = [];
    let global = false;
    const visit = (node: ts.Node): void => {
      if (
        ts.isModuleDeclaration(node) &&
        (ts.isStringLiteral(node.name) || (node.flags & ts.NodeFlags.GlobalAugmentation) !== 0)
      )
        global = true;
      if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier)
        specifiers.push(node.moduleSpecifier as ts.StringLiteralLike);
      else if (
        ts.isCallExpression(node) &&
        node.expression.kind === ts.SyntaxKind.ImportKeyword &&
        node.arguments[0] &&
        ts.isStringLiteralLike(node.arguments[0])
      )
        specifiers.push(node.arguments[0]);
      else if (
        ts.isImportTypeNode(node) &&
        ts.isLiteralTypeNode(node.argument) &&
        ts.isStringLiteralLike(node.argument.literal)
      )
        specifiers.push(node.argument.literal);
      ts.forEachChild(node, visit);
    };
    visit(file);
    if (global) return false;
    file.imports = specifiers;
    for (const { text } of specifiers) {
      const target = this.#resolve(text, path, cache)?.resolvedFileName;
      if (target === undefined) return false;
      if (files.has(target) || this.#base.program.getSourceFile(target)) continue;
      if (!this.#parse(target, files, cache)) return false;
    }
    return true;
  }
}

function isModuleSyntax(statement: ts.Statement): boolean {
  return (
    ts.isImportDeclaration(statement) ||
    ts.isExportDeclaration(statement) ||
    ts.isExportAssignment(statement) ||
    (ts.canHaveModifiers(statement) &&
      (ts.getModifiers(statement)?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword) ?? false))
  );
}
