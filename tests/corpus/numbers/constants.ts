// Constants and predicates of Number.
console.log(Number.MAX_VALUE, Number.MIN_VALUE, Number.EPSILON, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY);
console.log(Number.isInteger(5), Number.isInteger(5.0), Number.isInteger(5.5), Number.isInteger(-0), Number.isInteger(NaN), Number.isInteger(Infinity));
console.log(Number.isSafeInteger(2 ** 53 - 1), Number.isSafeInteger(-(2 ** 53)), Number.isFinite(NaN));
console.log(0.1 + 0.2 === 0.3, Math.abs(0.1 + 0.2 - 0.3) < Number.EPSILON);
console.log(Number.parseFloat("2.5x"), Number.parseInt("7.9"), 0.1 * 3, 0.7 * 100, 1.15 + 2.30);
console.log(1e3, 1.5e-3, .5, 5., 0xFF, 0B11, 0O7, 1_0.0_1);
