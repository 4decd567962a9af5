// Tar archives: headers of 512 bytes with octal fields and checksums, written and read back; damage is found.
interface FileEntry { readonly kind: "file"; readonly path: string; readonly mode?: number; readonly data: Uint8Array }
interface FolderEntry { readonly kind: "folder"; readonly path: string; readonly mode?: number }
type Entry = FileEntry | FolderEntry;
const BLOCK = 512;
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });
const octal = (n: number, width: number): string => n.toString(8).padStart(width - 1, "0") + "\0";
function header(entry: Entry): Uint8Array {
  const block = new Uint8Array(BLOCK);
  const put = (at: number, text: string, room: number): void => {
    const { read, written } = encoder.encodeInto(text, block.subarray(at, at + room));
    if (read < text.length) throw new RangeError(`"${text.slice(0, 8)}…" needs more than ${written} of ${room} bytes`);
  };
  put(0, entry.path, 100);
  put(100, octal(entry.mode ?? (entry.kind === "folder" ? 0o755 : 0o644), 8), 8);
  put(124, octal(entry.kind === "file" ? entry.data.length : 0, 12), 12);
  put(136, octal(Date.UTC(2024, 1, 29) / 1000, 12), 12);
  put(156, entry.kind === "folder" ? "5" : "0", 1);
  put(257, "ustar\0" + "00", 8);
  block.fill(0x20, 148, 156);
  put(148, octal(sum(block), 7) + " ", 8);
  return block;
}
const sum = (bytes: Uint8Array): number => bytes.reduce((a, b) => a + b, 0);
function write(entries: Iterable<Entry>): Uint8Array {
  const blocks: Uint8Array[] = [];
  for (const entry of entries) {
    blocks.push(header(entry));
    if (entry.kind !== "file") continue;
    const padded = new Uint8Array(Math.ceil(entry.data.length / BLOCK) * BLOCK);
    padded.set(entry.data);
    blocks.push(padded);
  }
  blocks.push(new Uint8Array(2 * BLOCK));
  const out = new Uint8Array(blocks.reduce((n, b) => n + b.length, 0));
  let at = 0;
  for (const block of blocks) { out.set(block, at); at += block.length; }
  return out;
}
function* read(archive: Uint8Array): Generator<Entry & { time: Date }> {
  for (let at = 0; at + BLOCK <= archive.length; ) {
    const block = archive.slice(at, at + BLOCK);
    if (block.every((b) => b === 0)) return;
    const text = (from: number, length: number): string => decoder.decode(block.subarray(from, from + length)).replace(/\0.*$/s, "");
    const stored = parseInt(text(148, 8), 8);
    block.fill(0x20, 148, 156);
    if (stored !== sum(block)) throw new Error(`checksum ${stored} is not ${sum(block)} at ${at}`);
    const size = parseInt(text(124, 12), 8);
    const base = { path: text(0, 100), mode: parseInt(text(100, 8), 8), time: new Date(parseInt(text(136, 12), 8) * 1000) };
    at += BLOCK;
    if (text(156, 1) === "5") { yield { kind: "folder", ...base }; continue; }
    if (at + size > archive.length) throw new Error(`${base.path} is cut off`);
    yield { kind: "file", ...base, data: archive.subarray(at, at + size) };
    at += Math.ceil(size / BLOCK) * BLOCK;
  }
}
const archive = write([{ kind: "folder", path: "docs/" }, { kind: "file", path: "docs/größe.txt", data: encoder.encode("hello ".repeat(100)) }, { kind: "file", path: "empty", mode: 0o600, data: new Uint8Array() }, { kind: "file", path: "exact", data: new Uint8Array(512).fill(65) }]);
console.log(archive.length / BLOCK, sum(archive));
for (const entry of read(archive)) console.log(entry.kind, entry.path, entry.mode?.toString(8), entry.time.toISOString(), entry.kind === "file" ? [entry.data.length, decoder.decode(entry.data.subarray(0, 7))] : "-");
const damaged = archive.slice();
damaged[3]! ^= 1;
for (const attempt of [() => [...read(damaged)], () => [...read(archive.subarray(0, 1024))], () => write([{ kind: "folder", path: "ü".repeat(51) }]), () => [...read(new Uint8Array(100))]]) {
  try { console.log(attempt().length); } catch (e) { console.log(`${e}`); }
}
