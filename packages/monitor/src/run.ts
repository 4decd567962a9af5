// What both monitors do around a guest: read the command line and the image, print errors, choose exit codes.
//
// Contract: exit codes are the guest's own, 2 for a mistake of the user (bad option, image or host device; one
// line says what, one says the mend), 255 for a guest that was stopped and for a fault of the monitor itself.

import { type ElfImage, parseElf } from "@tessera/abi/elf";
import { ImageError } from "@tessera/abi/image-error";
import { IMAGE_BASE } from "@tessera/abi/layout";
import { checkAbi } from "@tessera/abi/notes";
import { programArguments } from "./arguments.ts";
import { MAX_IMAGE_BYTES } from "./limits.ts";
import { exitProcess, isOpenDescriptor, readFile, writeError, writeOutput } from "./linux/files.ts";
import { ENOENT, KernelError } from "./linux/kernel.ts";
import { type MonitorOptions, parseOptions, usage } from "./options.ts";
import { UsageError } from "./usage-error.ts";

export const EXIT_USAGE = 2;
export const EXIT_STOPPED = 255;

/** One of the two monitors. */
export interface Monitor {
  readonly name: string;
  /** Starts the guest and returns its exit code, or ends the process with it. */
  start(options: MonitorOptions): number;
}

/** The whole life of a monitor process. */
export function runMonitor(monitor: Monitor): never {
  runProgram(monitor.name, (words) => {
    const options = parseOptions(words);
    if (options.help) {
      writeOutput(monitor.name + " " + usage() + "\n");
      return 0;
    }
    requireReportDescriptor(options.reportDescriptor);
    return monitor.start(options);
  });
}

/** The whole life of a process: `body` gets the words of the command line and returns the exit code. */
export function runProgram(name: string, body: (words: readonly string[]) => number): never {
  let code = EXIT_STOPPED;
  try {
    code = body(programArguments());
  } catch (error) {
    code = printError(name, error);
  }
  exitProcess(code);
}

/** Before anything else is opened: a closed descriptor would come to be that of a device. */
function requireReportDescriptor(descriptor: number): void {
  if (descriptor < 0 || isOpenDescriptor(descriptor)) return;
  throw new UsageError(
    "Descriptor " + descriptor + " of --report-fd is not open",
    "open it in the parent, or leave --report-fd out",
  );
}

/** Prints one error and returns the exit code that goes with it. */
function printError(name: string, error: unknown): number {
  if (error instanceof UsageError) {
    writeError("error: " + error.message + "\n  help: " + error.help + "\n");
    return EXIT_USAGE;
  }
  if (error instanceof ImageError) {
    writeError("error: " + error.message + "\n  help: build the image again with tessera build\n");
    return EXIT_USAGE;
  }
  if (error instanceof KernelError) {
    writeError(
      "error: " +
        error.message +
        "\n  help: check permissions and limits of this user on the host (ulimit -a)\n",
    );
    return EXIT_USAGE;
  }
  const text = error instanceof Error ? error.name + ": " + error.message : "unknown error";
  writeError("error: fault of " + name + " itself: " + text + "\n");
  return EXIT_STOPPED;
}

/** Reads and checks the image that the options name. */
export function loadImage(path: string, abiTarget: number, abiVersion: number): ElfImage {
  const bytes = readImageFile(path);
  try {
    const image = parseElf(bytes, IMAGE_BASE);
    checkAbi(image, abiTarget, abiVersion);
    return image;
  } catch (error) {
    if (error instanceof ImageError) throw new ImageError(path + ": " + error.message);
    throw error;
  }
}

function readImageFile(path: string): Uint8Array {
  try {
    return readFile(path, MAX_IMAGE_BYTES);
  } catch (error) {
    if (!(error instanceof KernelError)) throw error;
    const help =
      error.code === ENOENT ? "build it with tessera build" : "name an image file that you may read";
    throw new UsageError(error.message, help);
  }
}
