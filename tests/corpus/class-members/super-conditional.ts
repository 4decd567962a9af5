// super() in branches and after other statements.
class Base {
  readonly how: string;
  constructor(how: string) {
    this.how = how;
  }
}
class Derived extends Base {
  extra = this.how.length;
  constructor(flag: boolean) {
    const text = flag ? "yes" : "no";
    if (flag) {
      super(text + "!");
    } else {
      super(text);
    }
    console.log(this.extra);
  }
}
console.log(new Derived(true).how, new Derived(false).how);
