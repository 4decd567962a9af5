// The callbacks get value, index and array.
const a = [1, 2, 3, 4, 5];
console.log(a.map((x) => x * 2), a.map((x, i) => x * i), a.map(String));
console.log(a.filter((x) => x % 2 === 1), a.filter((_, i) => i > 2), a.filter(() => false));
console.log(a.reduce((s, x) => s + x), a.reduce((s, x) => s + x, 100), a.reduce((s, x) => s + x, ""));
console.log(a.reduceRight((s, x) => s + x, ""), a.reduce((m, x, i) => m + x * i, 0));
let seen = "";
a.forEach((x, i, all) => {
  seen += `${x}@${i}/${all.length} `;
});
console.log(seen);
const none: number[] = [];
try {
  none.reduce((s, x) => s + x);
} catch (e) {
  console.log((e as Error).name + ": " + (e as Error).message);
}
console.log(none.reduce((s, x) => s + x, 7), none.map((x) => x), none.filter(() => true));
