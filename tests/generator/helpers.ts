// The fixed part of every generated program: types, and functions that print, count and make values. Only those that a
// program names are written into it, so that small programs stay small.

/** Always there: what is printed goes into a checksum, of which only the first lines are shown. */
const always = `let checksum = 17;
let fuel = 600;
let lines = 40;
function burn(): void {
  if (--fuel < 0) throw new RangeError("out of fuel");
}
function mix(s: string): void {
  for (let i = 0; i < s.length; i++) checksum = (Math.imul(checksum, 31) + s.charCodeAt(i)) | 0;
}
function room(): boolean {
  return --lines > 0;
}
function note(s: string): void {
  mix(s);
  if (room()) console.log(s);
}
`;

/** Optional parts in the order in which they are written; each may name earlier or later ones. */
const optional: readonly (readonly [name: string, text: string])[] = [
  ["Rec", "interface Rec {\n  a: number;\n  b: string;\n  c?: number;\n}\n"],
  ["Tree", "type Tree = { readonly value: number; left?: Tree; right?: Tree | null };\n"],
  [
    "Figure",
    'type Figure = { kind: "circle"; r: number } | { kind: "box"; w: number; h: number } | { kind: "none" };\n',
  ],
  [
    "Box",
    `class Box<T> {
  value: T;
  #reads = 0;
  constructor(value: T) {
    this.value = value;
  }
  get current(): T {
    this.#reads++;
    return this.value;
  }
  set current(value: T) {
    this.#reads += 10;
    this.value = value;
  }
  get reads(): number {
    return this.#reads;
  }
  map<U>(f: (value: T) => U): Box<U> {
    return new Box(f(this.value));
  }
}
`,
  ],
  [
    "Trouble",
    `class Trouble extends Error {
  amount: number;
  constructor(amount: number, options?: ErrorOptions) {
    super("trouble " + amount, options);
    this.name = "Trouble";
    this.amount = amount;
  }
}
`,
  ],
  ["clip", "function clip(s: string): string {\n  return s.length > 24 ? s.slice(0, 24) : s;\n}\n"],
  ["trace", 'function trace<T>(tag: string, value: T): T {\n  note("at " + tag);\n  return value;\n}\n'],
  ["same", "function same<T>(value: T): T {\n  return value;\n}\n"],
  ["choose", "function choose<T>(first: boolean, a: T, b: T): T {\n  return first ? a : b;\n}\n"],
  ["maybe", "function maybe(n: number): number | undefined {\n  return (n & 1) === 0 ? n : undefined;\n}\n"],
  ["orNull", "function orNull(s: string): string | null {\n  return s.length > 2 ? s : null;\n}\n"],
  ["either", "function either(n: number, s: string): number | string {\n  return n > 0 ? n : s;\n}\n"],
  [
    "oneOf",
    "function oneOf(n: number, s: string): number | string | boolean {\n  return n > 5 ? n : n < -5 ? s : n === n;\n}\n",
  ],
  ["perhaps", "function perhaps(r: Rec): Rec | undefined {\n  return r.a >= 0 ? r : undefined;\n}\n"],
  [
    "figureOf",
    `function figureOf(n: number): Figure {
  if (n > 10) return { kind: "box", w: n, h: 2 };
  return n > 0 ? { kind: "circle", r: n } : { kind: "none" };
}
`,
  ],
  [
    "area",
    `function area(f: Figure): number {
  switch (f.kind) {
    case "circle":
      return f.r * 3;
    case "box":
      return f.w * f.h;
    case "none":
      return -1;
  }
}
`,
  ],
  [
    "treeSum",
    `function treeSum(t: Tree | undefined | null): number {
  return t ? t.value + treeSum(t.left) * 2 + treeSum(t.right) * 3 : 0;
}
`,
  ],
  [
    "describe",
    `function describe(e: unknown): string {
  if (e instanceof Trouble) return "Trouble " + e.amount + (e.cause === undefined ? "" : " because " + describe(e.cause));
  return e instanceof Error ? e.name + " " + e.message : "thrown " + String(e);
}
`,
  ],
  [
    "tag",
    `function tag(parts: TemplateStringsArray, ...values: (number | string | boolean | bigint)[]): string {
  return parts.raw.join("|") + "#" + values.length + ":" + values.map(String).join(";");
}
`,
  ],
  [
    "total",
    "function total(first = 1, ...rest: number[]): number {\n  return rest.reduce((s, x) => s * 2 + x, first);\n}\n",
  ],
  [
    "count",
    `function* count(n: number): Generator<number, string, unknown> {
  try {
    for (let i = 0; i < n; i++) yield i * i - 3;
    return "end" + n;
  } finally {
    mix("closed" + n);
  }
}
`,
  ],
  [
    "Countdown",
    `class Countdown implements Iterable<number> {
  readonly #from: number;
  constructor(from: number) {
    this.#from = from;
  }
  [Symbol.iterator](): Iterator<number> {
    let n = this.#from;
    return {
      next: (): IteratorResult<number> => (n > 0 ? { value: n--, done: false } : { value: undefined, done: true }),
      return: (): IteratorResult<number> => {
        note("returned at " + n);
        return { value: undefined, done: true };
      },
    };
  }
}
`,
  ],
  [
    "later",
    `async function later<T>(value: T, turns: number): Promise<T> {
  for (let i = 0; i < turns; i++) await null;
  return value;
}
`,
  ],
  [
    "failing",
    `async function failing(s: string, turns: number): Promise<number> {
  await later(0, turns);
  throw new Error(s);
}
`,
  ],
  [
    "ticks",
    `async function* ticks(n: number): AsyncGenerator<number, string, unknown> {
  try {
    for (let i = 0; i < n; i++) {
      if (i % 2 === 1) await null;
      yield i * 10;
    }
    return "ticked";
  } finally {
    note("ticks closed " + n);
  }
}
`,
  ],
];

/** The helpers that `body` needs. */
export function helpersFor(body: string): string {
  const words = new Set<string>();
  const addWords = (text: string): void => {
    for (const [word] of text.matchAll(/[A-Za-z]+/g)) words.add(word);
  };
  addWords(body);
  const needed = new Set<string>();
  for (let before = -1; before !== needed.size; ) {
    before = needed.size;
    for (const [name, text] of optional) {
      if (!words.has(name) || needed.has(name)) continue;
      needed.add(name);
      addWords(text);
    }
  }
  const parts = optional.filter(([name]) => needed.has(name)).map(([, text]) => text);
  return always + parts.join("");
}
