// Methods of a class in a function read and write the function's variables.
function counter(start: number): { next(): number; reset(): void } {
  let count = start;
  class Counter {
    next(): number {
      count += 1;
      return count;
    }
    reset(): void {
      count = start;
    }
  }
  return new Counter();
}
const a = counter(10);
const b = counter(100);
console.log(a.next(), a.next(), b.next());
a.reset();
console.log(a.next(), b.next());
