// Accessors in literals of every shape, enumerated and overridden.
const name = "dyn";
let hits = 0;
const o = {
  get [name](): number { return ++hits; },
  set [name](v: number) { hits = v; },
  ...{ spread: 1 },
  get 7(): string { return "seven"; },
  get plain(): string { return `plain ${this.spread}`; },
};
console.log(o.dyn, (o.dyn = 10), o.dyn, o[7], o.plain, Object.keys(o));
const over = { get a(): number { return 1; }, ...{ a: 2 } };
over.a = 5;
console.log(over);
const proto = { __proto__: null, x: 1 };
console.log(proto.x, Object.keys(proto));
