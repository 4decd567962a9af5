// A logical assignment evaluates its place once, and the value only where it is needed.
const log: string[] = [];
function t<T>(name: string, value: T): T {
  log.push(name);
  return value;
}
class Settings {
  #name: string | undefined;
  reads = 0;
  writes = 0;
  get name(): string | undefined {
    this.reads++;
    return this.#name;
  }
  set name(to: string | undefined) {
    this.writes++;
    this.#name = to;
  }
}
const s = new Settings();
t("s", s).name ??= t("default", "x");
t("s", s).name ??= t("unused", "y");
t("s", s).name &&= t("new", "z");
t("s", s).name ||= t("unused", "w");
console.log(s.name, s.reads, s.writes, log.join(" "));
log.length = 0;
const counts: Record<string, number> = {};
for (const word of ["a", "b", "a"]) {
  counts[t(word, word)] ??= t("zero", 0);
  counts[word]!++;
}
console.log(counts, log.join(" "));
log.length = 0;
const flags: (boolean | null)[] = [null, false, true];
for (let i = 0; i < 3; i++) {
  flags[t("i" + i, i)] ||= t("or", i > 1);
  flags[i] &&= t("and", i === 2);
  flags[i] ??= t("null", true);
}
console.log(flags, log.join(" "));
let value: number | undefined;
console.log((value ??= 3), (value &&= 4), (value ||= 5), value);
