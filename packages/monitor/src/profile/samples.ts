// The file of a profile: one record per sample, of 64-bit little-endian words: how many addresses follow, the
// instruction, then return addresses from the innermost outward.
//
// Contract: a sample is in the file when `add` returns, so that nothing is lost when the program is ended.

import { writeU64 } from "@tessera/abi/bytes";
import { bytesAddress } from "@tessera/machine/cell";
import { kernelText, writeFully } from "../linux/files.ts";
import { call, SYS_OPEN } from "../linux/kernel.ts";

const O_WRONLY_CREATE_TRUNCATE_CLOEXEC = 0x80241;
const MODE = 0o644;
/** Frames beyond this are left out: the outermost of a deep recursion. */
export const MAX_SAMPLE_FRAMES = 128;

/** Reads guest memory for the walk along frame pointers. */
export interface FrameReader {
  /** The word at `address`, -1 where there is none that could be an address. */
  word(address: number): number;
}

export class SampleFile {
  readonly #descriptor: number;
  readonly #record: Uint8Array = new Uint8Array(8 * (MAX_SAMPLE_FRAMES + 1));
  readonly #frames: number[] = [];

  constructor(path: string) {
    const name = kernelText(path);
    this.#descriptor = call(
      "Cannot write the profile " + path,
      SYS_OPEN,
      bytesAddress(name),
      O_WRONLY_CREATE_TRUNCATE_CLOEXEC,
      MODE,
      0,
      0,
      0,
    );
  }

  /** Adds the stack of a guest that is at `instruction`, with its frame pointer: each frame holds the pointer of
   *  the one outside it and above that the return address (System V ABI, 3.2.2). */
  add(instruction: number, framePointer: number, reader: FrameReader): void {
    const frames = this.#frames;
    frames.length = 0;
    frames.push(instruction);
    let frame = framePointer;
    while (frames.length < MAX_SAMPLE_FRAMES && frame > 0 && frame % 8 === 0) {
      const outer = reader.word(frame);
      const back = reader.word(frame + 8);
      if (back <= 0) break;
      frames.push(back);
      // Stacks grow downward: a frame outside lies above.
      if (outer <= frame) break;
      frame = outer;
    }
    writeU64(this.#record, 0, frames.length);
    for (let i = 0; i < frames.length; i++) writeU64(this.#record, 8 * (i + 1), frames[i]!);
    writeFully(this.#descriptor, this.#record.subarray(0, 8 * (frames.length + 1)));
  }
}
