// ** is right associative and binds tighter than unary on its right.
console.log(2 ** 3 ** 2, (2 ** 3) ** 2, 2 ** -1, (-2) ** 2, -(2 ** 2), 2 ** 0.5);
let x = 3;
x **= 2;
x **= 0;
console.log(x, 0 ** 0, NaN ** 0, 10 ** 21, 2n ** 70n);
