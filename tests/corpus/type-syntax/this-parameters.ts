// this parameters and functions borrowed for other objects.
interface Counter {
  n: number;
}
function inc(this: Counter, by = 1): number {
  this.n += by;
  return this.n;
}
const c = { n: 1, inc };
console.log(c.inc(), c.inc(4), inc.call({ n: 10 }, 5), inc.apply(c, [100]), inc.bind({ n: 0 })(7));
const o = {
  name: "o",
  hello(this: { name: string }): string {
    return `hi ${this.name}`;
  },
};
console.log(o.hello(), o.hello.call({ name: "other" }));
