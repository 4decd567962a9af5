// Regular expressions: ignore case.
console.log(/abc/i.test("aBC"), /[a-f]+/i.exec("xFEDg")?.[0], /é/i.test("É"), /σ/i.exec("Σς")?.[0], /[^x]/i.exec("Xy")?.[0]);
console.log(/\u212a/i.test("k"), /\u212a/iu.test("k"), /ſ/i.test("s"), /ſ/iu.test("S"), /ß/i.test("ẞ"), /ß/iu.test("ẞ"));
console.log(/\w/iu.test("ſ"), /\w/i.test("ſ"), /[\W]/iu.test("K"), /[^\W]/iu.test("K"), /İ/i.test("i"), /ı/iu.test("I"));
export {};
