import { readU32 } from "@tessera/abi/bytes";
import {
  PAGE_NO_EXECUTE,
  PAGE_USER,
  PAGE_WRITABLE,
  PageTables,
  tableLimit,
} from "@tessera/monitor/hvt/page-tables";
import { assertEquals, assertThrows, runTests, test } from "@tessera/os/testing";

const BASE = 0x4000000;

/** Walks the tables as the processor does: "r", "w", "x" and "u" of the page, or "" if there is none. */
function access(tables: PageTables, address: number): string {
  let table = 0;
  const shifts = [512 * 1073741824, 1073741824, 2097152, 4096];
  for (let level = 0; level < 4; level++) {
    const at = table + (Math.floor(address / shifts[level]!) % 512) * 8;
    const low = readU32(tables.bytes, at, "entry");
    const high = readU32(tables.bytes, at + 4, "entry");
    if ((low & 1) === 0) return "";
    const isLeaf = level === 3 || (low & 0x80) !== 0;
    if (isLeaf) {
      const target = (high & 0xfffff) * 4294967296 + (low - (low % 4096));
      const size = shifts[level]!;
      assertEquals(target, address - (address % size));
      return (
        "r" + ((low & 2) !== 0 ? "w" : "") + (high >>> 31 === 0 ? "x" : "") + ((low & 4) !== 0 ? "u" : "")
      );
    }
    table = (high & 0xfffff) * 4294967296 + (low - (low % 4096)) - BASE;
  }
  return "";
}

test("map() gives each range its own protection and leaves the rest unmapped", () => {
  const tables = new PageTables(BASE, 20);
  tables.map(0x10000, 0x13000, PAGE_USER | PAGE_NO_EXECUTE);
  tables.map(0x100000, 0x110000, PAGE_USER);
  tables.map(0x110000, 0x3ff000, PAGE_USER | PAGE_WRITABLE | PAGE_NO_EXECUTE);
  tables.map(0x400000, 0x2000000, PAGE_USER | PAGE_WRITABLE | PAGE_NO_EXECUTE);
  tables.map(BASE, BASE + 0x1000, 0);
  assertEquals(access(tables, 0), "");
  assertEquals(access(tables, 0xffff), "");
  assertEquals(access(tables, 0x10000), "ru");
  assertEquals(access(tables, 0x13000), "");
  assertEquals(access(tables, 0x10ffff), "rxu");
  assertEquals(access(tables, 0x110000), "rwu");
  assertEquals(access(tables, 0x3fe000), "rwu");
  assertEquals(access(tables, 0x3ff000), "");
  assertEquals(access(tables, 0x400000), "rwu");
  assertEquals(access(tables, 0x1ffffff), "rwu");
  assertEquals(access(tables, 0x2000000), "");
  assertEquals(access(tables, BASE), "rx");
});

test("large ranges take few tables", () => {
  const tables = new PageTables(BASE, tableLimit(0x40000000));
  tables.map(0x200000, 0x40000000, PAGE_USER | PAGE_WRITABLE | PAGE_NO_EXECUTE);
  assertEquals(tables.usedBytes, 3 * 4096);
});

test("tables beyond the reservation are refused", () => {
  const tables = new PageTables(BASE, 3);
  assertThrows(() => tables.map(0x1000, 0x2000, 0), "more tables than were reserved");
});

await runTests();
