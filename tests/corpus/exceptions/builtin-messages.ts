// Errors that the language raises, with their messages.
const attempts: [string, () => unknown][] = [
  ["null prop", () => (null as unknown as { x: number }).x],
  ["undefined prop", () => (undefined as unknown as { name: string }).name],
  ["null call", () => (null as unknown as { f: () => void }).f()],
  ["bad repeat", () => "x".repeat(-1)],
  ["bad length", () => new Array<number>(-1)],
  ["bad radix", () => (5).toString(99)],
  ["bad fixed", () => (5).toFixed(-1)],
  ["bigint div", () => 1n / 0n],
  ["bigint parse", () => BigInt("x1")],
  ["bigint frac", () => BigInt(1.5)],
  ["json", () => JSON.parse("{bad")],
  ["typed length", () => new Uint8Array(-1)],
  ["view range", () => new DataView(new ArrayBuffer(2)).getUint32(0)],
  ["reduce", () => ([] as number[]).reduce((a) => a)],
  ["code point", () => String.fromCodePoint(-1)],
];
for (const [what, f] of attempts) {
  try {
    console.log(what, "gave", f());
  } catch (e) {
    console.log(what, "->", (e as Error).name + ":", (e as Error).message);
  }
}
