// Local functions that refer to themselves and to each other.
function build(n: number): number[] {
  const out: number[] = [];
  const walk = (k: number): void => {
    if (k <= 0) return;
    out.push(k);
    other(k - 1);
  };
  function other(k: number): void {
    out.push(-k);
    walk(k - 2);
  }
  walk(n);
  return out;
}
console.log(build(7), build(0));
const y = (f: (self: (n: number) => number) => (n: number) => number): ((n: number) => number) => {
  const self: (n: number) => number = (n) => f(self)(n);
  return self;
};
console.log(y((self) => (n) => (n === 0 ? 1 : n * self(n - 1)))(6));
type Church = <T>(f: (x: T) => T) => (x: T) => T;
const two: Church = (f) => (x) => f(f(x));
const three: Church = (f) => (x) => f(two(f)(x));
console.log(two((n: number) => n + 1)(0), three((s: string) => s + "*")(""), two(three((n: number) => n * 2))(1));
