// Regular expressions: flags.
const all = /a/dgimsuy;
console.log(all.flags, all.global, all.ignoreCase, all.multiline, all.dotAll, all.unicode, all.sticky, all.hasIndices);
console.log(/a/.flags === "", /a/v.unicodeSets, new RegExp("a", "yg").flags);
export {};
