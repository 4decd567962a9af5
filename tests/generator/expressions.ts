// Expressions of every kind, well typed and terminating. Operands are parenthesised throughout, and operands
// of comparisons are written with `as` so that TypeScript does not reject comparisons that it can decide.
import type { Prng } from "./prng.ts";
import type { Callable, ClassInfo, Kind, Scope } from "./scope.ts";

const integerEdges = [
  "0",
  "1",
  "-1",
  "2",
  "3",
  "7",
  "10",
  "31",
  "32",
  "255",
  "-128",
  "65535",
  "2147483647",
  "-2147483648",
  "0x7ffffffe",
  "1000003",
];
const numberEdges = [
  ...integerEdges,
  "-0",
  "0.5",
  "-0.5",
  "0.1",
  "1.5",
  "2.675",
  "1e21",
  "1e-7",
  "123456.789",
  "4294967295",
  "4294967296",
  "2147483648",
  "-2147483649",
  "9007199254740991",
  "9007199254740993",
  "1e308",
  "5e-324",
  "NaN",
  "Infinity",
  "-Infinity",
  "-1e15",
];
const textEdges = [
  '""',
  '"a"',
  '"abc"',
  '"hello world"',
  '"0"',
  '"12.5"',
  '"\\n"',
  '"é"',
  '"漢字"',
  '"x😀y"',
  '"\\ud83d"',
  '"it\'s"',
  '"Z"',
  '"a,b,,c"',
  '"  pad "',
];

/** Writes expressions over the names in `scope`. `depth` bounds nesting. */
export class Expressions {
  readonly #random: Prng;
  readonly functions: Callable[] = [];
  readonly classes: ClassInfo[] = [];
  /** Generator functions `gen0` … in reach: a generator must not start itself. */
  generators = 1;

  constructor(random: Prng) {
    this.#random = random;
  }

  /** An expression whose value has `kind`. */
  of(kind: Kind, scope: Scope, depth: number): string {
    switch (kind) {
      case "int":
        return this.#int(scope, depth);
      case "num":
        return this.#num(scope, depth);
      case "str":
        return this.#str(scope, depth);
      case "bool":
        return this.#bool(scope, depth);
      case "nums":
        return this.#nums(scope, depth);
      case "strs":
        return this.#strs(scope, depth);
      case "opt":
        return `maybe(${this.#int(scope, depth - 1)})`;
      case "uni":
        return this.#readOr(
          "uni",
          scope,
          () => `either(${this.#num(scope, depth - 1)}, ${this.#str(scope, depth - 1)})`,
        );
      case "big":
        return this.#big(scope, depth);
      case "map":
        return this.#readOr(
          "map",
          scope,
          () => `new Map<string, number>([[${this.#str(scope, 0)}, ${this.#num(scope, 0)}], ["k", 1]])`,
        );
      case "rec":
        return this.#rec(scope, depth);
      case "fn":
        return `((n: number): number => n + ${this.#num(scope, depth - 1)})`;
      default:
        return this.#instance(kind, scope, depth);
    }
  }

  /** A call of a known function with a result of one of `kinds`, or undefined. */
  call(kinds: readonly Kind[], scope: Scope, depth: number): string | undefined {
    const fitting = this.functions.filter((f) => kinds.includes(f.result));
    if (fitting.length === 0) return undefined;
    const f = this.#random.pick(fitting);
    return `${f.name}(${f.params.map((p) => this.of(p, scope, depth - 1)).join(", ")})`;
  }

  /** A read of a member of an instance in reach, or undefined. */
  #member(kinds: readonly Kind[], scope: Scope, depth: number): string | undefined {
    const instances = scope.instances();
    if (instances.length === 0) return undefined;
    const v = this.#random.pick(instances);
    const info = this.classes.find((c) => c.name === v.kind)!;
    const options: string[] = [];
    for (const f of info.fields) if (kinds.includes(f.kind)) options.push(`${v.name}.${f.name}`);
    for (const m of info.methods) {
      if (kinds.includes(m.result)) {
        options.push(`${v.name}.${m.name}(${m.params.map((p) => this.of(p, scope, depth - 2)).join(", ")})`);
      }
    }
    return options.length === 0 ? undefined : this.#random.pick(options);
  }

  #read(kinds: readonly Kind[], scope: Scope): string | undefined {
    const found = scope.find(kinds);
    // Names of inner blocks come last and are taken more often.
    return found.length === 0 ? undefined : found[found.length - 1 - this.#skewed(found.length)]!.name;
  }

  #skewed(n: number): number {
    return Math.min(this.#random.below(n), this.#random.below(n));
  }

  #readOr(kind: Kind, scope: Scope, other: () => string): string {
    return (this.#random.chance(60) ? this.#read([kind], scope) : undefined) ?? other();
  }

  #leaf(kinds: readonly Kind[], edges: readonly string[], scope: Scope): string {
    const read = this.#random.chance(65) ? this.#read(kinds, scope) : undefined;
    if (read !== undefined) return read;
    const edge = this.#random.pick(edges);
    return edge.startsWith("-") ? `(${edge})` : edge;
  }

  #int(scope: Scope, depth: number): string {
    const r = this.#random;
    if (depth <= 0) return this.#leaf(["int"], integerEdges, scope);
    const a = (): string => this.#int(scope, depth - 1);
    const n = (): string => this.#num(scope, depth - 1);
    switch (r.below(14)) {
      case 0:
        return `((${a()} ${r.pick(["+", "-", "*"])} ${a()}) | 0)`;
      case 1:
        return `(${a()} ${r.pick(["&", "|", "^"])} ${a()})`;
      case 2:
        return `(${a()} ${r.pick(["<<", ">>"])} ${a()})`;
      case 3:
        return `(${a()} >>> ${r.chance(50) ? a() : r.below(32)} & 0xffff)`;
      case 4:
        return `Math.imul(${a()}, ${a()})`;
      case 5:
        return `(${n()} | 0)`;
      case 6:
        return `(~${a()})`;
      case 7:
        return `${this.#strOperand(scope, depth)}.length`;
      case 8:
        return `${this.of("nums", scope, depth - 1)}.length`;
      case 9:
        return `((${a()} % ${r.chance(50) ? r.pick(["2", "3", "7", "10", "-3"]) : a()}) | 0)`;
      case 10:
        return `Math.clz32(${n()})`;
      case 11:
        return `(${this.#bool(scope, depth - 1)} ? ${a()} : ${a()})`;
      case 12:
        return this.call(["int"], scope, depth) ?? a();
      default:
        return this.#member(["int"], scope, depth) ?? a();
    }
  }

  #num(scope: Scope, depth: number): string {
    const r = this.#random;
    if (depth <= 0) return this.#leaf(["int", "num"], numberEdges, scope);
    const a = (): string => this.#num(scope, depth - 1);
    switch (r.below(18)) {
      case 0:
      case 1:
      case 2:
        return `(${a()} ${r.pick(["+", "-", "*"])} ${a()})`;
      case 3:
        return `(${a()} / ${a()})`;
      case 4:
        return `(${a()} % ${a()})`;
      case 5:
        return `(-${a()})`;
      case 6:
        return `(${a()} >>> ${r.below(33)})`;
      case 7:
        return `Math.${r.pick(["floor", "ceil", "round", "trunc", "abs", "sign", "sqrt", "fround"])}(${a()})`;
      case 8:
        return `Math.${r.pick(["min", "max"])}(${a()}, ${a()})`;
      case 9:
        return `(${this.#bool(scope, depth - 1)} ? ${a()} : ${a()})`;
      case 10:
        return `(${this.of("nums", scope, depth - 1)}[${this.#int(scope, depth - 1)} & 7] ?? ${a()})`;
      case 11: {
        const opt = this.#read(["opt"], scope);
        return opt === undefined ? a() : `(${opt} ?? ${a()})`;
      }
      case 12: {
        const uni = this.#read(["uni"], scope);
        return uni === undefined ? a() : `(typeof ${uni} === "number" ? ${uni} : ${uni}.length)`;
      }
      case 13:
        return `${this.of("nums", scope, depth - 1)}.${r.pick([
          "reduce((s, x) => s + x, 0)",
          "indexOf(1)",
          "filter((x) => x > 0).length",
          "findIndex((x) => x < 0)",
        ])}`;
      case 14: {
        const map = this.#read(["map"], scope);
        return map === undefined
          ? a()
          : r.pick([`(${map}.get(${this.#str(scope, 0)}) ?? -1)`, `${map}.size`]);
      }
      case 15: {
        const fn = this.#read(["fn"], scope);
        return fn === undefined ? a() : `${fn}(${a()})`;
      }
      case 16:
        return this.call(["int", "num"], scope, depth) ?? `Number(${this.#str(scope, depth - 1)})`;
      default:
        return this.#member(["int", "num"], scope, depth) ?? this.#int(scope, depth - 1);
    }
  }

  #strOperand(scope: Scope, depth: number): string {
    return this.#str(scope, depth - 1);
  }

  #str(scope: Scope, depth: number): string {
    const r = this.#random;
    if (depth <= 0) return this.#leaf(["str"], textEdges, scope);
    const s = (): string => this.#str(scope, depth - 1);
    const i = (): string => this.#int(scope, depth - 1);
    switch (r.below(15)) {
      case 0:
      case 1:
        return `(${s()} + ${s()})`;
      case 2:
        return `(${s()} + ${this.#num(scope, depth - 1)})`;
      case 3:
        return `\`<\${${this.#num(scope, depth - 1)}}|\${${s()}}>\``;
      case 4:
        return `String(${this.of(r.pick(["num", "bool", "opt", "uni", "big"] as const), scope, depth - 1)})`;
      case 5:
        return `${s()}.slice(${i()} & 3, ${r.chance(50) ? r.between(-3, 9) : i()})`;
      case 6:
        return `${s()}.${r.pick(["toUpperCase()", "toLowerCase()", "trim()", 'padStart(6, "*")', 'padEnd(5, "ab")', 'replace("a", "_")', 'replaceAll("b", "")'])}`;
      case 7:
        return `${s()}.charAt(${i()} & 3)`;
      case 8:
        return `${this.of(r.chance(50) ? "nums" : "strs", scope, depth - 1)}.join(${r.pick(['","', '""', '"--"'])})`;
      case 9:
        if (r.chance(25)) return `(${i()}).toString(${r.pick(["2", "16", "36"])})`;
        return `(${this.#num(scope, depth - 1)}).${r.pick(["toFixed(2)", "toString()", "toFixed(0)", "toPrecision(4)"])}`;
      case 10:
        return `(${this.#bool(scope, depth - 1)} ? ${s()} : ${s()})`;
      case 11:
        return `(${this.of("strs", scope, depth - 1)}[${i()} & 3] ?? ${s()})`;
      case 12:
        return `JSON.stringify(${this.of(r.pick(["num", "str", "nums", "strs", "rec", "bool"] as const), scope, depth - 1)})`;
      case 13:
        return this.call(["str"], scope, depth) ?? `${s()}.repeat(${r.below(3)})`;
      default:
        return this.#member(["str"], scope, depth) ?? s();
    }
  }

  #bool(scope: Scope, depth: number): string {
    const r = this.#random;
    if (depth <= 0) return this.#leaf(["bool"], ["true", "false"], scope);
    const b = (): string => this.#bool(scope, depth - 1);
    const n = (): string => `(${this.#num(scope, depth - 1)} as number)`;
    const s = (): string => `(${this.#str(scope, depth - 1)} as string)`;
    switch (r.below(9)) {
      case 0:
      case 1:
        return `(${n()} ${r.pick(["<", "<=", ">", ">="])} ${n()})`;
      case 2:
        return `(${n()} ${r.pick(["===", "!=="])} ${n()})`;
      case 3:
        return `(${s()} ${r.pick(["===", "!==", "<", ">="])} ${s()})`;
      case 4:
        return `((${b()} as boolean) ${r.pick(["&&", "||"])} (${b()} as boolean))`;
      case 5:
        return `(!(${b()} as boolean))`;
      case 6:
        return `${this.#str(scope, depth - 1)}.${r.pick(["includes", "startsWith", "endsWith"])}(${this.#str(scope, 0)})`;
      case 7:
        return r.pick([
          `Object.is(${n()}, ${n()})`,
          `Number.isInteger(${n()})`,
          `Number.isNaN(${n()})`,
          `${this.of("nums", scope, depth - 1)}.includes(${n()})`,
        ]);
      default:
        return (
          this.call(["bool"], scope, depth) ??
          `(${this.of("big", scope, depth - 1)} < ${this.of("big", scope, 0)})`
        );
    }
  }

  #nums(scope: Scope, depth: number): string {
    const r = this.#random;
    const literal = (): string =>
      `[${Array.from({ length: r.below(5) }, () => this.#num(scope, depth - 2)).join(", ")}]`;
    if (depth <= 0) return this.#read(["nums"], scope) ?? "[1, 2, 3]";
    const base = (): string => this.#readOr("nums", scope, () => `(${literal()} as number[])`);
    switch (r.below(8)) {
      case 0:
        return `${base()}.map((x, i) => ${r.pick(["x * 2", "x + i", "-x", "x | 0", "x / 3"])})`;
      case 1:
        return `${base()}.filter((x) => x ${r.pick(["> 0", "!== 1", "< 100"])})`;
      case 2:
        return `[...${base()}, ${this.#num(scope, depth - 1)}]`;
      case 3:
        return `${base()}.slice(${r.between(-2, 2)})`;
      case 4:
        return `[...${base()}].${r.pick(["sort((a, b) => a - b)", "reverse()", "sort()"])}`;
      case 5:
        return `[...gen${r.below(this.generators)}(${r.below(5)})]`;
      default:
        return base();
    }
  }

  #strs(scope: Scope, depth: number): string {
    const r = this.#random;
    if (depth <= 0) return this.#read(["strs"], scope) ?? '["p", "q"]';
    switch (r.below(4)) {
      case 0:
        return `${this.#str(scope, depth - 1)}.split(${r.pick(['","', '""', '"a"'])})`;
      case 1:
        return `${this.of("nums", scope, depth - 1)}.map(String)`;
      case 2:
        return `[${this.#str(scope, depth - 1)}, ...${this.#strs(scope, 0)}]`;
      default:
        return this.#readOr("strs", scope, () => `[${this.#str(scope, depth - 1)}]`);
    }
  }

  #big(scope: Scope, depth: number): string {
    const r = this.#random;
    if (depth <= 0) {
      return this.#leaf(
        ["big"],
        ["0n", "1n", "-1n", "255n", "4294967296n", "9223372036854775807n", "-9223372036854775808n"],
        scope,
      );
    }
    if (r.chance(25)) return `BigInt(${this.#int(scope, depth - 1)})`;
    const op = r.pick(["+", "-", "*", "&", "|", "^"]);
    return `BigInt.asIntN(64, ${this.#big(scope, depth - 1)} ${op} ${this.#big(scope, depth - 1)})`;
  }

  #rec(scope: Scope, depth: number): string {
    const r = this.#random;
    const known = this.#read(["rec"], scope);
    if (known !== undefined && r.chance(50)) {
      return r.chance(50)
        ? known
        : `({ ...${known}, ${r.pick([`a: ${this.#num(scope, depth - 1)}`, `c: ${this.#num(scope, 0)}`, `b: ${this.#str(scope, 0)}`])} } as Rec)`;
    }
    const c = r.chance(50) ? `, c: ${this.#num(scope, depth - 1)}` : "";
    return `({ a: ${this.#num(scope, depth - 1)}, b: ${this.#str(scope, depth - 1)}${c} } as Rec)`;
  }

  #instance(kind: Kind, scope: Scope, depth: number): string {
    const known = this.#read([kind], scope);
    if (known !== undefined && this.#random.chance(60)) return known;
    return `new ${kind}(${this.#num(scope, depth - 1)}, ${this.#str(scope, Math.min(depth - 1, 1))})`;
  }
}
