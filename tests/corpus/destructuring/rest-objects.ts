// Object rest collects what is left, as a copy.
const o = { a: 1, b: 2, c: { d: 3 }, e: "e" };
const { a, ...rest } = o;
console.log(a, rest, Object.keys(rest));
rest.b = 20;
rest.c.d = 30;
console.log(o.b, o.c.d);
const { c: { ...inner }, ...others } = o;
inner.d = 300;
console.log(inner, others, o.c.d);
const without = ({ e: _, ...r }: typeof o): { a: number; b: number; c: { d: number } } => r;
console.log(without(o));
const { ...copy } = o;
console.log(copy, (copy as object) === o);
const { a: a1, b: b1, c: c1, e: e1, ...none } = o;
console.log(a1 + b1 + c1.d, e1, none);
