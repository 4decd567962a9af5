// abs, min, max, pow, sqrt, cbrt, hypot.
console.log(Math.abs(-5.5), Math.abs(-0), Math.min(3, 1, 2), Math.max(3, 1, 2), Math.min(5), Math.max(-1, -2));
console.log(Math.pow(2, 10), Math.pow(2, 0.5), Math.pow(-8, 1 / 3), Math.pow(0, 0), (-2) ** 5, 10 ** -5, 10 ** 308, 7 ** 13);
console.log(Math.sqrt(2), Math.sqrt(144), Math.sqrt(1e-300), Math.cbrt(27), Math.cbrt(-8), Math.cbrt(2));
console.log(Math.hypot(3, 4), Math.hypot(), Math.hypot(-5), Math.hypot(1, 2, 3), Math.hypot(NaN, Infinity), Math.hypot(1e200, 1e200));
console.log(Math.PI, Math.E, Math.LN2, Math.LN10, Math.LOG2E, Math.LOG10E, Math.SQRT2, Math.SQRT1_2);
let acc = 1;
for (let i = 0; i < 20; i++) acc = Math.sqrt(acc * 3 + 1);
console.log(acc);
