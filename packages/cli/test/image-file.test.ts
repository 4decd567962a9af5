// Images are recognised by their notes; damaged and foreign ones are refused with the reason.
import assert from "node:assert/strict";
import { test } from "node:test";
import { encodeNote } from "@tessera/abi/notes";
import { parseImage, requireMemory } from "@tessera/cli/image-file";
import { UsageError } from "@tessera/cli/usage-error";

const LOAD_ADDRESS = 0x100000;

/** A smallest image: header, one executable segment over the whole file, and a note segment. */
function makeImage(note: Uint8Array): Uint8Array {
  const notesAt = 64 + 2 * 56;
  const bytes = new Uint8Array(notesAt + note.length);
  const view = new DataView(bytes.buffer);
  bytes.set([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]);
  view.setUint16(16, 2, true);
  view.setUint16(18, 62, true);
  view.setUint32(20, 1, true);
  view.setBigUint64(24, BigInt(LOAD_ADDRESS + 8), true);
  view.setBigUint64(32, 64n, true);
  view.setUint16(52, 64, true);
  view.setUint16(54, 56, true);
  view.setUint16(56, 2, true);
  const header = (at: number, type: number, flags: number, offset: number, address: number, size: number) => {
    view.setUint32(at, type, true);
    view.setUint32(at + 4, flags, true);
    view.setBigUint64(at + 8, BigInt(offset), true);
    view.setBigUint64(at + 16, BigInt(address), true);
    view.setBigUint64(at + 32, BigInt(size), true);
    view.setBigUint64(at + 40, BigInt(size), true);
  };
  header(64, 1, 5, 0, LOAD_ADDRESS, bytes.length);
  header(64 + 56, 4, 4, notesAt, LOAD_ADDRESS + notesAt, note.length);
  bytes.set(note, notesAt);
  return bytes;
}

function abiNote(target: number, version: number): Uint8Array {
  return encodeNote("Solo5", 0x31494241, new Uint8Array(new Uint32Array([target, version, 0, 0]).buffer));
}

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
  assert.equal(parseImage("a", makeImage(abiNote(1, 2))).target, "hvt");
  assert.equal(parseImage("a", makeImage(abiNote(2, 2))).target, "spt");
  assert.equal(parseImage("a", makeImage(encodeNote("Xen", 18, new Uint8Array(4)))).target, "virtio");
  assert.equal(parseImage("a", makeImage(new Uint8Array(0))).target, "unix");
});

test("parseImage() refuses other ABIs and other versions by name", () => {
  assert.match(refusal(makeImage(abiNote(4, 1))).message, /made for Solo5's muen/);
  assert.match(
    refusal(makeImage(abiNote(2, 9))).message,
    /speaks version 9 of the spt ABI, the monitor speaks 2/,
  );
});

test("parseImage() refuses a file cut off at every length", () => {
  const image = makeImage(abiNote(2, 2));
  for (let length = 0; length < image.length; length++) {
    assert.match(refusal(image.slice(0, length)).message, /^Cannot run a\.img: /);
  }
});

test("parseImage() refuses what is no image at all", () => {
  assert.match(refusal(new TextEncoder().encode("#!/bin/sh\n")).message, /not an ELF executable/);
});

test("requireMemory() says how much is needed", () => {
  const facts = parseImage("a", makeImage(abiNote(2, 2)));
  requireMemory(facts, 2 * 2 ** 20);
  assert.throws(
    () => requireMemory(facts, 2 ** 20),
    (error) =>
      error instanceof UsageError && /^Too little memory/.test(error.message) && /-m 2M/.test(error.mend),
  );
});
