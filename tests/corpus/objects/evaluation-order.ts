// Left to right: operands, arguments, targets of assignments.
const log: string[] = [];
const t = <T>(name: string, v: T): T => {
  log.push(name);
  return v;
};
const a = [0, 0, 0];
t("target", a)[t("index", 1)] = t("value", 5);
console.log(log.splice(0).join(" "), a);
const r = t("l", 1) + t("m", 2) * t("r", 3);
console.log(log.splice(0).join(" "), r);
function f(...xs: number[]): number {
  return xs.length;
}
t("callee", f)(t("x", 1), t("y", 2), ...t("spread", [1, 2]));
console.log(log.splice(0).join(" "));
let i = 0;
const b = [i++, i++, i++];
b[i - 3] = i + (i = 10) + i;
console.log(b, i);
let x = 1;
x += (x = 5, 10);
console.log(x);
const o = { p: 1 };
o.p += t("rhs", (o.p = 100));
console.log(o.p, log.splice(0).join(" "));
console.log(`${t("t1", 1)}${t("t2", 2)}`, { k1: t("k1", 1), k2: t("k2", 2) }, log.join(" "));
