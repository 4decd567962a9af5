// slice, substring and substr over the same arguments: what is negative, swapped, fractional or NaN.
const text = "0123456789";
const numbers = [-12, -3, -0.5, 0, 2.7, 5, 11, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
for (const a of numbers) {
  console.log(a, JSON.stringify(text.slice(a)), JSON.stringify(text.substring(a)), JSON.stringify(text.substr(a)));
  const row: string[] = [];
  for (const b of numbers) row.push(`${text.slice(a, b)}|${text.substring(a, b)}|${text.substr(a, b)}`);
  console.log(row.join(" "));
}
console.log(text.slice(2, undefined), text.substring(2, undefined), text.substr(2, undefined));
