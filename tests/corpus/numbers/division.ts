// Division, integer division by |0, by zero.
console.log(7 / 2, -7 / 2, (7 / 2) | 0, (-7 / 2) | 0, 1 / 0, -1 / 0, 0 / 0);
function div(a: number, b: number): number {
  return (a / b) | 0;
}
console.log(div(10, 3), div(-10, 3), div(10, 0), div(-2147483648, -1), div(0, -5), div(1, 3));
console.log(1 / 3, 2 / 3, 10 / 3, 1 / 7, 100 / 7, 1 / 1e300, 1e300 / 1e-300);
console.log(Math.floor(-7 / 2), Math.trunc(-7 / 2), Math.round(-7 / 2), Math.ceil(-7 / 2));
const xs = [1, 2, 3, 4, 5, 6, 7, 8, 9];
console.log(xs.map((x) => x / 9).join(" "));
console.log(6 / 3, typeof (6 / 3), Number.isInteger(6 / 3), 4 / 2 === 2);
