// What was evaluated before an exception stays done; what comes after does not happen.
const log: string[] = [];
function t<T>(name: string, value: T): T {
  log.push(name);
  return value;
}
function fail(name: string): never {
  log.push(name + "!");
  throw new Error(name);
}
function attempt(title: string, body: () => void): void {
  try {
    body();
    log.push("no exception");
  } catch (e) {
    log.push("caught " + (e as Error).message);
  }
  console.log(title + ": " + log.join(" "));
  log.length = 0;
}
const list = [1, 2, 3];
const o: { a: number; b?: number } = { a: 1 };
attempt("element", () => {
  list[t("i", 0)] = fail("value");
});
attempt("property", () => {
  t("o", o).a = t("x", 1) + fail("y");
});
attempt("arguments", () => {
  Math.max(t("a", 1), fail("b"), t("c", 3));
});
attempt("literal", () => {
  console.log({ p: t("p", 1), q: fail("q"), r: t("r", 2) });
});
attempt("array", () => {
  console.log([t("0", 0), ...(fail("1") as number[]), t("2", 2)]);
});
attempt("pattern", () => {
  const { a, b = fail("default") } = o;
  console.log(a, b);
});
attempt("template", () => {
  console.log(`${t("head", 1)}${fail("middle")}${t("tail", 2)}`);
});
attempt("partial assignment", () => {
  [list[0], list[1]] = [t("first", 10), fail("second")];
});
attempt("sort", () => {
  list.sort(() => fail("compare"));
});
attempt("loop", () => {
  for (let i = 0; i < 3; i++) list[i] = i === 1 ? fail("at " + i) : t("set " + i, i * 100);
});
console.log(list, o);
