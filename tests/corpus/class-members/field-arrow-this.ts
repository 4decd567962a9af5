// Arrow functions in fields keep `this`; methods lose it.
class Button {
  label = "button";
  onClick = (): string => this.label;
  handler(): string {
    return this?.label ?? "lost";
  }
}
const b = new Button();
const { onClick } = b;
console.log(onClick(), b.handler());
