// From C text to an image: compiles the program's units and the target's entry code (objects.ts), links them with the
// target's linker script, then sets debug information apart.
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Unit } from "../emit/units.ts";
import { rewriteImage } from "./elf-file.ts";
import { findCompiler } from "./find-compiler.ts";
import { lineSection } from "./line-section.ts";
import { compileObjects, runCompiler, type Source } from "./objects.ts";

/** What a target contributes to the link; `packages/platform/src/<target>/link.ts` exports one as `target`. */
export interface LinkTarget {
  readonly name: string;
  /** GNU assembly: the entry symbol `_start`, which calls `tsr_start(boot)`, and any notes. */
  readonly assembly: string;
  readonly linkerScript: string;
  /** Additional flags of the C compiler, e.g. `-mno-red-zone`. */
  readonly flags: readonly string[];
  /** Its monitor reports faults by source line: the image carries a table of lines. */
  readonly lines?: boolean;
}

export interface LinkOptions {
  /** The program as C (`emitUnits`). */
  readonly units: readonly Unit[];
  readonly target: LinkTarget;
  readonly outFile: string;
  /** Command of the C compiler; by default found as find-compiler.ts says. */
  readonly cc?: string;
  readonly optimize?: "-O0" | "-O1" | "-O2" | "-Os";
  /** Full DWARF in the image itself. */
  readonly debug?: boolean;
  /** Every function keeps a frame pointer and its own code, so that a profiler can follow the stack. */
  readonly framePointers?: boolean;
  /** Keep an unstripped copy as `<outFile>.debug`: profilers name functions by it. */
  readonly keepSymbols?: boolean;
  /** Keep the C beside the image as `<outFile>.c`; of many units, one behind the other. */
  readonly keepC?: boolean;
  /** Folder of the cache of objects; without it everything is compiled. */
  readonly cache?: string;
  /** Told of every unit that was compiled. */
  readonly onCompiled?: (done: number, all: number) => void;
}

/** What was done for an image. */
export interface LinkReport {
  readonly units: number;
  /** Of these, compiled now; the others were in the cache. */
  readonly compiled: number;
  readonly compileMs: number;
  readonly linkMs: number;
}

/** Flags that the emitted C relies on (docs/compiler.md). */
export const languageFlags = [
  "-std=gnu11",
  "-ffreestanding",
  "-nostdlib",
  "-static",
  "-fno-pic",
  "-msse2",
  "-mfpmath=sse",
  "-ffp-contract=off",
  "-fno-math-errno",
  "-fno-trapping-math",
  "-fwrapv",
  "-fno-strict-aliasing",
  "-fno-delete-null-pointer-checks",
  "-fno-asynchronous-unwind-tables",
  "-fno-unwind-tables",
  "-fno-stack-protector",
  "-fcf-protection=none",
  "-fno-ident",
  // Endless recursion has to reach the stack limit, not become an endless loop.
  "-fno-optimize-sibling-calls",
  "-w",
];

const linkFlags = [
  "-Wl,--gc-sections",
  "-Wl,--build-id=none",
  "-Wl,-z,norelro",
  "-Wl,-z,noexecstack",
  "-Wl,-z,max-page-size=4096",
];

/** Keeps the compiler from turning loops into calls of the functions that the loops implement. */
const familyFlags = {
  gcc: ["-fno-tree-loop-distribute-patterns"],
  clang: ["-fno-builtin", "-Qunused-arguments"],
};

/** Images for monitors are small before they are fast, but for the program's loops: the code in the hot paths of the
 *  rest is inlined by the prelude. */
const smallest = { gcc: ["-Os"], clang: ["-Oz", "-mllvm", "-enable-machine-outliner=always"] };

function levelOf(options: LinkOptions, family: "gcc" | "clang", isHot: boolean): readonly string[] {
  const level = options.optimize ?? "-O2";
  if (options.framePointers) return [level, "-fno-omit-frame-pointer", "-mno-omit-leaf-frame-pointer"];
  return level === "-O2" && options.target.lines && !isHot ? smallest[family] : [level];
}

/** Functions that C compilers call of their own accord. */
const supportCode = `#include <stddef.h>
#include <stdint.h>
void *memmove(void *to, const void *from, size_t n) {
  if ((uintptr_t)to - (uintptr_t)from >= n) {
    void *t = to;
    __asm__ volatile("rep movsb" : "+D"(t), "+S"(from), "+c"(n) : : "memory");
  } else {
    while (n--) ((char *)to)[n] = ((const char *)from)[n];
  }
  return to;
}
void *memcpy(void *to, const void *from, size_t n) {
  void *t = to;
  __asm__ volatile("rep movsb" : "+D"(t), "+S"(from), "+c"(n) : : "memory");
  return to;
}
void *memset(void *to, int byte, size_t n) {
  void *t = to;
  __asm__ volatile("rep stosb" : "+D"(t), "+c"(n) : "a"(byte) : "memory");
  return to;
}
int memcmp(const void *a, const void *b, size_t n) {
  for (size_t i = 0; i < n; i++) {
    int d = ((const unsigned char *)a)[i] - ((const unsigned char *)b)[i];
    if (d) return d;
  }
  return 0;
}
`;

/** Compiles and links; `outFile` appears only when complete. Throws CCompilerError. */
export async function compileAndLink(options: LinkOptions): Promise<LinkReport> {
  const compiler = findCompiler(options.cc);
  const { target, outFile, units } = options;
  const work = mkdtempSync(join(tmpdir(), "tessera-link-"));
  try {
    mkdirSync(dirname(outFile), { recursive: true });
    if (options.keepC) writeFileSync(`${outFile}.c`, units.map((u) => u.code).join("\n"));
    const started = performance.now();
    const lines = target.lines || options.framePointers ? ["-gdwarf-4", "-g1"] : ["-g0"];
    const flags = [
      ...languageFlags,
      ...familyFlags[compiler.family],
      "-ffunction-sections",
      "-fdata-sections",
      ...(options.debug ? ["-gdwarf-4"] : lines),
      ...target.flags,
    ];
    const level = (isHot: boolean) => levelOf(options, compiler.family, isHot);
    const sources: Source[] = [
      ...units.map(({ name, code, isHot }) => ({ name: `${name}.c`, text: code, flags: level(isHot) })),
      { name: "support.c", text: supportCode, flags: level(false) },
      { name: "entry.S", text: target.assembly, flags: level(false) },
    ];
    const { objects, compiled } = await compileObjects({
      compiler,
      flags,
      sources,
      work,
      cache: options.cache,
      onCompiled: options.onCompiled,
    });
    const linking = performance.now();
    const script = join(work, "image.ld");
    writeFileSync(script, target.linkerScript);
    const image = join(work, "image");
    const levels = compiler.family === "gcc" ? [] : ["-Qunused-arguments"];
    await runCompiler(
      [
        ...compiler.command,
        ...["-nostdlib", "-static", "-fno-pic", ...levels],
        ...target.flags,
        ...objects,
        ...linkFlags,
        `-Wl,-T,${script}`,
        ...["-o", image],
      ],
      `Linking with ${compiler.command[0]}`,
    );
    const linked = readFileSync(image);
    const added = target.lines ? [lineSection(linked, isOwnSource)] : [];
    if (options.keepSymbols) writeWhole(`${outFile}.debug`, linked);
    writeWhole(outFile, rewriteImage(linked, added, options.debug));
    const ended = performance.now();
    return {
      units: sources.length,
      compiled,
      compileMs: linking - started,
      linkMs: ended - linking,
    };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Whether a file belongs to the program, not to Tessera's packages. */
const isOwnSource = (file: string): boolean => !/(^|\/)packages\/[a-z]+\/src\//.test(file);

/** Writes beside the goal and renames, so that nobody sees half an image. */
function writeWhole(path: string, bytes: Uint8Array): void {
  const partial = `${path}.${process.pid}.tmp`;
  writeFileSync(partial, bytes, { mode: 0o755 });
  renameSync(partial, path);
}
