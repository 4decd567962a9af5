// Properties of a literal are evaluated in order: computed keys before their values, spreads in their place.
const log: string[] = [];
function t<T>(name: string, value: T): T {
  log.push(name);
  return value;
}
const source = {
  get a(): number {
    log.push("get a");
    return 1;
  },
  b: 2,
};
const made = {
  [t("key1", "x")]: t("value1", 1),
  ...t("spread", source),
  plain: t("value2", 2),
  [t("key2", "y") + t("key3", "z")]: t("value3", 3),
  method(): string {
    return "m";
  },
  a: t("value4", 9),
};
console.log(log.join(" "));
console.log(JSON.stringify(made), Object.keys(made).join());
log.length = 0;
let n = 0;
const counted = { first: n++, second: n++, ...({ second: n++ } as { second?: number }), third: n };
console.log(counted, n);
const nested = { a: t("a", { b: t("b", [t("c", 1), t("d", 2)]) }), e: t("e", 3) };
console.log(log.join(" "), JSON.stringify(nested));
log.length = 0;
const { [t("name", "b")]: picked = t("unused", 0), ...others } = t("object", { b: 5, c: 6 }) as Record<string, number>;
console.log(picked, others, log.join(" "));
