// && and || give their operands, with effects in order.
const log: string[] = [];
const t = (s: string): string => {
  log.push(s);
  return s;
};
console.log(t("") && t("never"), t("a") && t("b"), t("") || t("c"), t("d") || t("never"), log.join(","));
const maybe2 = (n: number): number => n;
const x: number | string = maybe2(0) || "zero";
const maybe = (n: number | null): number | null => n;
const y = maybe(null) || 3;
console.log(x, y, maybe(NaN) || "nan", maybe(4) && "and");
