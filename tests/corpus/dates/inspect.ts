// Dates: inspect.
console.log([new Date(0)], { when: new Date(1e12) }, new Map([["a", new Date(5)]]), new Date(NaN));
class Event {
  readonly at: Date;
  constructor(at: Date) {
    this.at = at;
  }
}
console.log(new Event(new Date(1)), `${new Date(2)}`);
export {};
