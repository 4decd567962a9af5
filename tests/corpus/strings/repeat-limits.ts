// repeat: counts that are converted, refused or too large.
for (const count of [0, 1, 2.99, Number.NaN, 5]) console.log(JSON.stringify("ab".repeat(count)));
for (const count of [-1, Number.POSITIVE_INFINITY, 2 ** 29]) {
  try {
    console.log("abcdefgh".repeat(count).length);
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
  }
}
console.log("".repeat(2 ** 28).length);
console.log("é".repeat(3), "😀".repeat(2).length);
const line = "=-".repeat(20);
console.log(line, line.length, line.charCodeAt(39), line.lastIndexOf("=-"));
