// Regular expressions: unicode.
console.log("a😀b".match(/./gu), "a😀b".match(/./g)?.length, /😀{2}/u.test("😀😀"), /[😀-😂]/u.exec("x😁")?.index);
console.log(/\u{1F600}/u.test("😀"), /^[^x]$/u.test("😀"), /\ud83d/.test("😀"), /\ud83d/u.test("😀"), /\ud83d$/u.test("\ud83d"));
console.log("😀".replace(/(?:)/gu, "-"), "😀".split(/(?:)/u).length, /(?<=😀)a/u.exec("😀a")?.index, "a😀".search(/$/u));
export {};
