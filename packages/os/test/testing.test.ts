// The harness tests itself: what it accepts, what it reports and that a failure rejects.
import { assert, assertEquals, assertRejects, assertThrows, runTests, test } from "@tessera/os/testing";

test("assertEquals() accepts equal primitives, arrays and typed arrays", () => {
  assertEquals(1, 1);
  assertEquals(Number.NaN, Number.NaN);
  assertEquals("a", "a");
  assertEquals(5n, 5n);
  assertEquals([1, "b", [true, null]], [1, "b", [true, null]]);
  assertEquals(new Uint8Array([1, 2]), new Uint8Array([1, 2]));
  assertEquals(new Float64Array([0.5]), new Float64Array([0.5]));
});

test("assertEquals() names the first difference", () => {
  assertThrows(() => assertEquals(1, 2), "got 1, expected 2");
  assertThrows(() => assertEquals(0, -0), "got 0, expected -0");
  assertThrows(() => assertEquals([1, [2, 3]], [1, [2, 4]]), "at [1][1]: got 3, expected 4");
  assertThrows(() => assertEquals([1], [1, 2]), "length 1, expected 2");
  assertThrows(() => assertEquals(new Uint8Array(2), new Uint8Array(3)), "length 2, expected 3");
  assertThrows(() => assertEquals(new Uint8Array([7]), new Uint8Array([8])), "at [0]: got 7, expected 8");
  assertThrows(() => assertEquals(new Uint8Array(1), new Int8Array(1)), "got Uint8Array(1)");
  assertThrows(() => assertEquals("x", "y", "letter"), 'letter: got "x", expected "y"');
});

test("assert() and assertThrows() fail when the expectation fails", () => {
  assert(true);
  assertThrows(() => assert(false, "why"), "why");
  assertThrows(() => assertThrows(() => {}, "x"), "none was thrown");
  assertThrows(
    () =>
      assertThrows(() => {
        throw new RangeError("too far");
      }, "too near"),
    "RangeError: too far",
  );
});

test("assertRejects() awaits the reason", async () => {
  await assertRejects(async () => {
    throw new Error("late");
  }, "late");
});

await runTests();
