// The image cache: reused exactly when nothing that decides the image has changed. The build is a stand-in
// that counts its calls.
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, test } from "node:test";
import {
  buildIntoCache,
  cacheEntry,
  findCachedImage,
  type ImageRequest,
  symbolsOf,
} from "@tessera/cli/image-cache";

const folder = mkdtempSync(join(tmpdir(), "tessera-cache-"));
const main = join(folder, "main.ts");
const part = join(folder, "part.ts");
const more = join(folder, "more.ts");
const request: ImageRequest = {
  entry: main,
  target: "unix",
  cc: "",
  optimize: 2,
  debug: false,
  profile: false,
};
const entryFolder = dirname(cacheEntry(request).image);

after(() => {
  rmSync(folder, { recursive: true });
  rmSync(entryFolder, { recursive: true, force: true });
});

writeFileSync(main, 'import { word } from "./part.ts";\nconsole.log(word);\n');
writeFileSync(part, 'export const word = "first";\n');

/** Times of files have the grain of the kernel's clock; a build must begin after the files were written. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

/** What the compiler leaves: an image, and its copy with symbols. */
function writeImage(outFile: string, content: string): void {
  writeFileSync(outFile, content);
  writeFileSync(symbolsOf(outFile), `${content} with symbols`);
}

async function build(content: string): Promise<void> {
  await settle();
  await buildIntoCache(request, async (outFile) => {
    writeImage(outFile, content);
    return { ok: true, inputs: existsSync(more) ? [main, part, more] : [main, part] };
  });
}

test("nothing is found before the first build", async () => {
  assert.equal(await findCachedImage(request), undefined);
});

test("an image is found again while nothing changed", async () => {
  await build("image 1");
  assert.equal(await findCachedImage(request), cacheEntry(request).image);
});

test("a new time with the same content changes nothing", async () => {
  utimesSync(part, new Date(), new Date(Date.now() + 5000));
  assert.notEqual(await findCachedImage(request), undefined);
});

test("another target or compiler is another image", async () => {
  assert.equal(await findCachedImage({ ...request, target: "spt" }), undefined);
  assert.equal(await findCachedImage({ ...request, cc: "gcc" }), undefined);
  assert.equal(await findCachedImage({ ...request, optimize: 0 }), undefined);
});

test("a change in an imported module makes the image stale, even with the same length and time", async () => {
  writeFileSync(part, 'export const word = "other";\n');
  assert.equal(await findCachedImage(request), undefined);
  await build("image 2");
  assert.notEqual(await findCachedImage(request), undefined);
});

test("an input that changes during the build leads to another build", async () => {
  await buildIntoCache(request, async (outFile) => {
    writeImage(outFile, "image 3");
    await settle();
    writeFileSync(part, 'export const word = "while";\n');
    return { ok: true, inputs: [main, part] };
  });
  assert.equal(await findCachedImage(request), undefined);
});

test("a module that is gone makes the image stale", async () => {
  writeFileSync(more, "export const word = 1;\n");
  await build("image 4");
  assert.notEqual(await findCachedImage(request), undefined);
  rmSync(more);
  assert.equal(await findCachedImage(request), undefined);
  await build("image 4");
});

test("a damaged image is not reused", async () => {
  writeFileSync(cacheEntry(request).image, "imagx 4");
  assert.equal(await findCachedImage(request), undefined);
});

test("an image without its symbols is built again", async () => {
  await build("image 4");
  rmSync(symbolsOf(cacheEntry(request).image));
  assert.equal(await findCachedImage(request), undefined);
});

test("a failed build leaves the image before it and nothing half-written", async () => {
  await build("image 5");
  writeFileSync(part, "broken");
  const failed = buildIntoCache(request, async (outFile) => {
    writeImage(outFile, "half");
    throw new Error("stopped");
  });
  await assert.rejects(failed, /stopped/);
  assert.deepEqual(readdirSync(entryFolder).sort(), ["image.unix", "image.unix.debug", "inputs.json"]);
  assert.ok(existsSync(cacheEntry(request).image));
});
