// min, max and hypot: no arguments, NaN, zeros of both signs, many arguments, conversions.
console.log(Math.max(), Math.min(), Math.hypot(), Math.max(1, Number.NaN, 3), Math.min(Number.NaN));
console.log(1 / Math.max(-0, 0), 1 / Math.min(0, -0), 1 / Math.max(-0), Math.max(...[]), Math.min(...[3, 1, 2]));
console.log(Math.hypot(3, 4), Math.hypot(-3), Math.hypot(1e200, 1e200), Math.hypot(1e-200, 1e-200), Math.hypot(1, 2, 3));
console.log(Math.hypot(Number.NaN, Number.POSITIVE_INFINITY), Math.hypot(Number.NaN, 1), Math.hypot(0, -0));
const many = Array.from({ length: 5000 }, (_, i) => (i * 7919) % 4999);
console.log(Math.max(...many), Math.min(...many), Math.max.apply(null, many));
console.log([5, 1, 9].reduce((a, b) => Math.max(a, b)), Math.min(...new Set([4, 2])));
