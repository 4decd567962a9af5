// this in methods, arrows stored in fields, callbacks and extracted functions.
class Button {
  label: string;
  clicks = 0;
  onClick = (): string => {
    this.clicks++;
    return this.label + this.clicks;
  };
  constructor(label: string) {
    this.label = label;
  }
  handlers(): (() => string)[] {
    return [this.onClick, () => this.label, this.bound.bind(this)];
  }
  bound(): string {
    return "bound " + this.label;
  }
}
const b = new Button("B");
const h = b.onClick;
console.log(h(), h(), b.clicks, b.handlers().map((f) => f()));
class Other extends Button {
  override onClick = (): string => "other " + this.label;
}
console.log(new Other("o").onClick());
const nums = [1, 2, 3];
class Sum {
  total = 0;
  addAll(xs: number[]): this {
    xs.forEach((x) => {
      this.total += x;
    });
    return this;
  }
}
console.log(new Sum().addAll(nums).addAll(nums).total);
