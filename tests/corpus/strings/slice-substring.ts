// slice, substring and substr-like cutting at the edges.
const s = "abcdefgh";
console.log(s.slice(2), s.slice(2, 5), s.slice(-3), s.slice(-3, -1), s.slice(5, 2) === "");
console.log(s.slice(0, 100), s.slice(100) === "", s.slice(-100, 2), s.slice());
console.log(s.substring(2), s.substring(2, 5), s.substring(5, 2), s.substring(-3, 2));
console.log(s.substring(100) === "", s.substring(NaN, 3), s.substring(3, NaN));
console.log(s.slice(1.9, 3.9), s.slice(NaN, 2), s.slice(-Infinity, Infinity));
console.log("".slice(0, 1) === "", "x".slice(1) === "");
