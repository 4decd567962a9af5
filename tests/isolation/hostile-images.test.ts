// Images that are damaged, foreign or hostile are refused with one clear message and exit code 2.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { writeU32, writeU64 } from "@tessera/abi/bytes";
import { obtainMonitor } from "@tessera/cli/builder";
import { capture } from "@tessera/cli/child";
import { sampleImage } from "../../packages/abi/test/image-builder.ts";

const USER_ERROR = 2;
const folder = mkdtempSync(join(tmpdir(), "tessera-hostile-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const SECOND_SEGMENT = 64 + 56;

interface Hostile {
  readonly name: string;
  readonly message: RegExp;
  bytes(): Uint8Array;
}

function changed(change: (image: Uint8Array) => void): () => Uint8Array {
  return () => {
    const image = sampleImage();
    change(image);
    return image;
  };
}

const IMAGES: readonly Hostile[] = [
  { name: "an empty file", message: /the file is empty/, bytes: () => new Uint8Array(0) },
  { name: "a text", message: /not an ELF executable/, bytes: () => new TextEncoder().encode("#!/bin/sh\n") },
  {
    name: "a truncated image",
    message: /truncated or corrupt/,
    bytes: () => sampleImage().subarray(0, 2000),
  },
  { name: "writable text", message: /writable and executable/, bytes: changed((i) => writeU32(i, 68, 7)) },
  {
    name: "a segment over another",
    message: /overlaps/,
    bytes: changed((i) => writeU64(i, SECOND_SEGMENT + 16, 0x100800)),
  },
  {
    name: "a segment in the monitor's tables",
    message: /below the lowest address/,
    bytes: changed((i) => writeU64(i, 64 + 16, 0x1000)),
  },
  {
    name: "a segment of 2^60 bytes",
    message: /out of range/,
    bytes: changed((i) => writeU32(i, SECOND_SEGMENT + 44, 0x10000000)),
  },
  {
    name: "a segment beyond memory",
    message: /too small for the image/,
    bytes: changed((i) => writeU64(i, SECOND_SEGMENT + 40, 0x40000000)),
  },
  {
    name: "an entry in data",
    message: /not in an executable segment/,
    bytes: changed((i) => writeU64(i, 24, 0x101000)),
  },
  { name: "an image for another machine", message: /machine 183/, bytes: changed((i) => (i[18] = 183)) },
];

for (const hostile of IMAGES) {
  test(`spt refuses ${hostile.name}`, async () => {
    const { image: monitor } = await obtainMonitor("spt", () => {});
    const path = join(folder, "image");
    writeFileSync(path, hostile.bytes());
    const run = await capture(monitor, ["--mem=8", path], { timeoutMs: 20_000 });
    assert.equal(run.code, USER_ERROR, run.stderr);
    assert.equal(run.stdout, "");
    assert.match(run.stderr, /^error: .*\n {2}help: .*\n$/);
    assert.match(run.stderr, hostile.message);
  });
}

const OPTIONS: readonly { readonly words: readonly string[]; readonly message: RegExp }[] = [
  { words: [], message: /No image named/ },
  { words: ["--mem=0", "x"], message: /Cannot read memory size/ },
  { words: ["--colour", "x"], message: /Unknown option --colour/ },
  { words: ["/nonexistent/image"], message: /no such file/ },
  { words: ["--report-fd=900", "/"], message: /Descriptor 900 of --report-fd is not open/ },
  { words: ["/"], message: /is a directory/ },
];

for (const { words, message } of OPTIONS) {
  test(`spt refuses the words "${words.join(" ")}"`, async () => {
    const { image: monitor } = await obtainMonitor("spt", () => {});
    const run = await capture(monitor, words, { timeoutMs: 20_000 });
    assert.equal(run.code, USER_ERROR);
    assert.match(run.stderr, message);
  });
}

test("spt names a TAP that does not exist and the command that makes one", async () => {
  const { image: monitor } = await obtainMonitor("spt", () => {});
  const path = join(folder, "sample");
  writeFileSync(path, sampleImage());
  const run = await capture(monitor, ["--mem=8", "--net=tap:nosuchtap0", path], { timeoutMs: 20_000 });
  assert.equal(run.code, USER_ERROR);
  assert.match(run.stderr, /TAP nosuchtap0 does not exist\n {2}help: .*ip tuntap add nosuchtap0/);
});
