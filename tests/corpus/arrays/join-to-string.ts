// join and toString over every kind of element.
console.log([1, "a", true, null, undefined, -0, NaN].join("|"), [[1, [2]], [3]].toString(), String([]));
console.log([1.5, 2e21, 1e-7].join(), [10n, 2n].join(), [{}, []].join(";"));
console.log([undefined, null].join(), [""].join(), ["", ""].join(), [[], [[]]].join());
class P {
  n = 1;
  toString(): string {
    return "P" + this.n;
  }
}
console.log([new P(), new P()].join("+"), `${[new P()]}`, "" + new P());
console.log([1, 2, 3].join(undefined), [1, 2].join("--long--"));
