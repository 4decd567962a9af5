// Regular expressions: lookbehind.
console.log("$10 €20".match(/(?<=€)\d+/g), "$10 €20".match(/(?<!\$)\b\d+/g));
console.log(/(?<=(\d+)(\d+))$/.exec("1053"), /(?<=\1(a))b/.exec("aab"), /(?<=^|,)x/.exec("a,x")?.index);
console.log(/(?<=a(?=b))b/.exec("ab")?.index, /(?<!abc)\w\w\w/.exec("abcdef")?.[0], /(?<=([abc]+).)\w/.exec("abcd"));
export {};
