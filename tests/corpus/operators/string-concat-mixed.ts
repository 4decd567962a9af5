// + with strings beside everything.
const o = { toString: () => "obj" };
console.log("a" + 1 + true + null + undefined + 2n + [1, 2] + o, 1 + 2 + "3" + 4 + 5);
let s = "";
s += 1;
s += null;
s += [3, [4]];
console.log(s, `${[1, [2, 3]]}|${{}}|${null}`);
