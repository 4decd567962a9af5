// NaN and the infinities in arithmetic, comparison and conversion.
const inf = Infinity;
console.log(inf - inf, inf * 0, inf / inf, 0 / 0, inf % 2, 5 % inf, 5 % 0, -5 % inf);
const nan = inf - inf;
console.log(nan === nan, nan !== nan, NaN < 1, NaN > 1, NaN <= NaN, Object.is(NaN, NaN));
console.log(Math.max(1, NaN), Math.min(NaN, 1), Math.max(), Math.min(), NaN ** 0, 1 ** NaN, 1 ** inf);
console.log(NaN | 0, inf | 0, -inf >>> 0, ~NaN, NaN << 3);
console.log(isNaN(NaN), isFinite(inf), Number.isNaN(1 / 0), Number.isFinite(1), isNaN(0 / 0));
console.log(String(-inf), `${NaN}`, inf.toFixed(2), (-inf).toString(16), NaN.toExponential(2));
console.log(Math.sqrt(-1), Math.log(-1), Math.log(0), Math.pow(0, -1), Math.acos(2), Math.exp(-inf));
console.log(1e308 * 10, -1e308 * 10, 5e-324 / 2, 1e-320 * 1e-10);
const a = [NaN];
console.log(a.indexOf(NaN), a.includes(NaN), new Set([NaN, NaN]).size, new Map([[NaN, 1]]).get(NaN));
