// The cache of objects: what is the same is not compiled again, and nothing out of date or damaged is ever used.
import assert from "node:assert/strict";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { CCompilerError, findCompiler } from "../../src/link/find-compiler.ts";
import { compileObjects, type Source } from "../../src/link/objects.ts";

const one: Source = { name: "one.c", text: "int one(void) { return 1; }\n" };
const two: Source = { name: "two.c", text: "int two(void) { return 2; }\n" };

class Bench {
  readonly folder = mkdtempSync(join(tmpdir(), "tessera-objects-"));
  readonly cache = join(this.folder, "cache");
  #runs = 0;

  async compile(
    sources: readonly Source[],
    flags: readonly string[] = ["-O0"],
    cc?: string,
  ): Promise<{ compiled: number; bytes: Buffer[] }> {
    const work = join(this.folder, `work-${this.#runs++}`);
    mkdirSync(work);
    const compiler = findCompiler(cc);
    const { objects, compiled } = await compileObjects({ compiler, flags, sources, work, cache: this.cache });
    return { compiled, bytes: objects.map((path) => readFileSync(path)) };
  }

  entries(): string[] {
    return readdirSync(this.cache).map((name) => join(this.cache, name));
  }
}

async function withBench(run: (bench: Bench) => Promise<void>): Promise<void> {
  const bench = new Bench();
  try {
    await run(bench);
  } finally {
    rmSync(bench.folder, { recursive: true, force: true });
  }
}

test("only what changed is compiled", async () => {
  await withBench(async (bench) => {
    const first = await bench.compile([one, two]);
    assert.equal(first.compiled, 2);
    const same = await bench.compile([one, two]);
    assert.equal(same.compiled, 0);
    assert.deepEqual(same.bytes, first.bytes);
    const edited = { ...two, text: two.text.replace("return 2", "return 3") };
    const second = await bench.compile([one, edited]);
    assert.equal(second.compiled, 1);
    assert.deepEqual(second.bytes[0], first.bytes[0]);
    assert.notDeepEqual(second.bytes[1], first.bytes[1]);
    assert.equal((await bench.compile([two, one])).compiled, 0);
  });
});

test("other flags and another C compiler have objects of their own", async (context) => {
  await withBench(async (bench) => {
    await bench.compile([one]);
    assert.equal((await bench.compile([one], ["-O0", "-DX"])).compiled, 1);
    assert.equal((await bench.compile([one], ["-O1"])).compiled, 1);
    const { family } = findCompiler();
    const other = family === "gcc" ? "clang" : "gcc";
    try {
      findCompiler(other);
    } catch {
      context.diagnostic(`${other} is not installed`);
      return;
    }
    assert.equal((await bench.compile([one], ["-O0"], other)).compiled, 1);
    assert.equal((await bench.compile([one])).compiled, 0);
  });
});

test("an entry that was deleted, cut short or changed is compiled again", async () => {
  await withBench(async (bench) => {
    const good = await bench.compile([one]);
    const [entry] = bench.entries();
    assert.ok(entry !== undefined);
    const damage: (() => void)[] = [
      () => rmSync(entry),
      () => truncateSync(entry, 0),
      () => truncateSync(entry, 100),
      () => {
        const bytes = readFileSync(entry);
        bytes[80]! ^= 1;
        writeFileSync(entry, bytes);
      },
      () => {
        const bytes = readFileSync(entry);
        bytes[bytes.length - 1]! ^= 1;
        writeFileSync(entry, bytes);
      },
    ];
    for (const hurt of damage) {
      hurt();
      const again = await bench.compile([one]);
      assert.equal(again.compiled, 1);
      assert.deepEqual(again.bytes, good.bytes);
    }
    assert.equal((await bench.compile([one])).compiled, 0);
  });
});

test("builds at the same time do not disturb each other", async () => {
  await withBench(async (bench) => {
    const runs = await Promise.all([0, 1, 2, 3].map(() => bench.compile([one, two])));
    for (const run of runs) assert.deepEqual(run.bytes, runs[0]!.bytes);
    assert.equal(bench.entries().length, 2); // no partial file is left
    assert.equal((await bench.compile([one, two])).compiled, 0);
  });
});

test("C that does not compile leaves nothing in the cache", async () => {
  await withBench(async (bench) => {
    const wrong = { name: "wrong.c", text: "int wrong(\n" };
    for (let run = 0; run < 2; run++) {
      await assert.rejects(
        bench.compile([wrong]),
        (e) => e instanceof CCompilerError && /a fault of Tessera/.test(e.message),
      );
    }
    assert.deepEqual(bench.entries(), []);
  });
});
