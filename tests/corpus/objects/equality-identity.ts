// Objects compare by identity.
const a = { v: 1 };
const b = { v: 1 };
const c = a;
console.log(a === b, a === c, a !== b);
c.v = 2;
console.log(a.v, b.v);
const list = [a, b];
console.log(list.indexOf(b), list.includes(c), list.indexOf({ v: 1 }));
function mutate(o: { v: number }): void {
  o.v = 100;
  o = { v: 200 };
  o.v = 300;
}
mutate(a);
console.log(a.v);
const f = () => 1;
const g = () => 1;
console.log(f === g, f === f);
