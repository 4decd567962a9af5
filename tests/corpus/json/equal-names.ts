// Of equal names the last value counts, at the place of the first; names that look like indices come first.
interface Pair {
  a: number;
  b: number;
}
const literal: Pair = { a: 1, b: 2 };
console.log(literal, JSON.parse('{"a":1,"a":2}'), JSON.parse('{"a":1,"b":2,"a":3}'));
console.log(JSON.stringify(JSON.parse('{"b":1,"2":2,"a":3,"1":4,"-1":5,"01":6,"4294967295":7,"4294967294":8}')));
const odd = JSON.parse('{"":1," ":2,"__proto__":3,"constructor":4,"toString":5,"length":6}') as Record<string, number>;
console.log(Object.keys(odd).join("|"), odd[""], odd["__proto__"], odd["toString"]);
console.log(JSON.stringify(odd));
const escaped = JSON.parse('{"\\u0061":1,"a":2,"\\n":3,"\\ud83d\\ude00":4}') as Record<string, number>;
console.log(JSON.stringify(escaped), escaped["a"], escaped["\u{1f600}"]);
