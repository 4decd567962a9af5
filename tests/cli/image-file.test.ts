// Images are recognised by their notes; damaged and foreign ones are refused with the reason.
import assert from "node:assert/strict";
import { test } from "node:test";
import { encodeNote } from "@tessera/abi/notes";
import { parseImage, requireMemory, requireNetwork } from "@tessera/cli/image-file";
import { UsageError } from "@tessera/cli/usage-error";
import { makeImage, solo5Notes } from "./made-image.ts";

function refusal(bytes: Uint8Array): UsageError {
  try {
    parseImage("a.img", bytes);
  } catch (error) {
    assert.ok(error instanceof UsageError, String(error));
    return error;
  }
  throw new assert.AssertionError({ message: "the image was accepted" });
}

test("parseImage() tells the target by the notes", () => {
  assert.equal(parseImage("a", makeImage(solo5Notes(1, 2))).target, "hvt");
  assert.equal(parseImage("a", makeImage(solo5Notes(2, 2))).target, "spt");
  assert.equal(parseImage("a", makeImage(encodeNote("Xen", 18, new Uint8Array(4)))).target, "virtio");
  assert.equal(parseImage("a", makeImage(new Uint8Array(0))).target, "unix");
});

test("parseImage() refuses other ABIs and other versions by name", () => {
  assert.match(refusal(makeImage(solo5Notes(4, 1))).message, /made for Solo5's muen/);
  assert.match(
    refusal(makeImage(solo5Notes(2, 9))).message,
    /speaks version 9 of the spt ABI, the monitor speaks 2/,
  );
});

test("parseImage() refuses a file cut off at every length", () => {
  const image = makeImage(solo5Notes(2, 2));
  for (let length = 0; length < image.length; length++) {
    assert.match(refusal(image.slice(0, length)).message, /^Cannot run a\.img: /);
  }
});

test("parseImage() refuses what is no image at all", () => {
  assert.match(refusal(new TextEncoder().encode("#!/bin/sh\n")).message, /not an ELF executable/);
});

test("requireMemory() says how much is needed", () => {
  const facts = parseImage("a", makeImage(solo5Notes(2, 2)));
  requireMemory(facts, 2 * 2 ** 20);
  assert.throws(
    () => requireMemory(facts, 2 ** 20),
    (error) =>
      error instanceof UsageError && /^Too little memory/.test(error.message) && /-m 2M/.test(error.mend),
  );
});

test("requireNetwork() knows by the manifest whether a program uses the network", () => {
  requireNetwork(parseImage("a", makeImage(solo5Notes(2, 2, true))));
  assert.throws(
    () => requireNetwork(parseImage("a", makeImage(solo5Notes(2, 2, false)))),
    /does not use the network/,
  );
});
