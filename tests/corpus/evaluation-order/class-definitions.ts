// The order in which a class is evaluated: heritage, computed keys, then static fields and blocks; fields at each `new`.
const log: string[] = [];
function t<T>(name: string, value: T): T {
  log.push(name);
  return value;
}
class Base {
  base = t("base field", 1);
  constructor() {
    log.push("base constructor");
    this.hook();
  }
  hook(): void {
    log.push("base hook");
  }
}
class Derived extends Base {
  static first = t("static 1", 1);
  field: number | undefined = t("field", 2);
  static {
    log.push("block " + Derived.first);
  }
  static second = t("static 2", this.first + 1);
  later = t("later", (this.field ?? 0) + this.base);
  constructor() {
    log.push("before super");
    super();
    log.push("after super " + this.later);
  }
  override hook(): void {
    log.push("derived hook " + this.field);
  }
}
console.log(log.join(", "));
log.length = 0;
const d = new Derived();
console.log(log.join(", "));
console.log(d.later, Derived.second, Object.keys(d).join());
log.length = 0;
for (let i = 0; i < 2; i++) {
  class Local {
    static made = t("made " + i, i);
    own = t("own " + i, i * 10);
  }
  console.log(Local.made, new Local().own);
}
console.log(log.join(", "));
