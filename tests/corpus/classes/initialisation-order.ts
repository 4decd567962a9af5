// Fields, constructors, static blocks and super calls: what is set when.
const log: string[] = [];
const at = <T>(label: string, value: T): T => (log.push(label), value);
class Base {
  static first = at("Base.first", 1);
  a = at("a", 1);
  static {
    at("Base block", 0);
  }
  b = at("b", this.a + 1);
  constructor(n: number) {
    at(`Base(${n})`, 0);
    this.describe();
  }
  describe(): void {
    log.push(`describe a=${this.a} b=${this.b}`);
  }
}
class Derived extends Base {
  static second = at("Derived.second", Base.first + 1);
  c: number = at("c", this.b * 10);
  readonly #d = at("d", this.c + 1);
  static last = (() => at("Derived.last", Derived.second))();
  constructor(n: number) {
    super(at("argument", n + 1));
    at("Derived()", 0);
    this.b = this.#d;
  }
  override describe(): void {
    super.describe();
    log.push("Derived.describe");
  }
}
const made = new Derived(5);
console.log(log.join(", "), made.a, made.b, made.c, Derived.last);
const made2 = new (class extends Derived {
  e = at("e", this.b);
})(1);
console.log(made2.e, log.length, Object.keys(made2));
