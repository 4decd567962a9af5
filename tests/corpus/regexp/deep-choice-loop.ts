// A loop over a choice makes an entry for each round: long texts must not overflow anything.
const text = "ab".repeat(20000);
console.log(/^(?:a|b)*$/.test(text), /^(?:a|b)*$/.test(`${text}c`), /(?:ab)+/.exec(text)?.[0].length);
const last = /^(?:(a)|(b))*$/.exec(text);
console.log(last?.[0].length, last?.[1], last?.[2]);
console.log(/(?:a(?=b)|b)+/.exec(text)?.[0].length, text.replace(/(?:ab){10000}/g, "-"));
console.log(/^(?:a|b)*?$/.test(text));
export {};
