// length, indexing, charAt, charCodeAt, at.
const s = "hello";
console.log(s.length, "".length, "a\nb".length);
console.log(s[0], s[4], s[5], s[-1]);
console.log(s.charAt(1), s.charAt(9) === "", s.charCodeAt(0), s.charCodeAt(9));
console.log(s.at(0), s.at(-1), s.at(-5), s.at(-6), s.at(5));
let sum = 0;
for (let i = 0; i < s.length; i++) sum += s.charCodeAt(i);
console.log(sum);
console.log(s.codePointAt(1), s.codePointAt(10));
console.log(String.fromCharCode(72, 105), String.fromCharCode(), String.fromCodePoint(0x41));
