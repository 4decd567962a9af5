// The comma operator, void and nested sequences.
let a = 0;
const b = (a++, a++, a * 10);
console.log(b, a, void 0, void a++, a);
for (let i = 0, j = 10; i < j; i += 3, j -= 2) console.log(i, j);
const f = (): number => (console.log("side"), 5);
console.log(f());
