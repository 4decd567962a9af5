// Objects that implement the iteration protocols by hand.
class Countdown implements Iterable<number> {
  readonly from: number;
  constructor(from: number) {
    this.from = from;
  }
  [Symbol.iterator](): Iterator<number> {
    let n = this.from;
    return {
      next: (): IteratorResult<number> => (n > 0 ? { done: false, value: n-- } : { done: true, value: undefined }),
      return: (): IteratorResult<number> => {
        console.log("returned");
        return { done: true, value: undefined };
      },
    };
  }
}
const c = new Countdown(4);
console.log([...c], Math.min(...c), Array.from(c, (x) => x * 2), new Set(c).size);
for (const x of c) if (x < 3) break;
const [first] = c;
console.log(first, Object.fromEntries(new Map([["a", 1]])));
