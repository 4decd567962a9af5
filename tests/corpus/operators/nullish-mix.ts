// ?? beside other operators, short circuits and chained fallbacks.
const log: string[] = [];
const val = <T>(name: string, v: T): T => {
  log.push(name);
  return v;
};
console.log(val("a", null) ?? val("b", undefined) ?? val("c", 0) ?? val("d", 1), log.join());
const no = val<string | null>("no", null);
console.log((no || null) ?? "end", (val("x", 0) || no) ?? "z");
const o: { n?: number } = {};
console.log((o.n ?? 3) + 1, o.n ?? (o.n = 9), o);
