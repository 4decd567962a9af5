// Shorthand methods, async, generator, computed, numeric, string keys and nested functions with this.
const k = "computed";
const o = {
  n: 2,
  plain(x: number): number { return x * this.n; },
  async later(): Promise<number> { return this.n; },
  *gen(): Generator<number> { yield this.n; },
  [k](): string { return "c"; },
  "quoted key"(): string { return "q"; },
  5(): string { return "five"; },
  arrow: (x: number): number => x + 1,
  fn: function (this: { n: number }): number { return this.n; },
};
console.log(o.plain(4), [...o.gen()], o.computed(), o["quoted key"](), o[5](), o.arrow(1), o.fn(), o.plain.name);
o.later().then((v) => console.log(v));
