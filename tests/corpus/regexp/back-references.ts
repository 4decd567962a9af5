// Regular expressions: back references.
console.log(/(a)(b)?\2\1/.exec("aa"), /(\w)\1/.exec("hello"), /(?:(a)|b)\1/.exec("b"), /\1(a)/.exec("a"));
console.log(/(["']).*?\1/.exec(`say "it's" now`)?.[0], /(a*)b\1+/.exec("baaaac"), /(\w+) \1/i.exec("the THE")?.[0]);
export {};
