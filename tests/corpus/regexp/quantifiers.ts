// Regular expressions: quantifiers.
const cases: [RegExp, string][] = [
  [/a*/, "aaa"], [/a+?/, "aaa"], [/a??b/, "ab"], [/a{2}/, "aaaa"], [/a{2,}/, "aaaa"], [/a{1,3}?/, "aaaa"],
  [/(ab){2,3}/, "abababab"], [/(?:a|ab){2}c/, "aabc"], [/(a*)*/, "b"], [/(?:a?){3}/, "aa"], [/(a?)*?b/, "aab"],
  [/x{0}y/, "xy"], [/(z)((a+)?(b+)?(c))*/, "zaacbbbcac"], [/(?:){2,5}/, ""], [/a{,2}/, "a{,2}"], [/[ab]{3}/, "abba"],
];
for (const [re, text] of cases) console.log(String(re), re.exec(text));
export {};
