// continue in do-while tests the condition; conditions with side effects.
let i = 0;
let log = "";
do {
  i++;
  if (i === 2) continue;
  log += i;
} while (i < 4);
console.log(log);
let n = 5;
while (n-- > 0) {
  if (n % 2) continue;
  log += "w" + n;
}
console.log(log, n);
let k = 0;
for (; k < 10; k++) {
  if (k === 3) k += 4;
  else if (k > 7) break;
}
console.log(k);
do {
  i--;
} while (i > 0 && i !== 2);
console.log(i);
let a = 0;
let b = 10;
while (a < b && !(a * a > 20)) {
  a++;
  b--;
}
console.log(a, b);
for (let x = 0, y = 100; ; x += 7, y -= 5) {
  if (x > y) {
    console.log(x, y);
    break;
  }
}
