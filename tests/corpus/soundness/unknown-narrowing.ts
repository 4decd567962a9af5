// unknown narrowed by every kind of test.
function describe(v: unknown): string {
  if (v === null) return "null";
  if (Array.isArray(v)) return `array of ${v.length}`;
  if (v instanceof Error) return `error ${v.message}`;
  if (typeof v === "object" && "name" in v && typeof v.name === "string") return `named ${v.name}`;
  if (typeof v === "function") return `function ${v.length}`;
  if (typeof v === "bigint") return `big ${v * 2n}`;
  if (typeof v === "symbol") return v.toString();
  return `${typeof v} ${String(v)}`;
}
for (const v of [null, [1], new RangeError("r"), { name: "n" }, (a: number) => a, 5n, Symbol("s"), undefined, 1.5, "t", {}]) {
  console.log(describe(v));
}
