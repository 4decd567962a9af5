// toJSON of classes, of instances and of literals, with the key it is given; it may change what is being written.
class Money {
  readonly cents: number;
  constructor(cents: number) {
    this.cents = cents;
  }
  toJSON(key: string): string {
    return `${key}=${(this.cents / 100).toFixed(2)}`;
  }
}
class Tax extends Money {
  override toJSON(key: string): string {
    return `tax ${super.toJSON(key)}`;
  }
}
const order = { price: new Money(1250), items: [new Money(5), new Tax(7)], none: { toJSON: () => undefined }, nested: { toJSON: () => ({ a: 1 }) } };
console.log(JSON.stringify(order));
console.log(JSON.stringify(new Tax(1)), JSON.stringify([new Date(0)]), JSON.stringify({ toJSON: 5, a: 1 }));
const ring: { first: unknown; second: number; third?: number } = { first: null, second: 2, third: 3 };
ring.first = {
  toJSON: () => {
    delete ring.third;
    ring.second = 20;
    return "changed";
  },
};
console.log(JSON.stringify(ring));
