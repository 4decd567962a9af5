// What `this` is in arrows, methods, callbacks and functions put elsewhere.
class Timer {
  ticks = 0;
  readonly label: string;
  constructor(label: string) {
    this.label = label;
  }
  arrow = (): string => `${this.label}:${++this.ticks}`;
  each(list: readonly number[]): string[] {
    return list.map((n) => {
      this.ticks += n;
      const inner = (): number => this.ticks;
      return `${this.label}${inner()}`;
    });
  }
  later(): () => Promise<string> {
    return async () => {
      await null;
      return this.arrow();
    };
  }
}
const timer = new Timer("t");
const { arrow } = timer;
const other = { label: "o", ticks: 100, arrow, each: timer.each };
console.log(arrow(), other.arrow(), timer.each([1, 2]), timer.ticks, other.ticks);
console.log(await timer.later()(), await Promise.all([timer.later()(), timer.later()()]));
const bound = timer.each.bind(new Timer("b"), [5]);
console.log(bound(), timer.ticks, timer.each.call(new Timer("c"), [1]), timer.each.apply(timer, [[0]]));
