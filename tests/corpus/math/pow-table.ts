// ** over a grid of bases and exponents.
const bases = [-2, -1, -0.5, -0, 0, 0.5, 1, 1.1, 2, 10, Infinity];
const exponents = [-3, -2, -1, -0.5, 0, 0.5, 1, 2, 3, 31, 0.3333333333333333, NaN];
for (const b of bases) console.log(b, exponents.map((e) => b ** e).join(" "));
for (let i = -330; i <= 310; i += 40) console.log(i, 10 ** i, 2 ** (i * 3));
