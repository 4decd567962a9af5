// sin, cos, tan and inverses, bit for bit.
const xs = [0, -0, 0.1, 0.5, 1, 1.5707963267948966, 2, 3, 3.141592653589793, 4, 6.283185307179586, 10, 100, 1e5, 1e10, 1e22, -1.25];
for (const x of xs) console.log(x, Math.sin(x), Math.cos(x), Math.tan(x));
for (const x of [-1, -0.5, 0, 0.25, 0.5, 0.99, 1]) console.log(x, Math.asin(x), Math.acos(x), Math.atan(x));
console.log(Math.atan2(1, 1), Math.atan2(-1, -1), Math.atan2(0, -1), Math.atan2(-0, -1), Math.atan2(1, 0), Math.atan2(3, Infinity), Math.atan(1e10));
