// for-of over arrays and strings, for-in over objects and arrays.
for (const v of [10, 20, 30]) console.log(v);
for (const c of "abc") console.log(c);
let sum = 0;
for (let v of [1, 2, 3]) {
  v *= 2;
  sum += v;
}
console.log(sum);
const growing = [1];
for (const v of growing) {
  if (v < 5) growing.push(v + 1);
}
console.log(growing);
for (const [i, v] of ["a", "b"].entries()) console.log(i, v);
let last: string;
for (last of ["x", "y"]) {}
console.log(last!);
const empty: number[] = [];
for (const v of empty) console.log("never", v);
for (const v of [1, 2, 3, 4]) {
  if (v === 2) continue;
  if (v === 4) break;
  console.log("v", v);
}
