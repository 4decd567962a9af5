// exp, log and their relatives, bit for bit.
const xs = [0.001, 0.1, 0.5, 1, 1.5, 2, 2.718281828459045, 3, 10, 100, 12345.678, 1e-10, 1e100];
for (const x of xs) console.log(x, Math.log(x), Math.log2(x), Math.log10(x), Math.log1p(x));
for (const x of [-745, -100, -1.5, -0.1, 0, 1e-10, 0.1, 1, 2, 10.5, 100, 709.7, 710]) console.log(x, Math.exp(x), Math.expm1(x));
console.log(Math.log2(8), Math.log2(1024), Math.log10(1000), Math.log10(1e15), Math.log(0), Math.log1p(-1));
