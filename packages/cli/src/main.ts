// The command line of Tessera. This file only wires: names, options and help of each command, and the way
// from an error to an exit code. The commands themselves are loaded when they run, so that help is instant.
//
// Exit codes: 0; 1 a guest's uncaught exception or a failed test; 2 something to mend in what was given;
// 130 interrupted; 255 a broken invariant. Otherwise the guest's own.
import { Command, CommanderError } from "commander";
import { choices } from "./suggest.ts";
import { EXIT_USAGE, reportError } from "./terminal.ts";
import { UsageError } from "./usage-error.ts";

const TARGET_HELP = "node, unix, spt, hvt or virtio";

/** What stands after the first `--` belongs to the guest and is not looked at here. */
function splitGuestArguments(all: readonly string[]): { own: string[]; guest: string[] } {
  const at = all.indexOf("--");
  return at < 0 ? { own: [...all], guest: [] } : { own: all.slice(0, at), guest: all.slice(at + 1) };
}

const { own, guest } = splitGuestArguments(process.argv.slice(2));
let exitCode = 0;

function collect(value: string, previous: string[]): string[] {
  return [...previous, value];
}

const program = new Command("tessera")
  .description("Turns a TypeScript program into a unikernel and runs it.")
  .configureHelp({ showGlobalOptions: false })
  .helpOption("-h, --help", "show help; after a command, its options and examples")
  .version("0.1.0", "-V, --version", "show the version")
  .addHelpText(
    "after",
    `
Examples:
  tessera run examples/hello-http/main.ts -p 8080:8080   build, boot and serve
  tessera build -t spt -o hello.spt examples/hello       make an image
  tessera test                                           run every test
`,
  );

program
  .command("run")
  .summary("build a program and run it")
  .description("Builds a TypeScript program (or takes an image made before) and runs it on a target.")
  .argument("[program]", "a .ts file, a folder with main.ts, or an image; default: this folder")
  .option("-t, --target <target>", `${TARGET_HELP}; default: the best that works here`)
  .option(
    "-p, --publish <host:guest>",
    "let connections to this TCP port of the host reach the guest; repeatable",
    collect,
    [],
  )
  .option("-m, --memory <size>", "memory of the guest, such as 16M", "16M")
  .option("--tap <name>", "network over this TAP interface instead of user mode")
  .option("--ip <address/prefix>", "address of the guest on the TAP; default: DHCP")
  .option("--gateway <address>", "router of the guest on the TAP")
  .option("-O, --optimize <level>", "0 or 1 for quick builds, 2 for the fastest program", "1")
  .option("--profile", "write a flame graph when the program has ended: <program>.profile.html")
  .option("--profile-output <file>", "the same, to this file")
  .option("--json", "print facts about the run as one line of JSON on standard error")
  .option("-v, --verbose", "show the commands that are run")
  .option("-q, --quiet", "no timeline line")
  .addHelpText(
    "after",
    `
Arguments after -- are the program's own.

Examples:
  tessera run examples/hello
  tessera run examples/hello-http/main.ts -p 8080:8080
  tessera run -t node examples/json-api -p 8080:8080     on Node, for development
  tessera run -t spt -m 8M --tap tap0 --ip 10.0.0.2/24 examples/json-api
  tessera run --profile -t spt service.ts                where does the time go?
  tessera run hello.spt                                  an image made by tessera build
  tessera run service.ts -- --greeting hello             with arguments for the program

Targets:
  node    the sources on Node (types are not checked)
  unix    a static Linux program without libc
  spt     a process under seccomp, Solo5 spt ABI
  hvt     a virtual machine under KVM, Solo5 hvt ABI
  virtio  QEMU with virtio devices
`,
  )
  .action(async (given: string | undefined, options) => {
    const { run } = await import("./commands/run.ts");
    exitCode = await run(given, options, guest);
  });

program
  .command("build")
  .summary("build an image")
  .description("Compiles a TypeScript program into an image for a target.")
  .argument("[program]", "a .ts file or a folder with main.ts; default: this folder")
  .requiredOption("-t, --target <target>", "unix, spt, hvt or virtio")
  .option("-o, --output <file>", "where the image goes; default: <program>.<target> in this folder")
  .option(
    "-O, --optimize <level>",
    "0 or 1 for quick builds, 2 for the smallest and fastest image (default: 2, with --debug 0)",
  )
  .option("--debug", "keep names and lines for gdb; see docs/debugging.md")
  .option("--json", "print the result as one line of JSON")
  .addHelpText(
    "after",
    `
Examples:
  tessera build -t spt examples/hello                    writes hello.spt
  tessera build -t virtio -o service.elf service.ts
  tessera build -t unix --debug -o service service.ts    for gdb, with names and lines
`,
  )
  .action(async (given: string | undefined, options) => {
    const { build } = await import("./commands/build.ts");
    exitCode = await build(given, options);
  });

program
  .command("debug")
  .summary("run a program under gdb")
  .description("Builds a program for debugging and starts gdb, which stops at its first instruction.")
  .argument("[program]", "a .ts file or a folder with main.ts; default: this folder")
  .option("-t, --target <target>", "unix or spt", "unix")
  .option("-p, --publish <host:guest>", "as for run; repeatable", collect, [])
  .option("-m, --memory <size>", "memory of the guest, such as 16M", "16M")
  .option("-x, --commands <file>", "run gdb's commands in this file, then end; repeatable", collect, [])
  .addHelpText(
    "after",
    `
Examples:
  tessera debug examples/hello
  tessera debug -t spt examples/json-api -p 8080:8080
  tessera debug service.ts -x session.gdb                without a person

In gdb: break main.ts:20, continue, next, step, print name, info locals, backtrace.
`,
  )
  .action(async (given: string | undefined, options) => {
    const { debug } = await import("./commands/debug.ts");
    exitCode = await debug(given, options, guest);
  });

program
  .command("server")
  .summary("show or stop the build servers")
  .description(
    "Shows or stops the processes that make rebuilds quick. The first build for a target starts one in the background; " +
      "it ends after ten minutes without work. Builds with TESSERA_SERVER=0 start and ask none; with TESSERA_SERVER=1 they do also where CI is set or memory is short.",
  )
  .argument("[action]", "status or stop", "status")
  .option("--json", "print the result as one line of JSON")
  .addHelpText(
    "after",
    "\nExamples:\n  tessera server\n  tessera server stop\n  TESSERA_SERVER=0 tessera build service.ts\n",
  )
  .action(async (action: string, options) => {
    const { server } = await import("./commands/server.ts");
    exitCode = await server(action, options);
  });

program
  .command("check")
  .summary("check this repository: format, lint, types, import direction, documents")
  .description("Runs the gates of this repository: format and lint, types, import direction, documents.")
  .option("--fix", "mend what can be mended by itself: format, order of imports")
  .option("--json", "print the result as one line of JSON")
  .addHelpText("after", "\nExamples:\n  tessera check\n  tessera check --fix\n")
  .action(async (options) => {
    const { check } = await import("./commands/check.ts");
    exitCode = await check(options);
  });

program
  .command("test")
  .summary("run the tests")
  .description("Runs the gates, the unit tests, the differential corpus and the tests of whole machines.")
  .argument("[filter]", "only what has this in its name")
  .option("--full", "every C compiler, -O0 and -O2, and the collector under stress")
  .option("--list", "show the names instead")
  .addHelpText(
    "after",
    `
Examples:
  tessera test                 all, in under ten minutes
  tessera test net             whatever has net in its name
  tessera test --full          the long way, before a release
`,
  )
  .action(async (filter: string | undefined, options) => {
    const { test } = await import("./commands/test.ts");
    exitCode = await test(filter, options);
  });

program
  .command("bench")
  .summary("measure")
  .description("Runs a benchmark of bench/ and prints its figures; without a name, lists them.")
  .argument("[name]", "boot, http, ...")
  .option("--json", "print the figures as one line of JSON")
  .addHelpText("after", "\nExamples:\n  tessera bench\n  tessera bench boot\n  tessera bench http\n")
  .action(async (name: string | undefined, options) => {
    const { bench } = await import("./commands/bench.ts");
    exitCode = await bench(name, options, guest);
  });

const fuzz = program
  .command("fuzz")
  .summary("look for wrong answers with generated programs")
  .description("Makes programs from a seed and looks for what Tessera does wrong with them.")
  .argument("[subject]", "compiler or inputs")
  .addHelpText(
    "after",
    "\nExamples:\n  tessera fuzz compiler --seed 7 --programs 20000\n  tessera fuzz inputs --seed 7 --files 1000\n",
  )
  .action(async (given: string | undefined) => {
    const { withoutSubject } = await import("./commands/fuzz.ts");
    exitCode = withoutSubject(
      given,
      fuzz.commands.map((command) => command.name()),
      () => fuzz.outputHelp(),
    );
  });

fuzz
  .command("compiler")
  .summary("compare generated programs on Node and compiled")
  .description(
    "Generates well-typed programs, runs each on Node and compiled, and compares what they print. A program that " +
      "differs is shrunk and kept. The same seed gives the same programs.",
  )
  .option("--seed <number>", "seed of the first program; program i has seed + i", "1")
  .option("--programs <number>", "how many programs", "1000")
  .option("-O, --optimize <level>", "optimisation of the C compiler: 0, 1 or 2", "0")
  .option("--cc <name>", "C compiler, such as gcc or clang; default: the compiler's own choice")
  .option("--gc-every <number>", "collect at every N-th allocation")
  .option("--jobs <number>", "batches at a time; default: one for each processor, at most 4")
  .option("--batch <number>", "programs linked into one image", "150")
  .option("--keep <folder>", "where programs that differ go", "build/fuzz")
  .option("--shrink-seconds <number>", "time for shrinking one program that differs, 0 for none", "120")
  .option("--json", "print the result as one line of JSON")
  .addHelpText(
    "after",
    `
Examples:
  tessera fuzz compiler                                  1,000 programs, about a minute
  tessera fuzz compiler --seed 7 --programs 20000        the long way
  tessera fuzz compiler --seed 1234 --programs 1         one program again
  tessera fuzz compiler -O 2 --cc gcc --gc-every 50      other C, and the collector under stress
  tessera fuzz compiler --keep /tmp/found --json         for machines
`,
  )
  .action(async (options) => {
    const { fuzzCompiler } = await import("./commands/fuzz.ts");
    exitCode = await fuzzCompiler(options);
  });

fuzz
  .command("inputs")
  .summary("give damaged and hostile files to the compiler")
  .description(
    "Cuts, mistypes and mixes the programs of the corpus and the examples, adds what strains a compiler, and gives each " +
      "file to it: it has to end in success or diagnostics, in time. What does not is kept. The same seed gives the " +
      "same files.",
  )
  .option("--seed <number>", "seed of the first file; file i has seed + i", "1")
  .option("--files <number>", "how many files", "1000")
  .option("--jobs <number>", "compilers at a time; default: one for each processor, at most 4")
  .option("--link-every <number>", "one group of twenty in so many goes through the C compiler, too", "4")
  .option("--timeout <seconds>", "time for one file", "120")
  .option("--keep <folder>", "where files go that fail, with the reason", "build/fuzz")
  .option("--json", "print the result as one line of JSON")
  .addHelpText(
    "after",
    "\nExamples:\n  tessera fuzz inputs --seed 7 --files 1000\n  tessera fuzz inputs --seed 1234 --files 1 --link-every 1\n",
  )
  .action(async (options) => {
    const { fuzzInputs } = await import("./commands/fuzz.ts");
    exitCode = await fuzzInputs(options);
  });

const commands = program.commands.map((command) => command.name());

for (const command of [program, ...program.commands, ...fuzz.commands]) {
  command.exitOverride().configureOutput({ writeErr: () => {} });
}

/** The same errors as everywhere else for what commander itself finds. */
function usageErrorOf(error: CommanderError): UsageError {
  const [first = "", ...rest] = error.message.split("\n");
  const guess = /\(Did you mean (.+)\?\)/.exec(rest.join(" "))?.[1];
  const name = commands.find((candidate) => own.includes(candidate));
  const help = `tessera ${name === undefined ? "" : `${name} `}--help`;
  const text = first.replace(/^error: /, "").replace(/'/g, '"');
  const what = text.charAt(0).toUpperCase() + text.slice(1);
  if (guess !== undefined) return new UsageError(what, `did you mean ${guess}? ${help} shows all options`);
  return new UsageError(what, `${help} shows what is valid`);
}

async function main(): Promise<number> {
  const first = own[0];
  if (first === undefined) {
    program.outputHelp();
    return EXIT_USAGE;
  }
  if (!first.startsWith("-") && first !== "help" && !commands.includes(first)) {
    throw new UsageError(`Unknown command "${first}"`, choices(first, commands));
  }
  try {
    await program.parseAsync(own, { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0 || error.code === "commander.help") return 0;
    throw usageErrorOf(error);
  }
  return exitCode;
}

// A reader that closes the pipe early (`tessera --help | head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = reportError(error, own.includes("--json"));
  },
);
