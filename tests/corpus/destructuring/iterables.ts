// Array patterns over strings, maps, sets and generators, closing the iterator early.
function* gen(): Generator<number> {
  try {
    yield 1;
    yield 2;
    yield 3;
  } finally {
    console.log("closed");
  }
}
const [a] = gen();
const [b, , c] = gen();
const [d, ...rest] = gen();
const [e, f, g, h] = gen();
console.log(a, b, c, d, rest, e, f, g, h);
const [] = gen();
const [[k, v] = ["none", 0]] = new Map([["key", 5]]);
console.log(k, v);
for (const [key, { n }] of new Map([["p", { n: 1 }], ["q", { n: 2 }]])) console.log(key, n);
const [s0, , s2] = "😀bc";
console.log(s0, s2);
const [...copy] = new Set(["x", "y"]);
console.log(copy);
