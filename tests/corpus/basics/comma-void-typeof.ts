// The comma, void and typeof operators.
let x = 0;
const y = (x++, x++, x + 10);
console.log(x, y);
console.log(void 0, void x);
for (let i = 0, j = 10; i < j; i += 3, j -= 2) console.log(i, j);
console.log(typeof 1, typeof "a", typeof true, typeof undefined, typeof null);
console.log(typeof {}, typeof [], typeof (() => 1), typeof 1n);
class C {}
console.log(typeof C, typeof new C());
