// Several circles in one value get numbers in the order in which they are met.
type Node = { name: string; next?: Node; other?: unknown; list?: unknown[] };
const a: Node = { name: "a" };
const b: Node = { name: "b", next: a };
a.next = b;
console.log(a);
console.log([a, b]);
const list: unknown[] = [];
list.push(list, { list });
console.log(list);
const twice = { shared: { x: 1 } };
console.log([twice, twice, twice.shared]);
a.other = a;
b.other = [b];
console.log(a);
a.list = [a.next, { a }];
console.log({ a, b });
