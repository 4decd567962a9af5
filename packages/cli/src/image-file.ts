// Reads an image's ELF header, segments and notes to say what it is, or why it is no image. Sources: the ELF
// specification (gABI), Solo5's elf_abi.h for the notes ABI1 and MFT1, Xen's PVH note (type 18).
import { readFileSync } from "node:fs";
import type { ImageTarget } from "./targets.ts";
import { UsageError } from "./usage-error.ts";
import { showBytes } from "./values.ts";

const ELF_HEADER_BYTES = 64;
const PROGRAM_HEADER_BYTES = 56;
const PT_LOAD = 1;
const PT_NOTE = 4;
const MACHINE_X86_64 = 62;
const SOLO5_ABI1 = 0x31494241;
const XEN_PVH = 18;

/** Solo5's numbers of targets in the ABI note. */
const SOLO5_TARGETS: Readonly<Record<number, string>> = {
  1: "hvt",
  2: "spt",
  3: "virtio",
  4: "muen",
  5: "genode",
  6: "xen",
};

/** Versions of Solo5's ABIs that the monitors speak. */
const SOLO5_VERSIONS: Readonly<Record<string, number>> = { hvt: 2, spt: 2 };

/** Room for a stack and a first heap above the image's own segments. */
const LEAST_FREE_BYTES = 256 * 1024;

export interface ImageFacts {
  readonly target: ImageTarget;
  readonly sizeBytes: number;
  /** Highest guest address that the segments take, exclusive. */
  readonly endAddress: number;
}

function corrupt(path: string, why: string): never {
  throw new UsageError(`Cannot run ${path}: ${why}`, "build it again with tessera build");
}

/** Reads the facts of an image. Throws a UsageError when it is damaged or made for something else. */
export function readImage(path: string): ImageFacts {
  return parseImage(path, readFileSync(path));
}

/** Like readImage, for bytes at hand; `path` names them in errors. */
export function parseImage(path: string, bytes: Uint8Array): ImageFacts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint32(0) !== 0x7f454c46) {
    throw new UsageError(
      `Cannot run ${path}: neither TypeScript nor an image (no ELF header)`,
      "give a .ts file, a folder with main.ts, or an image made by tessera build",
    );
  }
  if (bytes.length < ELF_HEADER_BYTES) corrupt(path, "the image is cut off in its header");
  if (bytes[4] !== 2 || bytes[5] !== 1 || view.getUint16(18, true) !== MACHINE_X86_64) {
    throw new UsageError(
      `Cannot run ${path}: not an image for x86-64`,
      "build it for this machine with tessera build",
    );
  }
  const headersAt = Number(view.getBigUint64(32, true));
  const headerCount = view.getUint16(56, true);
  if (view.getUint16(54, true) !== PROGRAM_HEADER_BYTES || headerCount === 0)
    corrupt(path, "the image has no valid segment table");
  if (headersAt + headerCount * PROGRAM_HEADER_BYTES > bytes.length)
    corrupt(path, "the image is cut off in its segment table");

  let endAddress = 0;
  let abi: { target: string; version: number } | undefined;
  let isPvh = false;
  for (let index = 0; index < headerCount; index++) {
    const at = headersAt + index * PROGRAM_HEADER_BYTES;
    const type = view.getUint32(at, true);
    const offset = Number(view.getBigUint64(at + 8, true));
    const address = Number(view.getBigUint64(at + 16, true));
    const fileSize = Number(view.getBigUint64(at + 32, true));
    const memorySize = Number(view.getBigUint64(at + 40, true));
    if (type !== PT_LOAD && type !== PT_NOTE) continue;
    if (offset + fileSize > bytes.length) {
      corrupt(
        path,
        `the image is cut off: segment ${index} ends at byte ${offset + fileSize} of ${bytes.length}`,
      );
    }
    if (type === PT_LOAD) {
      if (fileSize > memorySize) corrupt(path, `segment ${index} is larger in the file than in memory`);
      endAddress = Math.max(endAddress, address + memorySize);
    } else {
      for (const note of notesIn(view, offset, fileSize)) {
        if (note.name === "Solo5" && note.type === SOLO5_ABI1 && note.sizeBytes >= 8) {
          const number = view.getUint32(note.at, true);
          abi = {
            target: SOLO5_TARGETS[number] ?? `number ${number}`,
            version: view.getUint32(note.at + 4, true),
          };
        }
        if (note.name === "Xen" && note.type === XEN_PVH) isPvh = true;
      }
    }
  }
  if (endAddress === 0) corrupt(path, "the image has no segment to load");
  return { target: targetOf(path, abi, isPvh), sizeBytes: bytes.length, endAddress };
}

function targetOf(
  path: string,
  abi: { target: string; version: number } | undefined,
  isPvh: boolean,
): ImageTarget {
  if (abi === undefined) return isPvh ? "virtio" : "unix";
  const { target, version } = abi;
  const known = SOLO5_VERSIONS[target];
  if (known === undefined || (target !== "hvt" && target !== "spt")) {
    throw new UsageError(
      `Cannot run ${path}: it is made for Solo5's ${target}, which no monitor here runs`,
      "build it for hvt or spt",
    );
  }
  if (version !== known) {
    throw new UsageError(
      `Cannot run ${path}: it speaks version ${version} of the ${target} ABI, the monitor speaks ${known}`,
      "build it again with tessera build",
    );
  }
  return target;
}

interface Note {
  readonly name: string;
  readonly type: number;
  /** Offset of the descriptor in the file. */
  readonly at: number;
  readonly sizeBytes: number;
}

function* notesIn(view: DataView, start: number, length: number): Generator<Note> {
  const end = start + length;
  let at = start;
  while (at + 12 <= end) {
    const nameSize = view.getUint32(at, true);
    const sizeBytes = view.getUint32(at + 4, true);
    const type = view.getUint32(at + 8, true);
    const nameAt = at + 12;
    const descriptorAt = nameAt + Math.ceil(nameSize / 4) * 4;
    if (descriptorAt + sizeBytes > end) return;
    let name = "";
    for (let index = 0; index < nameSize - 1; index++)
      name += String.fromCharCode(view.getUint8(nameAt + index));
    yield { name, type, at: descriptorAt, sizeBytes };
    at = descriptorAt + Math.ceil(sizeBytes / 4) * 4;
  }
}

/** Throws a UsageError when the guest would not have room for its segments, a stack and a first heap. */
export function requireMemory(image: ImageFacts, memoryBytes: number): void {
  if (image.target === "unix") return;
  const needed = image.endAddress + LEAST_FREE_BYTES;
  if (memoryBytes >= needed) return;
  const mebibytes = Math.ceil(needed / 2 ** 20);
  throw new UsageError(
    `Too little memory: the image needs ${showBytes(needed)} and has ${showBytes(memoryBytes)}`,
    `give it more, for example -m ${mebibytes}M`,
  );
}
