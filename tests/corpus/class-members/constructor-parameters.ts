// Constructors with defaults, rest, destructuring, overload-like unions and spread calls.
class Range {
  readonly from: number;
  readonly to: number;
  readonly tags: string[];
  constructor({ from = 0, to }: { from?: number; to: number }, ...tags: string[]) {
    this.from = from;
    this.to = to;
    this.tags = tags;
  }
}
class Named extends Range {
  readonly name: string;
  constructor(name: string, ...rest: ConstructorParameters<typeof Range>) {
    super(...rest);
    this.name = name;
  }
}
const tags = ["x", "y"];
console.log(new Range({ to: 3 }), new Range({ from: 1, to: 2 }, ...tags, "z").tags, new Named("n", { to: 9 }, "t"));
console.log(Range.length, Named.length);
const args: [string, { to: number }] = ["spread", { to: 4 }];
console.log(new Named(...args).name, new Named(...args).to);
