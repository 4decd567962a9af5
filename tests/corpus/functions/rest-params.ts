// Rest parameters and spread calls.
function sum(...ns: number[]): number {
  let total = 0;
  for (const n of ns) total += n;
  return total;
}
console.log(sum(), sum(1), sum(1, 2, 3), sum(...[4, 5, 6]), sum(1, ...[2, 3], 4, ...[5]));
function label(prefix: string, ...parts: string[]): string {
  return prefix + "(" + parts.length + ")" + parts.join("|");
}
console.log(label("a"), label("b", "x"), label("c", "x", "y"), label("d", ...["p", "q"]));
console.log(Math.max(...[3, 9, 2]), Math.min(...[3, 9, 2], 1), Math.max());
const collect = (...xs: (string | number)[]): (string | number)[] => xs;
console.log(collect(1, "two", 3));
