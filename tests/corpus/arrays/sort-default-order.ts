// sort without a comparison: by text, undefined last, holes after it.
console.log([10, 9, 1, 2, -1, 1e21, 0.5].sort());
console.log([true, false, null, "m", undefined, 3, [2], Number.NaN].sort());
console.log(["é", "z", "a", "Z", "😀", "\uffff"].sort());
console.log([3, undefined, 1, undefined, 2].sort((a, b) => (b ?? 0) - (a ?? 0)));
const holes = [3, , 1, undefined, , 2];
console.log(holes.sort(), holes.length, 5 in holes);
console.log([5n, 10n, 1n].sort(), [5n, 10n, 1n].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
class Named {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
  toString(): string {
    return this.name;
  }
}
console.log([new Named("b"), new Named("a")].sort().map((n) => n.name));
try {
  [1, 2].sort("x" as unknown as () => number);
} catch (error) {
  console.log((error as Error).message);
}
