// Runs followed by what they cannot hold need no second try, others do: both find what there is.
const texts = ["", "a", "aa1", "aaab", "12.34.5", "abc-def_gh", "x=1;y=22;z", "  lead", "trail  ", "1,234,567", "a\nb\nab\n", "caf\u00e9 noir", "\u4e2d\u65871a"];
const patterns = [
  /a+b/, /a*b/, /a*1/, /[a-z]+\d/, /[a-z]+[a-c]/, /\w+\b/, /\w*\b/, /\d+\b\./, /\d*\./, /\d{1,2}\d/, /\d{2,3}\b/,
  /[^=]+=/, /[^;]*;/, /([a-z]+)(=)(\d+)/, /(\w+)-(\w+)/, /^\s*\S/, /\S+\s*$/, /\s+$/, /[a-z]*$/, /[a-z\n]*$/m, /^[ab]+$/gm,
  /(?:\d+,?)+/, /(?:\d{1,3},)*\d{3}$/, /(?:a|b)+c/, /(?:[ab]+c?)+d?/, /a+(?=b)/, /a+(?!b)/, /(?<=a+)b/, /a+?b/, /(a+)\1/, /(a+)+b/,
  /[a-z]+(?:\d|b)/, /[a-z]+\d?b?/, /x*(?:y=)?\d+/, /[^,]+,[^,]+$/, /.+b/, /.*\n/, /.+$/m, /[\s\S]+b/, /A+B/i, /[a-z]+B/i, /[\u00e9a-f]+ /, /[\u4e00-\u9fff]+\d/,
];
for (const pattern of patterns) {
  const found = texts.map((text) => {
    const match = pattern.exec(text);
    pattern.lastIndex = 0;
    return match === null ? "-" : `${match.index}${JSON.stringify([...match])}`;
  });
  console.log(String(pattern), found.join(" "));
}

// Objects of groups have the same names and lives of their own.
const pair = /(?<key>\w+)=(?<value>\w*)/;
const all = ["a=1", "b=", "c=3"].map((text) => pair.exec(text)!.groups!);
all[0]!.extra = "new";
delete all[1]!.key;
all[2]!.value = "changed";
console.log(all, pair.exec("d=4")!.groups, Object.keys(all[0]!), Object.keys(all[1]!));
all[1]!.key = "back";
console.log(all[1], "key" in all[1]!, JSON.stringify(pair.exec("e=5")!.groups));
console.log("x=1 y=2".replace(/(?<key>\w)=(?<value>\d)/g, "$<value>=$<key>"), "no".match(/(?<none>z)/)?.groups);
