// Files of samples, also broken ones, and the tree that is made of them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { flameGraph } from "@tessera/cli/profile/flame-graph";
import { hottest, joinStacks, readStacks } from "@tessera/cli/profile/samples";
import { symbolAt } from "@tessera/cli/profile/symbols";

const symbols = [
  { name: "outer", start: 100, end: 200 },
  { name: "inner", start: 200, end: 300 },
  { name: "far", start: 400, end: 500 },
];

function file(...words: number[]): Uint8Array {
  return new Uint8Array(BigUint64Array.from(words.map(BigInt)).buffer);
}

test("readStacks() reads whole records and stops at one that is cut off or none", () => {
  assert.deepEqual(readStacks(file(2, 250, 150, 1, 120)), [[250, 150], [120]]);
  assert.deepEqual(readStacks(file(1, 120, 3, 1, 2)), [[120]]);
  assert.deepEqual(readStacks(file(1, 120, 0, 1, 120)), [[120]]);
  assert.deepEqual(readStacks(file(1, 120, 2 ** 40)), [[120]]);
  assert.deepEqual(readStacks(file(1, 120).subarray(0, 12)), []);
});

test("symbolAt() finds the function around an address, and none between functions", () => {
  assert.equal(symbolAt(symbols, 100)?.name, "outer");
  assert.equal(symbolAt(symbols, 199)?.name, "outer");
  assert.equal(symbolAt(symbols, 200)?.name, "inner");
  assert.equal(symbolAt(symbols, 350), undefined);
  assert.equal(symbolAt(symbols, 99), undefined);
});

test("joinStacks() counts a function for itself and for those that called it", () => {
  // The return address 200 is behind the last instruction of `outer`.
  const root = joinStacks([[250, 200], [260, 150], [120], [900]], symbols, (s) => s.name, "(monitor)");
  assert.equal(root.samples, 4);
  assert.equal(root.children.get("outer")?.samples, 3);
  assert.equal(root.children.get("outer")?.children.get("inner")?.samples, 2);
  assert.equal(root.children.get("(monitor)")?.samples, 1);
  assert.deepEqual(hottest(root), [
    { name: "inner", part: 0.5 },
    { name: "outer", part: 0.25 },
    { name: "(monitor)", part: 0.25 },
  ]);
});

test("flameGraph() shows every function, with names that cannot become markup", () => {
  const root = joinStacks([[250, 150], [120]], symbols, (s) => `<${s.name}>`, "?");
  const page = flameGraph(root, 'a "title" & more');
  assert.match(page, /<title>a &quot;title&quot; &amp; more<\/title>/);
  assert.match(page, /title="&lt;inner&gt;: 1 samples, 50\.0 %">&lt;inner&gt;<\/div>/);
  assert.match(page, /left:0\.0000%;width:100\.0000%;bottom:18px/);
  assert.ok(!page.includes("<inner>"));
});
