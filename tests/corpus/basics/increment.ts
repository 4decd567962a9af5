// Prefix and postfix increment and decrement, as values and as statements.
let i = 0;
console.log(i++, i, ++i, i);
console.log(i--, i, --i, i);
const a = [1, 2, 3];
a[0]!++;
++a[1]!;
console.log(a[0], a[1], a[2]!--, a[2]);
const o = { n: 5 };
console.log(o.n++, o.n, --o.n, o.n);
let d = 0.5;
d++;
console.log(d, d--, d);
let j = 0;
a[j++] = a[j++]! + 10;
console.log(a, j);
