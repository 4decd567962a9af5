// log, info and debug print to standard output; error and warn do not.
console.log("log");
console.info("info", 1, { a: 1 });
console.debug("debug");
console.error("error goes elsewhere");
console.warn("so does warn");
console.log();
console.log("a\nb\n");
console.log("end");
