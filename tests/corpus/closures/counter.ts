// Closures keep their variables alive and separate.
function makeCounter(): { inc: () => number; dec: () => number; get: () => number } {
  let n = 0;
  return { inc: () => ++n, dec: () => --n, get: () => n };
}
const a = makeCounter();
const b = makeCounter();
a.inc();
a.inc();
b.dec();
console.log(a.get(), b.get());
const adders: ((n: number) => number)[] = [];
for (let i = 0; i < 3; i++) adders.push((n) => n + i);
console.log(adders.map((f) => f(10)));
function outer(): () => string {
  const parts: string[] = [];
  let depth = 0;
  return () => {
    depth++;
    parts.push("d" + depth);
    return parts.join(">");
  };
}
const o = outer();
o();
console.log(o(), o());
