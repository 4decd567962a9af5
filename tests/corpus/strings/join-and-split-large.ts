// join and split that undo each other, on narrow and wide texts, with separators of all lengths.
const words: string[] = [];
for (let i = 0; i < 800; i++) words.push(i % 50 === 0 ? `wört${i}` : i % 133 === 0 ? `日${i}` : `w${i}`);
for (const separator of [",", "", "--", "\n", " and then ", "→"]) {
  const joined = words.join(separator);
  const parts = joined.split(separator);
  console.log(JSON.stringify(separator), joined.length, parts.length, separator === "" || parts.join(separator) === joined, parts[50], parts.at(-1));
}
console.log("a,b,,c,".split(",").length, ",".split(","), "".split(","), "".split(""), "abc".split("", 2), "a-b-c".split("-", 2));
console.log([null, undefined, 1, "x", [2, [3, null]], true].join("|"), [].join(), [[]].join(), [undefined].join("x"));
const numbers = Array.from({ length: 200 }, (_, i) => i * 1.5 - 100);
const line = numbers.join(";");
console.log(line.length, line.split(";").map(Number).every((n, i) => n === numbers[i]));
console.log("x".padStart(10, "ab") + "y".padEnd(7, "日本"), "abc".padStart(2), "q".padEnd(4, ""));
const rows = "id;name\n1;a\n2;b\n".split("\n").map((row) => row.split(";"));
console.log(JSON.stringify(rows));
