// The line space over raw memory.
import { allocateMemory, fillBytes, load8 } from "@tessera/machine/memory";
import { assertEquals, runTests, test } from "@tessera/os/testing";
import {
  coverLines,
  FRESH,
  findFreeLine,
  findRun,
  findStart,
  findUsedLine,
  HEAD,
  hasBit,
  MARKED,
  OLD,
  setBit,
  settleLines,
  takeLines,
} from "../../src/core/lines.ts";

const LINES = 64;
const table = allocateMemory(LINES);
const bits = allocateMemory(LINES * 4);

test("free and used lines are found, up to the bound", () => {
  fillBytes(table, 0, LINES);
  takeLines(table, 3, 9);
  takeLines(table, 20, 21);
  assertEquals(findFreeLine(table, 0, LINES), 0);
  assertEquals(findFreeLine(table, 3, LINES), 9);
  assertEquals(findFreeLine(table, 3, 7), 7);
  assertEquals(findUsedLine(table, 0, LINES), 3);
  assertEquals(findUsedLine(table, 9, LINES), 20);
  assertEquals(findUsedLine(table, 21, LINES), LINES);
  assertEquals(findUsedLine(table, 10, 18), 18);
});

test("runs of lines are the first that are long enough", () => {
  fillBytes(table, 0, LINES);
  takeLines(table, 3, 9);
  takeLines(table, 20, 21);
  assertEquals(findRun(table, 0, LINES, 3), 0);
  assertEquals(findRun(table, 0, LINES, 4), 9);
  assertEquals(findRun(table, 0, LINES, 11), 9);
  assertEquals(findRun(table, 0, LINES, 12), 21);
  assertEquals(findRun(table, 0, LINES, 43), 21);
  assertEquals(findRun(table, 0, LINES, 44), -1);
});

test("a cell covers the lines of its bytes and counts those that were free", () => {
  fillBytes(table, 0, LINES);
  assertEquals(coverLines(table, 256, 8, OLD), 1);
  assertEquals(coverLines(table, 504, 16, OLD), 1);
  assertEquals(coverLines(table, 1024, 1024, OLD), 4);
  assertEquals(coverLines(table, 1024, 1024, OLD), 0);
  assertEquals(load8(table + 3), 0);
  assertEquals(load8(table + 7), 1);
  assertEquals(load8(table + 8), 0);
});

test("lines that were taken together begin with a head, and keep their states apart", () => {
  fillBytes(table, 0, LINES);
  takeLines(table, 3, 6);
  assertEquals(
    [3, 4, 5, 6].map((line) => load8(table + line)).join(),
    [FRESH | HEAD, FRESH, FRESH, 0].join(),
  );
  assertEquals(coverLines(table, 4 * 256, 16, OLD), 1);
  assertEquals(load8(table + 4), FRESH | OLD);
});

test("settling keeps some states, and turns one into another", () => {
  fillBytes(table, 0, LINES);
  takeLines(table, 2, 5);
  coverLines(table, 2 * 256, 300, OLD);
  coverLines(table, 3 * 256, 8, MARKED);
  coverLines(table, 9 * 256, 8, MARKED | OLD);
  settleLines(table, 12, 0, OLD | MARKED);
  assertEquals([2, 3, 4, 5, 9].map((line) => load8(table + line)).join(), "1,5,0,0,5");
  settleLines(table, 12, 2, OLD);
  assertEquals([2, 3, 4, 9].map((line) => load8(table + line)).join(), "0,1,0,1");
});

test("start bits resolve interior pointers, across lines too", () => {
  fillBytes(bits, 0, LINES * 4);
  assertEquals(findStart(bits, 5000), -1);
  setBit(bits, 0);
  setBit(bits, 248);
  setBit(bits, 2056);
  assertEquals(findStart(bits, 0), 0);
  assertEquals(findStart(bits, 7), 0);
  assertEquals(findStart(bits, 247), 0);
  assertEquals(findStart(bits, 248), 248);
  assertEquals(findStart(bits, 2055), 248);
  assertEquals(findStart(bits, 2056), 2056);
  assertEquals(findStart(bits, 10000), 2056);
  assertEquals(hasBit(bits, 248), true);
  assertEquals(hasBit(bits, 240), false);
});

await runTests();
