// Captured and reassigned parameters, destructured parameters, catch variables, this.
function f(n: number, { k }: { k: string }, ...rest: number[]): (() => string)[] {
  const show = (): string => `${n} ${k} ${rest.join("")}`;
  const change = (): string => {
    n *= 2;
    k += "!";
    rest.push(n);
    return "";
  };
  return [show, change, show];
}
const [s1, c, s2] = f(1, { k: "x" }, 7, 8) as [() => string, () => string, () => string];
console.log(s1());
c();
c();
console.log(s1(), s2());
const caught: (() => string)[] = [];
for (const m of ["a", "b"]) {
  try {
    throw new Error(m);
  } catch (e) {
    caught.push(() => (e as Error).message);
  }
}
console.log(caught.map((g) => g()));
class T {
  n = 5;
  nested(): () => () => number {
    return () => () => this.n++;
  }
}
const t = new T();
const g = t.nested()();
g();
console.log(g(), t.n);
