// Substitutions of a template are evaluated and converted one after the other.
const log: string[] = [];
function t<T>(name: string, value: T): T {
  log.push(name);
  return value;
}
class Named {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
    log.push("new " + name);
  }
  toString(): string {
    log.push("text " + this.name);
    return this.name;
  }
}
console.log(`${new Named("a")}-${t("between", 1)}-${new Named("b")}`, log.join(", "));
log.length = 0;
function tag(parts: TemplateStringsArray, ...values: unknown[]): string {
  log.push("tag");
  return parts.join("_") + values.map((v) => String(v)).join("/");
}
console.log(tag`<${new Named("c")}|${t("x", 2)}>`, log.join(", "));
log.length = 0;
const seen = new Set<TemplateStringsArray>();
function site(parts: TemplateStringsArray): number {
  seen.add(parts);
  return seen.size;
}
for (let i = 0; i < 3; i++) console.log(site`same`, site`other`);
const tags = { prefix: ">", mark(parts: TemplateStringsArray, n: number): string { return this.prefix + parts.raw[0] + n; } };
console.log(t("tags", tags).mark`\n${t("n", 5)}`, log.join(", "));
let n = 0;
console.log(`${n++}${n++}${`${n++}${(n += 10)}`}${n}`);
