// Relational and equality operators over numbers, texts, bigints, null and dates.
const values: (number | string | bigint | boolean | null | undefined)[] = [0, -0, 1, "1", "01", "a", "", 1n, 10n, true, false, null, undefined, NaN, " 1 "];
const rows: string[] = [];
for (const a of values) {
  let row = "";
  for (const b of values) {
    const loose = (a as unknown) == (b as unknown);
    const strict = a === b;
    const canOrder = typeof a !== "boolean" && typeof b !== "boolean" && a != null && b != null;
    const less = canOrder && (typeof a === "string" ? typeof b === "string" && a < b : typeof b !== "string" && a < b);
    const least = typeof a === "bigint" && typeof b === "number" ? a >= b : typeof a === "number" && typeof b === "number" && a >= b;
    row += `${Number(loose)}${Number(strict)}${Number(less)}${Number(least)} `;
  }
  rows.push(`${typeof a} ${String(a).padEnd(9)} ${row}`);
}
console.log(rows.join("\n"));
console.log(2n > 1, 2n > 1.5, 2n == (2 as unknown), 9007199254740993n > 9007199254740992, "b" > "a", "B" > "a", "10" < "9", 10 < 9);
console.log(new Date(5) > new Date(4), new Date(5) <= new Date(5), [2] > [1], `${[1, 2]}` === "1,2");
