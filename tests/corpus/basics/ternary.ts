// Conditional expressions, nested and as arguments.
function sign(n: number): string {
  return n > 0 ? "positive" : n < 0 ? "negative" : "zero";
}
console.log(sign(5), sign(-5), sign(0));
for (let i = 0; i < 5; i++) console.log(i, i % 2 === 0 ? "even" : "odd");
const mixed = (n: number): number | string => (n > 2 ? n : "small");
console.log(mixed(1), mixed(3));
console.log((true as boolean) ? 1 : 2, (false as boolean) ? 1 : 2);
