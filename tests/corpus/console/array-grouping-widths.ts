// Arrays of more than six: columns by the widths of their elements.
for (const count of [6, 7, 10, 16, 26, 27, 50, 100, 101]) {
  console.log(Array.from({ length: count }, (_, i) => i));
  console.log(Array.from({ length: count }, (_, i) => "s".repeat((i % 9) + 1)));
}
console.log(Array.from({ length: 12 }, (_, i) => i * 1234567));
console.log(Array.from({ length: 9 }, (_, i) => (i % 2 === 0 ? i : `t${i}`)));
console.log(Array.from({ length: 8 }, (_, i) => [i, i + 1]));
console.log(Array.from({ length: 8 }, (_, i) => ({ i })));
console.log(Array.from({ length: 20 }, (_, i) => i % 3 === 0));
console.log(Array.from({ length: 7 }, () => "long text of some width here"));
console.log(Array.from({ length: 10 }, (_, i) => (i === 5 ? undefined : null)));
