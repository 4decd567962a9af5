// What the generator knows at a point of the program: the names in reach, their types and where it stands.

/** TypeScript's spelling of each kind of value; classes are kinds, too, named `C0`, `C1`, ... */
const spelled = {
  int: "number",
  num: "number",
  str: "string",
  bool: "boolean",
  big: "bigint",
  nums: "number[]",
  strs: "string[]",
  bools: "boolean[]",
  opts: "(number | undefined)[]",
  grid: "number[][]",
  pair: "[number, string]",
  pairs: "[string, number][]",
  opt: "number | undefined",
  nul: "string | null",
  uni: "number | string",
  tri: "number | string | boolean",
  map: "Map<string, number>",
  nmap: "Map<number, string>",
  set: "Set<number>",
  rec: "Rec",
  recs: "Rec[]",
  maybeRec: "Rec | undefined",
  tree: "Tree",
  figure: "Figure",
  dict: "Record<string, number>",
  fn: "(n: number) => number",
  fns: "((n: number) => number)[]",
  text: "(s: string, n?: number) => string",
  box: "Box<number>",
  sbox: "Box<string>",
  ints: "Int32Array",
  bytes: "Uint8Array",
  floats: "Float64Array",
  bigs: "BigInt64Array",
  iter: "Iterable<number>",
  unk: "unknown",
  date: "Date",
  sym: "symbol",
  lit: '"red" | "green" | "blue"',
} as const;

export type Kind = keyof typeof spelled | `C${number}`;

export const kindNames = Object.keys(spelled) as readonly Exclude<Kind, `C${number}`>[];

export function isKind(name: string): name is Kind {
  return name in spelled || /^C\d+$/.test(name);
}

export function typeName(kind: Kind): string {
  return (spelled as Readonly<Record<string, string>>)[kind] ?? kind;
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
  readonly name: `C${number}`;
  /** Fields and accessors, inherited ones included; `mutable` says whether they can be written. */
  readonly fields: readonly Variable[];
  readonly methods: readonly Callable[];
  /** Static fields, accessors and methods, by their full name. */
  readonly statics: readonly Variable[];
  readonly staticMethods: readonly Callable[];
}

/** Where a piece of the program stands, which decides what may be written there. */
export interface Place {
  /** Labels of enclosing loops of the same function, innermost last. */
  readonly labels: readonly string[];
  readonly inLoop: boolean;
  /** Inside a `switch` of the same loop. */
  readonly inSwitch: boolean;
  /** Kind that `return` must give; undefined where `return` may not stand. */
  readonly result: Kind | undefined;
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  /** Levels of statements that may still be opened. */
  readonly depth: number;
}

export const topPlace: Place = {
  labels: [],
  inLoop: false,
  inSwitch: false,
  result: undefined,
  isAsync: false,
  isGenerator: false,
  depth: 2,
};

/** Names in reach, as a chain of blocks. */
export class Scope {
  readonly #outer: Scope | undefined;
  readonly #own: Variable[] = [];
  /** Members of `this` are not in reach inside functions that have their own. */
  readonly #hidesThis: boolean;

  constructor(outer?: Scope, hidesThis = false) {
    this.#outer = outer;
    this.#hidesThis = hidesThis;
  }

  declare(variable: Variable): void {
    this.#own.push(variable);
  }

  /** Variables for which `fits` holds, outer ones first. */
  find(fits: (v: Variable) => boolean): Variable[] {
    const found = this.#outer?.find(fits) ?? [];
    const kept = this.#hidesThis ? found.filter((v) => !v.name.startsWith("this.")) : found;
    for (const v of this.#own) if (fits(v)) kept.push(v);
    return kept;
  }
}
