// Array methods do what Node's do, holes and odd arguments included.
import assert from "node:assert/strict";
import { test } from "node:test";
import { seeded } from "./with-twins.ts";

type Method = (...args: unknown[]) => unknown;
const ours = (await import("../../../src/library/array.ts")) as unknown as Record<string, Method>;

const random = seeded(11);
const integer = (limit: number): number => Math.floor(random() * limit);

function element(): unknown {
  const all = [1, 2, 3, -1, 0, -0, NaN, "a", "b", "10", "9", undefined, null, true, "ä", "\u{1f600}"];
  return all[integer(all.length)];
}

function array(): unknown[] {
  const items = Array.from({ length: integer(12) }, element);
  if (random() < 0.3) for (let i = 0; i < 3; i++) if (items.length > 0) delete items[integer(items.length)];
  return items;
}

function index(): number {
  return [0, 1, -1, 2, -3, 5, 100, -100, NaN, 1.7, Infinity, -Infinity][integer(12)]!;
}

function same(name: string, self: unknown[], args: unknown[]): void {
  const a = [...self];
  const b = [...self];
  for (let i = 0; i < self.length; i++) {
    if (i in self) continue;
    delete a[i];
    delete b[i];
  }
  const nodeName = name === "with_" ? "with" : name;
  let expected: unknown;
  let failure: unknown;
  try {
    expected = (a as unknown as Record<string, Method>)[nodeName]!(...args);
  } catch (error) {
    failure = error;
  }
  if (failure !== undefined) {
    assert.throws(() => ours[name]!(b, ...args), {
      name: (failure as Error).name,
      message: (failure as Error).message,
    });
    return;
  }
  const actual = ours[name]!(b, ...args);
  assert.deepStrictEqual(
    actual === b ? "self" : actual,
    expected === a ? "self" : expected,
    `${name} of ${JSON.stringify(self)} with ${args.map(String).join(", ")}`,
  );
  assert.deepStrictEqual(b, a, name);
}

const rounds = 3000;
const calls: Record<string, () => unknown[]> = {
  push: () => [element(), element()],
  pop: () => [],
  shift: () => [],
  unshift: () => Array.from({ length: integer(4) }, element),
  slice: () => [[], [index()], [index(), index()]][integer(3)]!,
  splice: () => [[index()], [index(), index()], [index(), index(), element(), element()]][integer(3)]!,
  concat: () => [array(), element()],
  join: () => [[], ["-"]][integer(2)]!,
  reverse: () => [],
  indexOf: () => [[element()], [element(), index()]][integer(2)]!,
  lastIndexOf: () => [[element()], [element(), index()]][integer(2)]!,
  includes: () => [[element()], [element(), index()]][integer(2)]!,
  fill: () => [[element()], [element(), index()], [element(), index(), index()]][integer(3)]!,
  copyWithin: () => [[index()], [index(), index()], [index(), index(), index()]][integer(3)]!,
  at: () => [index()],
  with_: () => [index(), element()],
  toReversed: () => [],
  toSpliced: () => [index(), index(), element()],
  flat: () => [],
  sort: () => [],
  toSorted: () => [],
  toString: () => [],
};
for (const [name, args] of Object.entries(calls)) {
  test(`array.${name} does what Node's does`, () => {
    for (let i = 0; i < rounds; i++) same(name, array(), args());
  });
}

for (const name of [
  "find",
  "findIndex",
  "findLast",
  "findLastIndex",
  "filter",
  "map",
  "some",
  "every",
  "forEach",
  "flatMap",
]) {
  test(`array.${name} calls its function as Node's does`, () => {
    for (let i = 0; i < rounds; i++) {
      const self = array();
      const seen: unknown[][] = [[], []];
      const callback = (log: unknown[]) => (value: unknown, at: number, whole: unknown[]) => {
        log.push([value, at, whole.length]);
        return name === "flatMap" ? [value, [at]] : typeof value === "string" || at > 6;
      };
      const expected = (self as unknown as Record<string, Method>)[name]!(callback(seen[0]!));
      const actual = ours[name]!(self, callback(seen[1]!));
      assert.deepStrictEqual(actual, expected);
      assert.deepStrictEqual(seen[1], seen[0]);
    }
  });
}

test("reduce and reduceRight fold as Node's do", () => {
  for (let i = 0; i < rounds; i++) {
    const self = array();
    for (const name of ["reduce", "reduceRight"]) {
      for (const initial of [[], ["start"], [undefined]]) {
        const fold = (a: unknown, v: unknown, at: number): string => `${a as string}|${v as string}@${at}`;
        let expected: unknown;
        try {
          expected = (self as unknown as Record<string, Method>)[name]!(fold, ...initial);
        } catch (error) {
          assert.throws(() => ours[name]!(self, fold, ...initial), { message: (error as Error).message });
          continue;
        }
        assert.strictEqual(ours[name]!(self, fold, ...initial), expected);
      }
    }
  }
});

test("sort is stable for all lengths, and survives a comparator that lies", () => {
  for (let length = 0; length < 200; length += 3) {
    const items = Array.from({ length }, (_, i) => ({ key: integer(8), i }));
    const sorted = ours.sort!(
      [...items],
      (a: unknown, b: unknown) => (a as { key: number }).key - (b as { key: number }).key,
    );
    assert.deepStrictEqual(
      sorted,
      [...items].sort((a, b) => a.key - b.key),
    );
    const lied = ours.sort!([...items], () => random() - 0.5) as unknown[];
    assert.strictEqual(new Set(lied).size, length);
  }
});
