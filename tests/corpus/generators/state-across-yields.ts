// Locals of every kind live across yields: loops, patterns, closures, try blocks, bigints, objects.
function* steps(seed: number): Generator<string, bigint, number> {
  let big = 1n;
  let [a, b]: [number, string] = [seed, "s"];
  const adders: ((n: number) => number)[] = [];
  for (let i = 0; i < 3; i++) {
    adders.push((n) => n + i + a);
    try {
      a += yield `${i}${b}${a}`;
      if (a > 100) throw new RangeError(String(a));
    } catch (e) {
      b = (e as Error).name;
      a = 0;
    } finally {
      big = big * 10n + BigInt(i);
      yield `f${i} ${adders.map((f) => f(1)).join()}`;
    }
  }
  for (const [k, v] of Object.entries({ p: 1, q: [2, 3] })) b += k + String(yield `${k}=${String(v)}`);
  return big + BigInt(b.length);
}
const g = steps(5);
const seen: string[] = [];
let r = g.next(0);
for (let n = 1; !r.done; n *= 7) {
  seen.push(r.value);
  r = g.next(n);
}
console.log(seen.join(" | "), r.value);
