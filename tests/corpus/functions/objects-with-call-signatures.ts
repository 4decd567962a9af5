// Functions with properties, overloads, callable interfaces, hybrids that are passed on and printed.
interface Counter {
  (step?: number): number;
  total: number;
  reset(): void;
  readonly label: string;
}
function makeCounter(label: string): Counter {
  const counter = ((step = 1) => (counter.total += step)) as Counter;
  counter.total = 0;
  counter.reset = () => { counter.total = 0; };
  return Object.assign(counter, { label });
}
const c = makeCounter("hits");
c();
c(5);
console.log(c.total, c(-1), c.label, c.name, c.length, Object.keys(c), typeof c, c);
c.reset();
console.log(c.total, [1, 2, 3].map((n) => c(n)));
function pick(value: string): string;
function pick(value: number, digits: number): string;
function pick(value: string[], at?: number): string | undefined;
function pick(value: string | number | string[], extra = 0): string | undefined {
  if (typeof value === "number") return value.toFixed(extra);
  return typeof value === "string" ? value.toUpperCase() : value.at(extra);
}
pick.calls = 0;
pick.last = undefined as string | undefined;
console.log(pick("a"), pick(1.234, 2), pick(["x", "y"], -1), pick([]), pick.calls++, (pick.last = pick("z")), pick.calls, pick.last);
const api: { [k: string]: ((...a: number[]) => number) & { unit?: string } } = { sum: (...a) => a.reduce((x, y) => x + y, 0), max: (...a) => Math.max(...a) };
api["sum"]!.unit = "m";
api["first"] = (a = NaN) => a;
for (const [name, f] of Object.entries(api)) console.log(name, f(3, 4, 5), f.name, f.length);
const bound = (pick as (v: string) => string).bind(null, "bound");
console.log(bound(), bound.name, (pick as (v: string) => string).call(null, "q"), pick.length, (function (this: { v: number }, n: number) { return this.v + n; }).apply({ v: 1 }, [2]));
type Middleware = (next: () => string) => string;
const compose = (...list: Middleware[]): (() => string) => list.reduceRight<() => string>((next, m) => () => m(next), () => "core");
console.log(compose((n) => `<a>${n()}</a>`, (n) => n() + n(), (n) => n().toUpperCase())());
