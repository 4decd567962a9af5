// Every way out of a loop closes its iterator once: break, return, throw, continue and break of outer loops.
class Source {
  readonly name: string;
  readonly limit: number;
  constructor(name: string, limit: number) {
    this.name = name;
    this.limit = limit;
  }
  [Symbol.iterator](): Iterator<number> {
    let i = 0;
    return {
      next: () => (i < this.limit ? { value: i++, done: false } : { value: undefined, done: true }),
      return: () => {
        console.log("close", this.name);
        return { value: undefined, done: true };
      },
    };
  }
}
function leaves(): number {
  for (const x of new Source("returned", 5)) for (const y of new Source("inner", 5)) if (x + y > 2) return x * 10 + y;
  return -1;
}
console.log(leaves());
outer: for (const x of new Source("outer", 3)) {
  for (const y of new Source(`inner ${x}`, 3)) {
    if (y === 1 && x === 0) continue outer;
    if (y === 1) break outer;
    console.log(x, y);
  }
}
try {
  for (const x of new Source("thrown", 3)) if (x === 1) throw new Error("out");
} catch (error) {
  console.log((error as Error).message);
}
for (const x of new Source("complete", 2)) console.log(x);
const [first] = new Source("pattern", 2);
console.log(first, Array.from(new Source("from", 2)).length);
