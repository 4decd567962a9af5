// console.assert, and values without a text of their own on both streams.
console.assert(true, "not shown");
console.assert(1 > 0);
console.log();
console.log("");
console.log(" ");
console.log(undefined, null, true, "text", 1.5, 10n, Symbol("s"));
console.log([undefined], [null], [true], ["text"], [() => {}], [Symbol("s")]);
console.log({ undefined, nan: Number.NaN, nul: null });
console.log("a\tb\\n", ["a\tb\n"], "multi\nline", { text: "multi\nline" });
console.info("info %d", 5);
console.debug("debug %s", "x");
console.warn("to the error stream");
console.error("also", { there: true });
console.log(console.log === console.log, typeof console.error);
