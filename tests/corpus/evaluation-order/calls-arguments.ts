// The callee is evaluated before the arguments, the arguments from left to right, and a callee that is no function
// throws only after them.
const log: string[] = [];
function t<T>(name: string, value: T): T {
  log.push(name);
  return value;
}
function show(title: string): void {
  console.log(title + ": " + log.join(" "));
  log.length = 0;
}
const o = { add: (a: number, b: number, c: number): number => a + b * c };
console.log(t("o", o).add(t("a", 1), t("b", 2), t("c", 3)));
show("method");
const pick = (which: boolean): ((n: number) => number) => (which ? (n) => n + 1 : (n) => n - 1);
console.log(pick(t("which", true))(t("n", 4)));
show("result of a call");
function rest(first: number, ...others: number[]): string {
  return first + ":" + others.join();
}
console.log(rest(t("1", 1), ...t("list", [2, 3]), t("4", 4), ...t("set", new Set([5, 6]))));
show("spread");
const broken: { f?: (n: number) => number } = {};
try {
  console.log((broken.f as (n: number) => number)(t("argument", 1)));
} catch (e) {
  console.log(e instanceof TypeError);
}
show("no function");
class P {
  readonly a: number;
  constructor(a: number, b: number) {
    log.push("constructor");
    this.a = a - b;
  }
}
console.log(new P(t("x", 9), t("y", 4)).a);
show("new");
console.log(o.add(t("p", 1), (() => t("q", 2))(), o.add(t("r", 1), t("s", 1), t("u", 1))));
show("nested");
