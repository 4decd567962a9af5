// What an image file is for, or why it cannot be run, as a user needs to hear it. The reading itself is the
// ELF gate of the ABI package, the same code that the monitors use.
import { readFileSync } from "node:fs";
import { readU32 } from "@tessera/abi/bytes";
import { type ElfImage, parseElf } from "@tessera/abi/elf";
import { ImageError } from "@tessera/abi/image-error";
import { DeviceType, readManifest } from "@tessera/abi/manifest";
import {
  AbiTarget,
  HVT_ABI_VERSION,
  NOTE_ABI1,
  pvhEntry,
  SOLO5_OWNER,
  SPT_ABI_VERSION,
  targetName,
} from "@tessera/abi/notes";
import type { ImageTarget } from "./targets.ts";
import { UsageError } from "./usage-error.ts";
import { showBytes } from "./values.ts";

/** Room for a stack and a first heap above the image's own segments. */
const LEAST_FREE_BYTES = 256 * 1024;

export interface ImageFacts {
  readonly target: ImageTarget;
  readonly sizeBytes: number;
  /** Highest guest address that the segments take, exclusive. */
  readonly endAddress: number;
  /** Whether the image asks for a network device. On targets without a manifest nobody knows, and it may. */
  readonly wantsNetwork: boolean;
}

/** Reads the facts of an image. Throws a UsageError when it is damaged or made for something else. */
export function readImage(path: string): ImageFacts {
  return parseImage(path, readFileSync(path));
}

/** Like readImage, for bytes at hand; `path` names them in errors. */
export function parseImage(path: string, bytes: Uint8Array): ImageFacts {
  let image: ElfImage;
  try {
    image = parseElf(bytes, 0);
  } catch (error) {
    if (!(error instanceof ImageError)) throw error;
    throw new UsageError(
      `Cannot run ${path}: ${error.message}`,
      "give a .ts file, a folder with main.ts, or an image made by tessera build",
    );
  }
  const target = targetOf(path, image);
  const wantsNetwork = target === "unix" || target === "virtio" || declaresNetwork(path, image);
  return { target, sizeBytes: bytes.length, endAddress: image.pageEnd, wantsNetwork };
}

function declaresNetwork(path: string, image: ElfImage): boolean {
  try {
    return readManifest(image).some(({ type }) => type === DeviceType.Network);
  } catch (error) {
    if (!(error instanceof ImageError)) throw error;
    throw new UsageError(`Cannot run ${path}: ${error.message}`, "build it again with tessera build");
  }
}

function targetOf(path: string, image: ElfImage): ImageTarget {
  const note = image.findNote(SOLO5_OWNER, NOTE_ABI1);
  if (note === null) return pvhEntry(image) >= 0 ? "virtio" : "unix";
  const number = note.sizeBytes < 8 ? 0 : readU32(image.bytes, note.offset, "ABI target");
  const version = note.sizeBytes < 8 ? 0 : readU32(image.bytes, note.offset + 4, "ABI version");
  if (number !== AbiTarget.Hvt && number !== AbiTarget.Spt) {
    throw new UsageError(
      `Cannot run ${path}: it is made for Solo5's ${targetName(number)}, which no monitor here runs`,
      "build it for hvt or spt",
    );
  }
  const target = number === AbiTarget.Hvt ? "hvt" : "spt";
  const known = number === AbiTarget.Hvt ? HVT_ABI_VERSION : SPT_ABI_VERSION;
  if (version !== known) {
    throw new UsageError(
      `Cannot run ${path}: it speaks version ${version} of the ${target} ABI, the monitor speaks ${known}`,
      "build it again with tessera build",
    );
  }
  return target;
}

/** Throws a UsageError when the guest would not have room for its segments, a stack and a first heap. */
export function requireMemory(image: ImageFacts, memoryBytes: number): void {
  if (image.target === "unix") return;
  const needed = image.endAddress + LEAST_FREE_BYTES;
  if (memoryBytes >= needed) return;
  throw new UsageError(
    `Too little memory: the image needs ${showBytes(needed)} and has ${showBytes(memoryBytes)}`,
    `give it more, for example -m ${Math.ceil(needed / 2 ** 20)}M`,
  );
}

/** Throws a UsageError when network options were given for an image that has no network device. */
export function requireNetwork(image: ImageFacts): void {
  if (image.wantsNetwork) return;
  throw new UsageError("The program does not use the network", "leave out -p and --tap");
}
