// Declarations, assignment and block scope.
let a = 1;
const b = 2;
a = a + b;
console.log(a, b);
{
  const a = 10;
  let b = 20;
  b += a;
  console.log(a, b);
}
console.log(a, b);
let c: number;
c = 5;
console.log(c);
let d: number | undefined;
console.log(d);
d = 7;
console.log(d);
var e = 3;
var e = 4;
console.log(e);
