// == and === over many kinds of values.
const values: unknown[] = [0, -0, 1, "", "0", "1", true, false, null, undefined, NaN, 0n, 1n];
for (const a of values) {
  console.log(values.map((b) => (a === b ? "=" : a == b ? "~" : ".")).join(""));
}
