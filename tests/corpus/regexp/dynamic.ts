// Regular expressions: dynamic.
const words = ["cat", "dog", "a.b"];
const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const any = new RegExp(words.map(escape).join("|"), "gi");
console.log(any.source, "A cat, a DOG, aXb and a.b".match(any));
const pattern: string | RegExp = words.length > 2 ? /o/g : "o";
console.log("foo".replace(pattern, "0"), "a|b".split(words.length > 9 ? "b" : /\|/));
export {};
