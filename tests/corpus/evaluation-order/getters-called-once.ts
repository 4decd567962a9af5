// How often accessors run in compound assignments, spreads, destructuring and comparisons.
const calls: Record<string, number> = {};
function count(name: string): void {
  calls[name] = (calls[name] ?? 0) + 1;
}
class Cell {
  #v = 1;
  get v(): number {
    count("get");
    return this.#v;
  }
  set v(to: number) {
    count("set");
    this.#v = to;
  }
}
function report(title: string, value: unknown): void {
  console.log(title, value, JSON.stringify(calls));
  for (const key of Object.keys(calls)) delete calls[key];
}
const c = new Cell();
c.v += 5;
report("+=", c.v);
c.v++;
report("++", 0);
report("++ value", c.v++);
report("++ before", ++c.v);
c.v **= 2;
report("**=", c.v);
const { v, v: again } = c;
report("pattern", v + again);
const o = {
  get x(): number {
    count("x");
    return 3;
  },
  set x(_: number) {
    count("set x");
  },
};
const copy = { ...o };
copy.x = 9;
report("spread", copy.x);
report("compare", o.x === o.x && o.x < 10);
o.x -= o.x;
report("-=", o.x);
const { x, ...others } = o;
report("rest", [x, others]);
report("JSON", JSON.stringify(o));
report("entries", Object.entries(o));
report("optional", (o as { x?: number })?.x ?? 0);
