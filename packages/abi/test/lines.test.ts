import { writeU32 } from "@tessera/abi/bytes";
import { encodeLineTable, LineTable, NO_FILE } from "@tessera/abi/lines";
import { assertEquals, assertThrows, runTests, test } from "@tessera/os/testing";

const TABLE = encodeLineTable(
  [
    { address: 0x100200, file: 1, line: 7 },
    { address: 0x100000, file: 0, line: 3 },
    { address: 0x100100, file: 0, line: 70000 },
    { address: 0x100300, file: NO_FILE, line: 0 },
  ],
  ["src/main.ts", "src/größe.ts"],
);

test("LineTable.find() returns the line of the entry at or below an address", () => {
  const table = new LineTable(TABLE);
  assertEquals(table.find(0x100000), "src/main.ts:3");
  assertEquals(table.find(0x1000ff), "src/main.ts:3");
  assertEquals(table.find(0x100100), "src/main.ts:65535");
  assertEquals(table.find(0x1002ff), "src/größe.ts:7");
});

test("LineTable.find() returns nothing outside of the table", () => {
  const table = new LineTable(TABLE);
  assertEquals(table.find(0xfffff), "");
  assertEquals(table.find(0x100300), "");
  assertEquals(table.find(0), "");
  assertEquals(new LineTable(encodeLineTable([], [])).find(5), "");
});

test("LineTable.find() survives entries of any bytes", () => {
  const damaged = TABLE.slice();
  for (let fill = 0; fill < 256; fill += 5) {
    damaged.fill(fill, 28, damaged.length);
    new LineTable(damaged).find(0x100200);
  }
});

test("LineTable refuses a damaged section", () => {
  const damaged = TABLE.slice();
  writeU32(damaged, 16, 100000);
  assertThrows(() => new LineTable(damaged), "truncated");
  writeU32(damaged, 16, 4);
  writeU32(damaged, 20, 1000);
  assertThrows(() => new LineTable(damaged), "truncated");
  assertThrows(() => new LineTable(new Uint8Array(30)), "unknown format");
  assertThrows(() => new LineTable(new Uint8Array(3)), "truncated or corrupt");
});

await runTests();
