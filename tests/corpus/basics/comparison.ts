// Comparisons and equality of numbers, strings and booleans.
function compare(a: number, b: number): void {
  console.log(a, b, a < b, a <= b, a > b, a >= b, a === b, a !== b);
}
compare(1, 2);
compare(2, 1);
compare(2, 2);
compare(-1, 1);
compare(0.5, 0.25);
compare(0, -0);
compare(NaN, NaN);
compare(Infinity, 1);
function compareText(a: string, b: string): void {
  console.log(a, b, a < b, a <= b, a > b, a >= b, a === b, a !== b);
}
compareText("a", "b");
compareText("b", "a");
compareText("abc", "abc");
compareText("ab", "abc");
compareText("Z", "a");
compareText("", "a");
