import { writeU16, writeU32, writeU64 } from "@tessera/abi/bytes";
import { checkFits, findSection, parseElf } from "@tessera/abi/elf";
import { ImageError } from "@tessera/abi/image-error";
import { readManifest } from "@tessera/abi/manifest";
import { checkAbi, isTesseraImage, pvhEntry } from "@tessera/abi/notes";
import { assert, assertEquals, assertThrows, runTests, test } from "@tessera/os/testing";
import { abiNote, buildImage, sampleImage } from "./image-builder.ts";

const BASE = 0x100000;

function broken(change: (image: Uint8Array) => void): () => void {
  return () => {
    const image = sampleImage();
    change(image);
    parseElf(image, BASE);
  };
}

test("parseElf() reads segments, rounds them to pages and finds the notes", () => {
  const image = parseElf(sampleImage(), BASE);
  assertEquals(image.entry, 0x100000);
  assertEquals(image.segments.length, 2);
  assertEquals(image.segments[0]!.executable, true);
  assertEquals(image.segments[0]!.writable, false);
  assertEquals(image.segments[1]!.writable, true);
  assertEquals(image.segments[1]!.fileBytes, 100);
  assertEquals(image.pageStart, 0x100000);
  assertEquals(image.pageEnd, 0x104000);
  assertEquals(image.notes.length, 2);
  checkAbi(image, 2, 2);
});

test("parseElf() names what is wrong with a header", () => {
  assertThrows(() => parseElf(new Uint8Array(0), BASE), "the file is empty");
  assertThrows(() => parseElf(new Uint8Array(10).fill(65), BASE), "not an ELF executable");
  assertThrows(() => parseElf(sampleImage().subarray(0, 40), BASE), "truncated or corrupt");
  assertThrows(
    broken((image) => (image[4] = 1)),
    "not a 64-bit",
  );
  assertThrows(
    broken((image) => (image[5] = 2)),
    "not little-endian",
  );
  assertThrows(
    broken((image) => (image[18] = 183)),
    "machine 183",
  );
  assertThrows(
    broken((image) => (image[16] = 3)),
    "ELF type is 3",
  );
  assertThrows(
    broken((image) => writeU16(image, 56, 0)),
    "no program headers",
  );
  assertThrows(
    broken((image) => writeU16(image, 56, 300)),
    "300 program headers",
  );
  assertThrows(
    broken((image) => writeU64(image, 32, 1000000)),
    "program header table",
  );
});

test("parseElf() names what is wrong with a segment", () => {
  const second = 64 + 56;
  assertThrows(
    broken((image) => writeU32(image, 68, 7)),
    "writable and executable",
  );
  assertThrows(
    broken((image) => writeU64(image, second + 16, 0x100800)),
    "overlaps",
  );
  assertThrows(
    broken((image) => writeU64(image, 64 + 16, 0x102000)),
    "ascending",
  );
  assertThrows(
    broken((image) => writeU64(image, 64 + 16, 0x1000)),
    "below the lowest address",
  );
  assertThrows(
    broken((image) => writeU64(image, second + 40, 10)),
    "below its file size",
  );
  assertThrows(
    broken((image) => writeU64(image, second + 8, 99999)),
    "beyond the end of the file",
  );
  assertThrows(
    broken((image) => writeU32(image, second + 20, 0xffffffff)),
    "out of range",
  );
  assertThrows(
    broken((image) => writeU64(image, 24, 0x101000)),
    "not in an executable segment",
  );
  assertThrows(
    broken((image) => writeU32(image, 64, 2)),
    "dynamically linked",
  );
});

test("parseElf() refuses a note that reaches beyond its segment", () => {
  const image = buildImage(
    BASE,
    [{ address: BASE, contents: new Uint8Array(16), memoryBytes: 16, flags: 5 }],
    [abiNote(2, 2)],
  );
  writeU32(image, image.length - 36 + 4, 1000);
  assertThrows(() => parseElf(image, BASE), "reaches beyond its segment");
});

test("checkAbi() says for what the image was built", () => {
  const image = parseElf(sampleImage(), BASE);
  assertThrows(() => checkAbi(image, 1, 2), "the image is for spt, this monitor runs hvt images");
  assertThrows(() => checkAbi(image, 2, 3), "needs version 2");
  assertEquals(isTesseraImage(image), false);
  assertEquals(pvhEntry(image), -1);
});

test("checkFits() names the memory that the image needs", () => {
  const image = parseElf(sampleImage(), BASE);
  checkFits(image, 0x200000, 0x1000);
  assertThrows(() => checkFits(image, 0x100000, 0x1000), "give it at least --mem=2");
});

// xorshift32: the same damage on every run.
let random = 20260731;
function nextRandom(below: number): number {
  random ^= random << 13;
  random ^= random >>> 17;
  random ^= random << 5;
  return (random >>> 0) % below;
}

test("a damaged image is read or refused by ImageError, 20000 times", () => {
  let refused = 0;
  for (let round = 0; round < 20000; round++) {
    let image = sampleImage();
    const damages = 1 + nextRandom(4);
    for (let i = 0; i < damages; i++) {
      // Mostly the headers and notes; bytes of text and data do not matter to the reader.
      const at = nextRandom(3) === 0 ? image.length - 1 - nextRandom(280) : nextRandom(64 + 4 * 56);
      const kind = nextRandom(4);
      if (kind === 0) image[at] = nextRandom(256);
      else if (kind === 1) image[at] = image[at]! ^ (1 << nextRandom(8));
      else if (kind === 2) writeU32(image, Math.min(at, image.length - 4), 0xffffffff - nextRandom(3));
      else image = image.subarray(0, image.length - nextRandom(300));
    }
    try {
      const parsed = parseElf(image, BASE);
      readManifest(parsed);
      checkAbi(parsed, 2, 2);
      findSection(image, ".tessera.lines");
      assert(parsed.pageStart >= BASE, "segment below the base");
      for (const segment of parsed.segments) {
        assert(
          segment.fileBytes === 0 || segment.fileOffset + segment.fileBytes <= image.length,
          "segment beyond file",
        );
        assert(!(segment.writable && segment.executable), "writable text");
      }
    } catch (error) {
      if (!(error instanceof ImageError)) throw error;
      assert(error.message.length > 10, "a refusal needs a reason");
      refused++;
    }
  }
  assert(refused > 5000, "the damage must be seen");
});

await runTests();
