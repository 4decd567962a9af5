// delete and in on objects, arrays and records.
const o: { a?: number; b?: number; c: number } = { a: 1, b: 2, c: 3 };
console.log(delete o.a, "a" in o, "c" in o, Object.keys(o), delete o.a);
const r: Record<string, number> = { x: 1, y: 2 };
delete r["x"];
console.log(r, "x" in r, "y" in r, "toString" in { toString: 1 });
const list: (number | undefined)[] = [1, 2, 3];
delete list[1];
console.log(list, 1 in list, 2 in list, 5 in list, list.length);
const key = "b";
console.log(delete o[key], o);
const maybe: { v?: { w?: number } } | undefined = { v: { w: 1 } };
console.log(delete maybe?.v?.w, maybe);
