// The gdb session of a program: which commands bring it from its start to the first instruction of the guest, with
// breakpoints and symbols of the guest's own. Pure, so that tests can show the command.
//
// Under `spt` the guest is a part of the monitor's process: its pages are there once the monitor asks for its seccomp
// filter. A `unix` program with a user-mode network comes into being when its launcher executes the image.
import { fileURLToPath } from "node:url";
import type { Launch } from "../launch/launch.ts";

/** How the guest comes to be in the process that gdb starts. */
export type GuestStart = "at once" | "by exec" | "before confinement";

const VALUES = fileURLToPath(new URL("./values.py", import.meta.url));

const UNTIL_GUEST: Readonly<Record<GuestStart, readonly string[]>> = {
  "at once": [],
  "by exec": ["catch exec", "run", "delete"],
  "before confinement": ["catch syscall seccomp", "run", "delete"],
};

/**
 * Arguments of gdb. `image` is the guest's, built for debugging; `scripts` are the user's own command files, which
 * run when the program stands at its start; with any, gdb is not interactive and ends when they have run.
 */
export function gdbArguments(
  launch: Launch,
  image: string,
  start: GuestStart,
  scripts: readonly string[],
): string[] {
  const commands = [
    ...[
      "set confirm off",
      "set pagination off",
      "set breakpoint pending on",
      "set print frame-arguments all",
    ],
    "set startup-with-shell off",
    // A step is one of the program, not one into the library OS. A star of gdb matches no slash.
    ...["*", "*/*", "*/*/*"].map((depth) => `skip -gfi packages/*/src/${depth}`),
    "skip -gfi tessera/program.c",
    ...UNTIL_GUEST[start],
    ...(start === "at once" ? [] : [`symbol-file ${image}`]),
    "tbreak tsr_start",
    start === "at once" ? "run" : "continue",
  ];
  return [
    ...["-q", "-nx", "-x", VALUES],
    ...(scripts.length > 0 ? ["-batch"] : []),
    ...commands.flatMap((command) => ["-ex", command]),
    ...scripts.flatMap((script) => ["-x", script]),
    ...["--args", launch.command, ...launch.args],
  ];
}
