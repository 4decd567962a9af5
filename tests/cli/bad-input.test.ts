// Bad input that concerns the machine and images: each a single clear message with the mend and exit code 2,
// and nothing left running.
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { capture } from "@tessera/cli/child";
import { assertRefused, tesseraScript } from "./command.ts";
import { makeImage, solo5Notes } from "./made-image.ts";

const folder = mkdtempSync(join(tmpdir(), "tessera-bad-input-"));
after(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const program = file("program.ts", "// Says a word.\nconsole.log('word');\n");

test("a port that is in use is named, with a free one", async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "0.0.0.0", resolve));
  const { port } = server.address() as AddressInfo;
  try {
    await assertRefused(
      ["run", "-t", "node", program, "-p", `${port}:80`],
      `Port ${port} is already in use`,
      ":80",
    );
  } finally {
    server.close();
  }
});

test("a port published twice is refused", async () => {
  await assertRefused(
    ["run", "-t", "node", program, "-p", "18099:1", "-p", "18099:2"],
    "Port 18099 of the host is published twice",
    "its own host port",
  );
});

test("a TAP that does not exist is named, with the commands that make it", async () => {
  await assertRefused(
    ["run", "-t", "unix", "--tap", "tessera-none", program],
    "TAP interface tessera-none does not exist",
    "ip tuntap add tessera-none mode tap",
  );
  await assertRefused(
    ["run", "-t", "unix", "--tap", "lo", program],
    "Network interface lo is no TAP interface",
    "ip tuntap",
  );
});

test("-p and --tap exclude each other", async () => {
  await assertRefused(
    ["run", "--tap", "x", "-p", "1:2", program],
    "-p and --tap exclude each other",
    "its own address",
  );
});

test("a C compiler that is missing is named", async () => {
  const env = { ...process.env, CC: "/nowhere/cc" };
  await assertRefused(["build", "-t", "unix", program], 'Cannot run $CC "/nowhere/cc"', "unset it", { env });
});

test("a machine without a C compiler is told how to get one", async () => {
  // A PATH with Node and the shell's tools, but no compiler.
  const { CC: _, ...rest } = process.env;
  const bin = join(folder, "bin");
  const tools = ["node", "sh", "readlink", "dirname", "cmp", "find"];
  const made = await capture("sh", [
    "-c",
    `mkdir ${bin} && for t in ${tools.join(" ")}; do ln -s "$(command -v $t)" ${bin}/$t; done`,
  ]);
  assert.equal(made.code, 0, made.stderr);
  const env = { ...rest, PATH: bin };
  await assertRefused(["build", "-t", "unix", program], "No C compiler found", "install one", {
    env,
  });
});

test("a machine without QEMU is told how to get it", async () => {
  const env = { ...process.env, PATH: join(folder, "bin") };
  await assertRefused(["run", "-t", "virtio", program], "Cannot use target virtio", "qemu-system-x86", {
    env,
  });
});

test("a truncated image is refused with the place where it ends", async () => {
  const image = makeImage(solo5Notes(2, 2));
  await assertRefused(["run", file("cut.spt", image.slice(0, 150))], "Cannot run ", "made by tessera build");
  await assertRefused(["run", file("empty.spt", "")], "Cannot run ", "made by tessera build");
  await assertRefused(["run", file("text.spt", "hello\n")], "Cannot run ", "made by tessera build");
});

test("an image for another ABI is named", async () => {
  await assertRefused(
    ["run", file("a.muen", makeImage(solo5Notes(4, 1)))],
    "Cannot run ",
    "build it for hvt or spt",
  );
  await assertRefused(
    ["run", "-t", "hvt", file("a.spt", makeImage(solo5Notes(2, 2)))],
    `${folder}/a.spt is an image for spt`,
    "-t spt",
  );
});

test("-p for a program without network is refused", async () => {
  const image = file("silent.spt", makeImage(solo5Notes(2, 2, false)));
  await assertRefused(
    ["run", "-p", "18098:80", image],
    "The program does not use the network",
    "leave out -p",
  );
});

test("too little memory says how much is needed", async () => {
  await assertRefused(
    ["run", "-m", "1M", file("small.spt", makeImage(solo5Notes(2, 2)))],
    "Too little memory",
    "-m 2M",
  );
});

test("no /dev/kvm is said, with the other target", async (context) => {
  // A /dev without kvm, seen only by this test: needs the right to mount.
  const script = `mount -t tmpfs none /dev && mknod /dev/null c 1 3 && mknod /dev/urandom c 1 9 && exec ${tesseraScript} run -t hvt ${program}`;
  const result = await capture("unshare", ["--mount", "sh", "-c", script], { timeoutMs: 60_000 }).catch(
    () => undefined,
  );
  if (result === undefined || /permitted|denied/i.test(result.stderr)) {
    context.skip("needs root, to hide /dev/kvm in a mount namespace of its own");
    return;
  }
  assert.equal(result.code, 2, result.stderr);
  assert.match(result.stderr, /error: Cannot use target hvt: there is no \/dev\/kvm\n {2}help: .*-t spt/);
});
