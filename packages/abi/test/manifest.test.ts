import { readU32, writeU32 } from "@tessera/abi/bytes";
import { parseElf } from "@tessera/abi/elf";
import {
  DeviceType,
  encodeAttached,
  ManifestEntryField,
  manifestBytes,
  readAttachedMtu,
  readManifest,
} from "@tessera/abi/manifest";
import { assertEquals, assertThrows, runTests, test } from "@tessera/os/testing";
import { sampleImage } from "./image-builder.ts";

const BASE = 0x100000;

test("readManifest() returns the reserved entry and the declared devices", () => {
  const entries = readManifest(parseElf(sampleImage(), BASE));
  assertEquals(entries.length, 2);
  assertEquals(entries[0]!.type, DeviceType.ReservedFirst);
  assertEquals(entries[1]!.name, "service");
  assertEquals(entries[1]!.type, DeviceType.Network);
  assertEquals(entries[1]!.attached, false);
});

test("encodeAttached() writes what the guest's bindings of Solo5 read", () => {
  const entries = readManifest(parseElf(sampleImage(), BASE));
  const service = entries[1]!;
  service.attached = true;
  service.hostDescriptor = 5;
  service.mtu = 1500;
  service.mac.set([2, 0, 0, 1, 2, 3]);
  const bytes = encodeAttached(entries);
  assertEquals(bytes.length, manifestBytes(2));
  assertEquals(bytes.length, 216);
  const at = 8 + 104;
  assertEquals(readU32(bytes, at + ManifestEntryField.HostDescriptor, "fd"), 5);
  assertEquals(bytes[at + ManifestEntryField.Attached], 1);
  assertEquals(bytes[at + ManifestEntryField.Mac + 5], 3);
  assertEquals(readAttachedMtu(bytes, 1), 1500);
  assertEquals(bytes[at], 0x73);
});

test("readManifest() refuses counts, sizes and names that do not fit", () => {
  const find = (): { image: Uint8Array; start: number } => {
    const image = sampleImage();
    // The manifest is the last note: 24 bytes of header and padding, then version, count and two entries.
    return { image, start: image.length - 216 };
  };
  const check = (offset: number, value: number): (() => void) => {
    return () => {
      const { image, start } = find();
      writeU32(image, start + offset, value);
      readManifest(parseElf(image, BASE));
    };
  };
  assertThrows(check(0, 2), "version 2");
  assertThrows(check(4, 0), "0 entries");
  assertThrows(check(4, 65), "65 entries");
  assertThrows(check(4, 3), "does not match");
  assertThrows(check(8 + 68, 2), "not the reserved one");
  assertThrows(check(8 + 104 + 64, 0x01010101), "name without end");
  assertThrows(check(8 + 104 + 96, 1), "attached already");
});

await runTests();
