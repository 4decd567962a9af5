// Defaults see parameters, not the body; closures in defaults; TDZ among parameters.
const x = "outer";
function f(a = () => x, b = a()): string {
  const x = "inner";
  return b + "/" + a() + "/" + x;
}
console.log(f());
function g(a: number, b = (): number => a): string {
  a = 10;
  return b() + ":" + a;
}
console.log(g(1));
function h(a = 1, { b, c = a + b }: { b: number; c?: number } = { b: a * 2 }, [d = c, e = d + 1]: (number | undefined)[] = []): string {
  return [a, b, c, d, e].join();
}
console.log(h(), h(5), h(5, { b: 1 }), h(5, { b: 1, c: 0 }, [9]), h(undefined, undefined, [undefined, 3]));
function t(a: number = b2(), b: number = 2): number {
  return a + b;
}
function b2(): number {
  return 40;
}
console.log(t(), t(1), t(undefined, 0));
