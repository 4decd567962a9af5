// while and do-while.
let n = 3;
while (n > 0) {
  console.log("while", n);
  n--;
}
do {
  console.log("do", n);
  n++;
} while (n < 2);
do {
  if (n > 5) break;
  n++;
  if (n === 4) continue;
  console.log("loop", n);
} while (true as boolean);
let a = 48;
let b = 36;
while (b !== 0) {
  const t = a % b;
  a = b;
  b = t;
}
console.log(a);
while (false as boolean) console.log("never");
