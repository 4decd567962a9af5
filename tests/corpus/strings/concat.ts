// Concatenation of strings with every primitive.
const s = "s";
console.log(s + s, s + 1, 1 + s, s + true, s + null, s + undefined);
console.log(s + -0, s + 1.5, s + NaN, s + Infinity, s + 1e21, s + 1e-7);
console.log(1 + 2 + s + 1 + 2);
console.log(s + 10n, "" + [1, 2, 3], "" + [], "" + [null, undefined, 1]);
console.log("" + {}, `${[1, [2, 3]]}`);
let built = "";
for (let i = 0; i < 10; i++) built += i;
console.log(built, built.length);
let rev = "";
for (const c of built) rev = c + rev;
console.log(rev);
