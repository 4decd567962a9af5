// Relational operators on strings, bigints, numbers and dates.
console.log("a" < "b", "a" < "B", "10" < "9", "abc" <= "abcd", "é" > "z");
console.log(2n < 3, 2 < 3n, 2n <= 2, 1n > 0.5);
console.log(NaN < 1, NaN >= NaN, "b" > "a");
