// sinh, cosh, tanh and inverses, bit for bit.
for (const x of [-2, -0.5, -0, 0, 1e-9, 0.3, 1, 2.5, 20, 100]) console.log(x, Math.sinh(x), Math.cosh(x), Math.tanh(x), Math.asinh(x));
for (const x of [1, 1.5, 2, 10, 1e10]) console.log(x, Math.acosh(x));
for (const x of [-0.9, -0.1, 0, 0.5, 0.999]) console.log(x, Math.atanh(x));
console.log(Math.atanh(1), Math.acosh(0.5), Math.sinh(1000), Math.tanh(-Infinity));
