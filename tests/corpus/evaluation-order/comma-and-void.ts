// The comma operator gives its last operand, void gives undefined; both evaluate everything.
const log: string[] = [];
function t<T>(name: string, value: T): T {
  log.push(name);
  return value;
}
const last = (t("a", 1), t("b", 2), t("c", "three"));
console.log(last, void t("d", 4), log.join(""));
log.length = 0;
for (let i = 0, j = 10; i < j; i++, j -= 3, t("step", 0)) log.push(i + "/" + j);
console.log(log.join(" "));
log.length = 0;
let n = 0;
const values = [(n++, n), (n++, n * 2), (n++, n * 3)];
console.log(values, n);
const f = (x: number): number => (log.push("f" + x), x > 2 ? (log.push("big"), x) : (log.push("small"), -x));
console.log(f(1), f(5), log.join(" "));
const o = { m(): string { return this === undefined ? "none" : "o"; } };
console.log((t("pick", o), o).m(), (t("zero", 0), n += 5), n);
function nothing(): void {
  return void t("returned", 1);
}
console.log(nothing(), typeof void 0, log.at(-1));
while ((n--, n > 5)) log.push("w" + n);
console.log(log.slice(-3).join(" "), n);
