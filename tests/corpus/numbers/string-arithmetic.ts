// Conversions through String() and unary operators.
console.log(String(5) + 5, Number("5") + 5, +"5" + 5, String(1e21), String(0.1), String(-1.50));
console.log(String(null), String(undefined), String(true), String(10n), String([1, [2]]), String("s"));
console.log((5).toString() + (5.5).toString(), (1000000000000000128).toString(), (1000000000000000128).toFixed(0));
console.log(Boolean(0), Boolean("0"), Boolean(NaN), Boolean([]), Boolean(""));
let n = 5;
console.log(-n, +n, - -n, -(-n), !n, ~n, ~~n);
const t: number | string = (n > 3 ? "7" : 7) as number | string;
console.log(Number(t) * 2, typeof t);
