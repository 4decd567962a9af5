// indexOf, lastIndexOf, includes, startsWith and endsWith with a position, also of the empty string.
const text = "abcabcabc";
const positions = [-1, 0, 1, 3.5, 6, 8, 9, 100, Number.NaN, Number.POSITIVE_INFINITY];
for (const needle of ["abc", "c", "", "x", "abcabcabcabc"]) {
  for (const at of positions) {
    console.log(
      JSON.stringify(needle),
      at,
      text.indexOf(needle, at),
      text.lastIndexOf(needle, at),
      text.includes(needle, at),
      text.startsWith(needle, at),
      text.endsWith(needle, at),
    );
  }
}
console.log("aaa".lastIndexOf("a"), "aaa".lastIndexOf("a", 1), "".indexOf(""), "".lastIndexOf("", 5));
console.log("é😀é".indexOf("é", 1), "é😀é".lastIndexOf("😀"), "é😀é".includes("\ude00"));
