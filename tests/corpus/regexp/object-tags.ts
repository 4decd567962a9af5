// What Object.prototype.toString says of regular expressions and dates.
const values: unknown[] = [/a/g, new RegExp("b"), new Date(0), new Date(Number.NaN), "x".match(/x/), null, new Error("e")];
for (const value of values) console.log(Object.prototype.toString.call(value));
export {};
