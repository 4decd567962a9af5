// Order of field initialisers, constructor bodies and overridden methods.
const log: string[] = [];
class Base {
  a = log.push("base field");
  constructor() {
    log.push("base body");
    this.hook();
  }
  hook(): void {
    log.push("base hook");
  }
}
class Derived extends Base {
  b: unknown = log.push("derived field");
  override hook(): void {
    log.push(`derived hook, b is ${this.b}`);
  }
  constructor() {
    log.push("before super");
    super();
    log.push("derived body");
  }
}
new Derived();
console.log(log);
