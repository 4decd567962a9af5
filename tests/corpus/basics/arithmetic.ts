// The five operators on small numbers.
let a = 7;
let b = 2;
console.log(a + b, a - b, a * b, a / b, a % b);
a = -7;
console.log(a + b, a - b, a * b, a / b, a % b);
b = -2;
console.log(a + b, a - b, a * b, a / b, a % b);
a = 1.5;
console.log(a + b, a - b, a * b, a / b, a % b);
console.log(2 ** 10, 2 ** -1, (-2) ** 3, 2 ** 0.5);
console.log(10 / 4, 9 / 3, 1 / 3);
console.log((1 + 2) * 3 - 4 / 2);
console.log(0.1 + 0.2);
