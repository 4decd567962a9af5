// What the generator knows at a point of the program: the names in reach, their types and where it stands.

/** Types of values; a class is written by its name (`C0`). */
export type Kind =
  | "int"
  | "num"
  | "str"
  | "bool"
  | "nums"
  | "strs"
  | "opt"
  | "uni"
  | "big"
  | "map"
  | "rec"
  | "fn"
  | `C${number}`;

/** TypeScript's spelling of each kind. */
export function typeName(kind: Kind): string {
  switch (kind) {
    case "int":
    case "num":
      return "number";
    case "str":
      return "string";
    case "bool":
      return "boolean";
    case "nums":
      return "number[]";
    case "strs":
      return "string[]";
    case "opt":
      return "number | undefined";
    case "uni":
      return "number | string";
    case "big":
      return "bigint";
    case "map":
      return "Map<string, number>";
    case "rec":
      return "Rec";
    case "fn":
      return "(n: number) => number";
    default:
      return kind;
  }
}

export interface Variable {
  readonly name: string;
  readonly kind: Kind;
  /** False for constants and loop variables whose change could keep a loop from ending. */
  readonly mutable: boolean;
}

export interface Callable {
  readonly name: string;
  readonly params: readonly Kind[];
  readonly result: Kind;
}

export interface ClassInfo {
  readonly name: Kind;
  /** Fields and accessors that can be read, inherited ones included. */
  readonly fields: readonly Variable[];
  readonly methods: readonly Callable[];
}

/** Where a statement stands, which decides what may be written there. */
export interface Place {
  /** Labels of enclosing loops of the same function, innermost last. */
  readonly labels: readonly string[];
  readonly inLoop: boolean;
  /** Kind that `return` must give; undefined where `return` may not stand. */
  readonly result: Kind | undefined;
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  /** Levels of statements that may still be opened. */
  readonly depth: number;
}

/** Names in reach, as a chain of blocks. */
export class Scope {
  readonly #outer: Scope | undefined;
  readonly #own: Variable[] = [];

  constructor(outer?: Scope) {
    this.#outer = outer;
  }

  declare(variable: Variable): void {
    this.#own.push(variable);
  }

  /** Variables of one of `kinds`, outer ones first. */
  find(kinds: readonly Kind[], mutable = false): Variable[] {
    const found = this.#outer?.find(kinds, mutable) ?? [];
    for (const v of this.#own) if (kinds.includes(v.kind) && (v.mutable || !mutable)) found.push(v);
    return found;
  }

  /** Variables that hold instances of classes. */
  instances(): Variable[] {
    const found = this.#outer?.instances() ?? [];
    for (const v of this.#own) if (/^C\d/.test(v.kind)) found.push(v);
    return found;
  }
}
