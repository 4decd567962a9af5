// Classes and closures go to another module as values and are made and called there.
import { apply, keepIf, type Plugin, register } from "./lib/plugins.ts";
class Times implements Plugin {
  readonly id = "times";
  readonly factor: number;
  constructor(factor: number) {
    this.factor = factor;
  }
  run(input: number): number {
    return input * this.factor;
  }
}
register("times", Times);
for (const offset of [1, 2])
  register(
    `plus${offset}`,
    class implements Plugin {
      readonly id = "plus";
      readonly factor: number;
      constructor(factor: number) {
        this.factor = factor;
      }
      run(input: number): number {
        return input + this.factor * offset;
      }
    },
  );
let limit = 100;
keepIf((n) => n < limit);
console.log(apply("times", 3, [1, 20, 40]), apply("plus1", 10, [1]), apply("plus2", 10, [1, 90]));
limit = 15;
console.log(apply("plus1", 10, [1, 6]));
try {
  apply("none", 1, []);
} catch (error) {
  console.log(`${error}`);
}
