// What must survive collections: run compiled (on Node it holds trivially). Each test makes several times more
// garbage than the heap's trigger of 1 MiB, so that collections happen while its structures are alive.
import { assertEquals, runTests, test } from "@tessera/os/testing";

class Link {
  readonly next: Link | null;
  readonly value: number;
  constructor(next: Link | null, value: number) {
    this.next = next;
    this.value = value;
  }
}

/** Makes about `kib` KiB of garbage of several kinds; the result depends on all of it. */
function churn(kib: number): number {
  let total = 0;
  for (let i = 0; i < kib; i++) {
    const parts: Link[] = [];
    for (let k = 0; k < 16; k++) parts.push(new Link(null, k));
    total += parts.length + ("x" + i).length + new Uint8Array(200 + (i % 2000)).length;
  }
  return total;
}

test("a long list survives: marking does not recurse", () => {
  let head: Link | null = null;
  for (let i = 0; i < 100000; i++) head = new Link(head, i);
  churn(3000);
  let sum = 0;
  for (let link = head; link !== null; link = link.next) sum += link.value;
  assertEquals(sum, 4999950000);
});

test("a wide array survives: the mark stack overflows and is recovered", () => {
  const rows: { id: number; tags: string[] }[] = [];
  for (let i = 0; i < 30000; i++) rows.push({ id: i, tags: ["t" + i] });
  churn(3000);
  let wrong = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (row === undefined || row.id !== i || row.tags[0] !== "t" + i) wrong++;
  }
  assertEquals(wrong, 0);
});

test("a view keeps the bytes of its buffer", () => {
  const views: Uint8Array[] = [];
  for (let i = 0; i < 200; i++) {
    const bytes = new Uint8Array(5000);
    bytes.fill(i & 255);
    views.push(bytes.subarray(1000, 1004));
  }
  churn(3000);
  let wrong = 0;
  for (let i = 0; i < views.length; i++)
    if (views[i]?.join() !== [i & 255, i & 255, i & 255, i & 255].join()) wrong++;
  assertEquals(wrong, 0);
});

test("ropes, maps, closures and boxes keep what they refer to", () => {
  let rope = "";
  const map = new Map<string, Link>();
  const counters: (() => number)[] = [];
  for (let i = 0; i < 2000; i++) {
    rope += "part" + i;
    map.set("key" + i, new Link(null, i));
    let count = i;
    counters.push(() => ++count);
  }
  churn(2000);
  assertEquals(rope.length, 14890);
  assertEquals(rope.endsWith("part1998part1999"), true);
  assertEquals(map.get("key1234")?.value, 1234);
  let sum = 0;
  for (const counter of counters) sum += counter();
  assertEquals(sum, 2001000);
});

test("a suspended generator keeps its locals, an exception its payload", () => {
  function* lines(): Generator<string, void, void> {
    const prefix = ["a", "b", "c"].map((letter) => letter + letter);
    for (let i = 0; i < 5; i++) {
      churn(500);
      yield prefix.join() + i;
    }
  }
  let text = "";
  for (const line of lines()) text += line;
  assertEquals(text, "aa,bb,cc0aa,bb,cc1aa,bb,cc2aa,bb,cc3aa,bb,cc4");
  try {
    try {
      throw new RangeError("kept " + churn(1).toString().length);
    } finally {
      churn(2000);
    }
  } catch (error) {
    assertEquals(error instanceof RangeError ? error.message : "", "kept 3");
  }
});

test("memory of what is dropped is used again", () => {
  // 1 GiB in all, far more than any heap these tests get.
  let total = 0;
  for (let i = 0; i < 16384; i++) total += new Uint8Array(65536).length;
  assertEquals(total, 1073741824);
});

await runTests();
