// Regular expressions: last index.
const re = /o/g;
const trace: unknown[] = [];
for (let i = 0; i < 4; i++) trace.push(re.test("foo"), re.lastIndex);
console.log(trace.join());
re.lastIndex = 2;
console.log(re.exec("foo")?.index, re.lastIndex);
re.lastIndex = 99;
console.log(re.exec("foo"), re.lastIndex);
const plain = /o/;
plain.lastIndex = 5;
console.log(plain.test("foo"), plain.lastIndex);
export {};
