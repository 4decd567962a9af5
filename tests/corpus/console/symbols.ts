// How symbols print.
const s: symbol = Symbol.iterator;
console.log(s, [s], { s }, typeof s, String(s), s === Symbol.iterator);
