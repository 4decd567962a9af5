// Regular expressions: indices.
const match = /(?<first>a+)(b)?(?<last>c)/d.exec("xaac");
console.log(match?.indices, match?.indices?.groups, match?.indices?.groups?.last);
console.log(match);
export {};
