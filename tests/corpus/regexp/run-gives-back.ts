// Greedy runs that have to give characters back, to their least and no further.
const cases: [RegExp, string][] = [
  [/\d*5/, "12545"],
  [/\d{2,}5/, "125"],
  [/\d{3,}5/, "125"],
  [/.*x/, "axbxc"],
  [/.+x/, "x"],
  [/[a-c]{1,2}c/, "abcc"],
  [/[a-c]{2,3}c/, "cc"],
  [/\s*\n/, " \n \n x"],
  [/a*a*a*b/, "aaab"],
  [/(a*)(a*)(a+)/, "aaa"],
  [/[^,]*,/, "ab,cd,"],
  [/\w+\w/, "a"],
  [/\w+\w/, "ab"],
];
for (const [pattern, text] of cases) console.log(String(pattern), JSON.stringify(pattern.exec(text)));
export {};
