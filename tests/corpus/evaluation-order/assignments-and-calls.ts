// What is evaluated first: places, keys, callees, arguments, defaults, spreads.
let log = "";
const n = <T>(label: string, value: T): T => ((log += label), value);
const flush = (): string => {
  const text = log;
  log = "";
  return text;
};
const o: Record<string, number> = {};
const list = [0, 0, 0];
n("a", o)[n("b", "k")] = n("c", 1);
console.log(flush());
n("a", list)[n("b", 0)]! += n("c", 5);
console.log(flush(), list);
const f = (...args: unknown[]): number => args.length;
n("f", f)(n("1", 0), ...n("2", [1, 2]), n("3", 0));
console.log(flush());
({ m: (x: number) => x })[n("m", "m") as "m"](n("x", 1));
console.log(flush(), n("l", 1) + n("r", 2) * n("s", 3), flush(), n("c", false) ? n("t", 1) : n("e", 2), flush());
console.log(n("p", null) ?? n("q", 1), n("u", 0) || n("v", 0) || n("w", 3), n("x", 1) && n("y", 0) && n("z", 1), flush());
new (n("K", class { constructor(public_: unknown) { n("body", public_); } }))(n("arg", 0));
const d = ({ a = n("da", 1), b = n("db", a) }: { a?: number; b?: number } = n("dd", {}), c = n("dc", a + b)): number => a + b + c;
console.log(flush(), d(), flush(), d({ a: 5 }), flush(), d({ b: 2 }, 1), flush());
console.log(`${n("1", "x")}${n("2", "y")}`, [n("3", 1), ...n("4", [2])], { [n("5", "p")]: n("6", 1), ...n("7", {}), [n("8", "q")]: n("9", 2) }, flush());
let i = 0;
list[i++] = i++;
list[i] = i = 7;
console.log(list.slice(0, 3), i, (i = 1) + (i = i + 1) * i, (log = "z") + log, typeof n("t", 1), void n("v", 1), -n("-", 1), flush());
