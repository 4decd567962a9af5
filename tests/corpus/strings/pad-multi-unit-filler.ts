// padStart and padEnd with fillers of several units, empty ones, and lengths that are too short or fractional.
const cases: [string, number, string | undefined][] = [
  ["abc", 10, undefined],
  ["abc", 10, "12"],
  ["abc", 8, "123456789"],
  ["abc", 2, "x"],
  ["abc", 6, ""],
  ["abc", 6.9, "-="],
  ["abc", Number.NaN, "x"],
  ["abc", -5, "x"],
  ["", 4, "😀"],
  ["é", 4, "ü"],
];
for (const [text, length, filler] of cases) {
  const start = filler === undefined ? text.padStart(length) : text.padStart(length, filler);
  const end = filler === undefined ? text.padEnd(length) : text.padEnd(length, filler);
  console.log(JSON.stringify(start), JSON.stringify(end), start.length, end.length);
}
try {
  console.log("x".padStart(2 ** 30, "ab").length);
} catch (error) {
  console.log(error instanceof RangeError, (error as Error).message);
}
