// Map and Set agree with Node under random operations during iterations; promises run jobs in Node's order.
import assert from "node:assert/strict";
import { test } from "node:test";
import { seeded } from "./with-twins.ts";

const { Map: OurMap } = await import("../../../src/library/map.ts");
const { Set: OurSet } = await import("../../../src/library/set.ts");
const random = seeded(16);
const integer = (limit: number): number => Math.floor(random() * limit);
const objects = [{}, [], () => 1];
const key = (): unknown =>
  [integer(30), `k${integer(20)}`, NaN, -0, 0, undefined, null, true, objects[integer(3)]][integer(9)];

test("Map does what Node's does while it changes under iterators", () => {
  for (let round = 0; round < 400; round++) {
    const ours = new OurMap<unknown, number>();
    const nodes = new Map<unknown, number>();
    let iterators: [{ next(): unknown }, { next(): unknown }][] = [];
    for (let i = 0; i < 120; i++) {
      const k = key();
      switch (integer(8)) {
        case 0:
        case 1:
        case 2:
          ours.set(k, i);
          nodes.set(k, i);
          break;
        case 3:
          assert.strictEqual(ours.delete(k), nodes.delete(k));
          break;
        case 4:
          assert.strictEqual(ours.get(k), nodes.get(k));
          assert.strictEqual(ours.has(k), nodes.has(k));
          break;
        case 5:
          iterators.push(
            [ours.entries(), nodes.entries()],
            [ours.keys(), nodes.keys()],
            [ours.values(), nodes.values()],
          );
          break;
        case 6:
          if (random() < 0.1) {
            ours.clear();
            nodes.clear();
          }
          break;
        default:
          for (const [a, b] of iterators) assert.deepStrictEqual(a.next(), b.next());
      }
      assert.strictEqual(ours.size, nodes.size);
    }
    assert.deepStrictEqual([...ours], [...nodes]);
    iterators = [];
    const seen: unknown[] = [];
    ours.forEach((value, k, map) => {
      seen.push([k, value]);
      if (seen.length < 5) map.set({ added: seen.length }, 0);
    });
    assert.strictEqual(seen.length, ours.size);
  }
});

test("Set keeps its values in order of insertion", () => {
  const ours = new OurSet<unknown>([1, "a", NaN, NaN, 0, -0]);
  assert.deepStrictEqual([...ours], [1, "a", NaN, 0]);
  assert.deepStrictEqual([...ours.entries()][0], [1, 1]);
  for (const value of ours) {
    if (value === "a") ours.delete(NaN);
    if (value === 0) ours.add("last");
  }
  assert.deepStrictEqual([...ours], [1, "a", 0, "last"]);
  assert.throws(() => new OurMap([5] as unknown as [number, number][]), {
    message: "Iterator value 5 is not an entry object",
  });
});
