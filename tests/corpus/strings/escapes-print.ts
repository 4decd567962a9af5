// How strings inside containers are quoted and escaped.
console.log(["a'b", 'a"b', "a`b", "a'b\"c", "a'b\"c`d", "back\\slash"]);
console.log(["\n\t\r\b\f\v", "\0", "\x01\x1f\x7f", "\u0080\u009f", "\u00a0é漢😀", "\ud83d lone"]);
console.log({ "a-b": 1, "a'b": 2, "": 3, "漢": 4, é: 5, "\n": 6 });
console.log("\x01top level stays raw\x02".length);
console.log(JSON.stringify("a'b\"c\\d\n\t\u0001\u007f\u2028é😀\ud83d"));
