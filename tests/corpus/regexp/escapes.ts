// Regular expressions: escapes.
console.log(new RegExp("\\x41\\u0042\\103\\cJ\\0").test("ABC\n\0"), /\t\v\f\n\r/.test("\t\v\f\n\r"), /\./.test("a"), /\-/.test("-"));
console.log(/a\$b\^/.test("a$b^"), new RegExp("\\8").test("8"), new RegExp("\\c").test("\\c"), new RegExp("[\\c_]").test("\x1f"), /\u{61}/u.test("a"), new RegExp("\\u{2}").test("uu"));
export {};
