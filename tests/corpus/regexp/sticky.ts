// Regular expressions: sticky.
const re = /a+/y;
console.log(re.exec("aab")?.[0], re.lastIndex, re.exec("aab"), re.lastIndex);
re.lastIndex = 1;
console.log(re.exec("baa")?.[0], re.lastIndex);
console.log("aaXa".replace(/a/gy, "-"), "aab".match(/a/gy), "Xa".search(/a/y));
console.log("a,b,c".split(/,/y));
export {};
