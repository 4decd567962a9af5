// What programs use of strings, collections, JSON, numbers and errors, on Node and compiled.
import { assert, assertEquals, assertThrows, runTests, test } from "@tessera/os/testing";

test("strings: cases, padding, replacing, splitting", () => {
  assertEquals("straße".toUpperCase(), "STRASSE");
  assertEquals("ΑΣ ΣΑ".toLowerCase(), "ας σα");
  assertEquals("\u{10400}".toLowerCase(), "\u{10428}");
  assertEquals("x".padStart(5, "ab") + "x".padEnd(4, "-"), "ababxx---");
  assertEquals("a-b-c".replaceAll("-", "$&$&"), "a--b--c");
  assertEquals(
    "abc".replace("b", (m, at) => m + at),
    "ab1c",
  );
  assertEquals("a,b,,c".split(","), ["a", "b", "", "c"]);
  assertEquals("héé".split(""), ["h", "é", "é"]);
  assertEquals([..."a\u{1f600}b"], ["a", "\u{1f600}", "b"]);
  assertEquals("  x\u00a0\ufeff".trim(), "x");
  assertEquals("abcabc".lastIndexOf("c", 4), 2);
  assertEquals(
    ["b", "a", "C", "ä"].sort((a, b) => a.localeCompare(b)),
    ["a", "ä", "b", "C"],
  );
});

test("numbers as text in all forms", () => {
  assertEquals((0.1).toFixed(20), "0.10000000000000000555");
  assertEquals((1.005).toFixed(2), "1.00");
  assertEquals((1e21).toString(7), "5135235413265003022600000");
  assertEquals((1234.5678).toPrecision(6) + (0.00001).toPrecision(1), "1234.570.00001");
  assertEquals((123456).toExponential(2), "1.23e+5");
  assertEquals((255.5).toString(16), "ff.8");
  assertEquals(Number.parseInt("12px") + Number.parseFloat("3.5e1x"), 47);
  assertThrows(() => (1).toFixed(101), "toFixed() digits argument must be between 0 and 100");
});

test("Map keeps the order of insertion while it changes under an iteration", () => {
  const map = new Map<unknown, number>([
    ["a", 1],
    [Number.NaN, 2],
    [-0, 3],
  ]);
  assertEquals(map.get(Number.NaN), 2);
  assertEquals(map.get(0), 3);
  const seen: unknown[] = [];
  for (const [key] of map) {
    seen.push(key);
    if (key === "a") {
      map.delete(Number.NaN);
      map.set("later", 4);
    }
  }
  assertEquals(seen, ["a", 0, "later"]);
  const numbers = new Map<number, number>();
  for (let i = 0; i < 1000; i++) numbers.set(i * 0.5, i);
  for (let i = 0; i < 1000; i += 2) numbers.delete(i * 0.5);
  assertEquals(numbers.size, 500);
  assertEquals(numbers.get(250.5), 501);
  assertEquals([...new Set([3, 1, 3, 2])], [3, 1, 2]);
});

test("sort is stable and puts undefined last", () => {
  const items: { key: number; at: number }[] = [];
  for (let i = 0; i < 300; i++) items.push({ key: (i * 7) % 10, at: i });
  items.sort((a, b) => a.key - b.key);
  for (let i = 1; i < items.length; i++) {
    const a = items[i - 1]!;
    const b = items[i]!;
    assert(a.key < b.key || (a.key === b.key && a.at < b.at), "out of order at " + i);
  }
  assertEquals([undefined, 10, 9, 1].sort(), [1, 10, 9, undefined]);
});

test("JSON reads back what it wrote, and names what is wrong", () => {
  const value = { a: [1, -0.5, 'q"\\\n\u2028', null, true], b: { c: {} } };
  const text = JSON.stringify(value);
  assertEquals(text, '{"a":[1,-0.5,"q\\"\\\\\\n\u2028",null,true],"b":{"c":{}}}');
  assertEquals(JSON.stringify(JSON.parse(text)), text);
  assertEquals(JSON.stringify([1, { x: 2 }], null, 2), '[\n  1,\n  {\n    "x": 2\n  }\n]');
  assertThrows(() => JSON.parse('{"a":1,}'), "Expected double-quoted property name in JSON at position 7");
  assertThrows(() => JSON.parse("[1 2]"), "Expected ',' or ']' after array element in JSON at position 3");
  const circle: { self?: unknown } = {};
  circle.self = circle;
  assertThrows(() => JSON.stringify(circle), "Converting circular structure to JSON");
});

test("errors carry names, messages and causes", () => {
  class HttpError extends Error {
    readonly status: number;
    constructor(status: number, message: string) {
      super(message, { cause: status });
      this.status = status;
      this.name = "HttpError";
    }
  }
  const error = new HttpError(404, "missing");
  assert(error instanceof Error && error instanceof HttpError, "instances of both");
  assertEquals(String(error) + error.status + String(error.cause), "HttpError: missing404404");
  assertEquals(Object.keys(error).sort().join(), "name,status");
  assertEquals(new RangeError("r").name, "RangeError");
});

test("promises settle in the order of their jobs", async () => {
  const log: string[] = [];
  const thenable = {
    then(resolve: (value: string) => void): void {
      log.push("then");
      resolve("thenable");
    },
  };
  const first = Promise.resolve(thenable as unknown as PromiseLike<string>).then((v) => log.push(v));
  const second = Promise.reject(new Error("no"))
    .finally(() => log.push("finally"))
    .catch((e: Error) => log.push(e.message));
  queueMicrotask(() => log.push("micro"));
  await Promise.all([first, second]);
  assertEquals(log, ["then", "finally", "micro", "thenable", "no"]);
  const settled = await Promise.allSettled([1, Promise.reject(new Error("x"))]);
  assertEquals(
    settled.map((s) => s.status),
    ["fulfilled", "rejected"],
  );
  assertEquals(await Promise.race([new Promise<number>(() => {}), Promise.resolve(5)]), 5);
});

test("async generators queue requests", async () => {
  async function* count(): AsyncGenerator<number> {
    for (let i = 0; i < 3; i++) yield i;
  }
  const numbers: number[] = [];
  for await (const n of count()) numbers.push(n);
  assertEquals(numbers, [0, 1, 2]);
  const generator = count();
  const results = await Promise.all([
    generator.next(),
    generator.next(),
    generator.return(9),
    generator.next(),
  ]);
  assertEquals(
    results.map((r) => String(r.value) + r.done),
    ["0false", "1false", "9true", "undefinedtrue"],
  );
});

await runTests();
