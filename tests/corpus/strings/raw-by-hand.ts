// String.raw called as a function, and templates with all kinds of substitutions.
console.log(String.raw({ raw: ["a", "b", "c"] }, 1, 2));
console.log(String.raw({ raw: ["a", "b", "c"] }, 1));
console.log(String.raw({ raw: ["a", "b"] }, 1, 2, 3));
console.log(String.raw({ raw: [] }, 1), String.raw({ raw: ["only"] }));
console.log(String.raw({ raw: "xyz" }, "-", "+"));
console.log(String.raw`C:\new\table${1 + 1}\u0041\${"x"}`);
console.log(String.raw`line
break\
kept`);
const values: unknown[] = [null, undefined, true, 1.5, [1, [2]], { toString: () => "object" }];
for (const value of values) console.log(String.raw`<${value}>`);
