// Regular expressions: search.
console.log("hello".search(/l/), "hello".search(/x/), "hello".search("o"), "a.c".search("."));
const re = /l/g;
re.lastIndex = 4;
console.log("hello".search(re), re.lastIndex);
export {};
