// Upper and lower case, trimming.
console.log("Hello World".toUpperCase(), "Hello World".toLowerCase());
console.log("ABC123xyz".toLowerCase(), "abc123XYZ".toUpperCase(), "".toUpperCase() === "");
console.log("[" + "  a b  ".trim() + "]", "[" + "  a b  ".trimStart() + "]", "[" + "  a b  ".trimEnd() + "]");
console.log("[" + "\t\n\r\v\f x \u00a0\ufeff\u2003".trim() + "]");
console.log("[" + "   ".trim() + "]", "[" + "".trim() + "]", "[" + "x".trim() + "]");
