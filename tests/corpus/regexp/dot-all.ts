// Regular expressions: dot all.
console.log(/a.b/.test("a\nb"), /a.b/s.test("a\nb"), "\n\r\u2028\u2029x".match(/./g), /^.$/u.test("😀"), /^.$/.test("😀"));
export {};
