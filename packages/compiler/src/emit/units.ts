// Divides the printed program into C files that are compiled side by side and kept: the modules of the program
// each alone, our own packages in groups of some size.
//
// The text of a unit depends only on its functions and on what they take from others: names are made from the
// source, not from numbers handed out over the whole program (shape numbers, positions and strings are symbols
// that the linker resolves). So a change in one module leaves the text of most units as it was, and their
// objects in the cache are right again. Functions that a C compiler may want to inline stand in every unit that
// calls them (GNU `extern inline`: only for inlining, the code itself is where the function is at home).
//
// Images that shall be small are one unit, or two if modules of the program have loops: those are compiled for speed.
import { createHash } from "node:crypto";

/** One C file. */
export interface Unit {
  /** Unique in the program, a valid file name. */
  readonly name: string;
  readonly code: string;
  /** Worth more speed than size. */
  readonly isHot: boolean;
}

/** How a program is divided: not at all, by modules, or in what has to be fast and all else. */
export type Division = "whole" | "modules" | { readonly hotFiles: ReadonlySet<string> };

/** A definition in C, with the source file that it is from. */
export interface Piece {
  readonly file: string;
  readonly text: string;
  /** Inlined everywhere (`always`), or a text that other units may inline. */
  readonly inline?: "always" | { readonly name: string; readonly copy: string };
  /** For inlined functions: the name that it defines. */
  readonly name?: string;
}

/** What stands before the functions of a unit if they name it: types, declarations, strings. */
export interface Names {
  get(name: string): string | undefined;
}

const NAME = /\b(?:ts|tsr|info|closure|class|range|statics|s|big|methods|value|global|ID|SITES)_\w+/g;

/** The names of the program that a text mentions. */
const mentioned = (text: string): Set<string> => new Set(text.match(NAME));

const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Own packages are grouped so that a unit's text is about this long: starting a C compiler costs as much as some
 *  thousand lines do. */
const GROUP_BYTES = 100_000;

const ownFolder = /(?:^|\/)packages\/([a-z]+\/src(?:\/.*)?)\/[^/]+$/;

/** The unit that each file's definitions go to. */
function assignUnits(pieces: readonly Piece[]): Map<string, string> {
  const sizes = new Map<string, number>();
  for (const { file, text } of pieces) sizes.set(file, (sizes.get(file) ?? 0) + text.length);
  const folders = new Map<string, number>();
  const folderOf = (file: string): string | undefined => ownFolder.exec(file)?.[1];
  for (const [file, size] of sizes) {
    const folder = folderOf(file);
    if (folder !== undefined) folders.set(folder, (folders.get(folder) ?? 0) + size);
  }
  const units = new Map<string, string>();
  for (const file of sizes.keys()) {
    const folder = folderOf(file);
    const base = file.slice(file.lastIndexOf("/") + 1).replace(/\W/g, "_");
    if (folder === undefined) units.set(file, `${base}_${digest(file).slice(0, 8)}`);
    else {
      // By a hash of the name, in a power of two of groups: other functions in use seldom change who is with whom.
      const groups = 2 ** Math.max(0, Math.round(Math.log2(folders.get(folder)! / GROUP_BYTES)));
      const group = Number.parseInt(digest(file).slice(0, 6), 16) % groups;
      units.set(file, `${folder.replace(/\W/g, "_")}_${group}`);
    }
  }
  return units;
}

const HOT = "hot";
const REST = "program";

/** The program in units. `tables` is what no file owns. */
export function makeUnits(
  prelude: string,
  pieces: readonly Piece[],
  tables: string,
  names: Names,
  division: Division,
): Unit[] {
  const split = division !== "whole";
  const inlined = new Map(pieces.filter((p) => p.inline === "always").map((p) => [p.name!, p]));
  const copies = new Map<string, string>();
  for (const { inline } of pieces) if (inline && inline !== "always") copies.set(inline.name, inline.copy);
  const units = division === "modules" ? assignUnits(pieces) : new Map<string, string>();
  if (typeof division === "object") for (const file of division.hotFiles) units.set(file, HOT);
  const texts = new Map<string, { texts: string[]; defined: Set<string> }>();
  const unit = (name: string): { texts: string[]; defined: Set<string> } => {
    let found = texts.get(name);
    if (!found) texts.set(name, (found = { texts: [], defined: new Set() }));
    return found;
  };
  for (const piece of pieces) {
    if (piece.inline === "always") continue;
    const { texts: list, defined } = unit(units.get(piece.file) ?? REST);
    list.push(piece.text);
    if (piece.inline) defined.add(piece.inline.name);
  }
  unit(division === "modules" ? "tables" : REST).texts.push(tables);
  const mode = split ? "#define SPLIT\n" : "";
  return [...texts].map(([name, { texts: list, defined }]) => {
    const seen = new Set<string>();
    const head: string[] = [];
    const bodies: string[] = [];
    // What a declaration mentions stands before it; functions that are inlined stand after all declarations.
    const visit = (one: string): void => {
      if (seen.has(one)) return;
      seen.add(one);
      const declaration = names.get(one);
      if (declaration !== undefined) {
        for (const other of mentioned(declaration)) visit(other);
        head.push(declaration);
      }
      const copy = inlined.get(one)?.text ?? (split && !defined.has(one) ? copies.get(one) : undefined);
      if (copy === undefined) return;
      for (const other of mentioned(copy)) visit(other);
      bodies.push(copy);
    };
    for (const text of list) for (const one of mentioned(text)) visit(one);
    const isHot = name === HOT;
    return { name, isHot, code: [mode + prelude, ...head, ...bodies, ...list, ""].join("\n") };
  });
}
