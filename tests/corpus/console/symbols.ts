// How symbols print.
// skip compiled: Symbol.iterator as a value is rejected (TSR1001)
const s: symbol = Symbol.iterator;
console.log(s, [s], { s }, typeof s, String(s), s === Symbol.iterator);
