// Messages of TypeErrors of the engine, by what was called or read.
const nothing = undefined as unknown as { a: { b: number }; f(): void };
const empty = null as unknown as { list: number[] };
const attempts: (() => unknown)[] = [
  () => nothing.a,
  () => empty.list,
  () => nothing.f(),
  () => {
    nothing.a = { b: 1 };
  },
  () => BigInt("x"),
  () => BigInt(1.5),
  () => 1n / 0n,
  () => 2n ** -1n,
  () => decodeURIComponent("%"),
  () => encodeURIComponent("\ud800"),
  () => new Array(-1),
  () => "x".repeat(-1),
  () => (1).toFixed(101),
  () => structuredClone(Symbol("s")),
  () => new RegExp("("),
  () => JSON.parse("{"),
];
for (const attempt of attempts) {
  try {
    console.log("value", attempt());
  } catch (error) {
    const { name, message } = error as Error;
    console.log(name, "|", message, "|", error instanceof Error);
  }
}
