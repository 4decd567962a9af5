// Defaults that call, await, yield, refer to this and to earlier parameters.
let n = 0;
const next = (): number => ++n;
function f(a = next(), b = a + next(), { c = next() }: { c?: number } = {}, [d = next()]: number[] = []): number[] {
  return [a, b, c, d];
}
console.log(f(), f(10), f(1, 2, { c: 3 }, [4]), n);
class K {
  base = 100;
  m(x = this.base, g = (): number => x + this.base): number {
    return g();
  }
}
console.log(new K().m(), new K().m(1));
const g = async (x = Promise.resolve(5), y = 2): Promise<number> => (await x) * y;
g().then((v) => console.log(v));
function* h(x = 1, y = x): Generator<number> {
  yield x + y;
}
console.log([...h()], [...h(5)], f.length, h.length);
