// How often and with what a comparator is called: as V8 does it, so that comparators with effects, or that contradict
// themselves, end the same.
let state = 99;
function random(limit: number): number {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 4294967296) * limit);
}

function fingerprint(values: readonly number[], answer: (a: number, b: number) => number): string {
  let calls = 0;
  let hash = 7;
  const sorted = values.toSorted((a, b) => {
    calls++;
    hash = (Math.imul(hash, 31) + a * 17 + b) | 0;
    return answer(a, b);
  });
  let order = 3;
  for (const value of sorted) order = (Math.imul(order, 33) + value) | 0;
  return `${calls} ${hash} ${order}`;
}

const shapes: Record<string, (i: number, n: number) => number> = {
  random: () => random(1000),
  ascending: (i) => i,
  descending: (i, n) => n - i,
  few: () => random(4),
  saw: (i) => i % 37,
  nearly: (i) => (random(15) === 0 ? random(500) : i),
  halves: (i, n) => (i < n / 2 ? 2 * i : 2 * (n - i) + 1),
};
for (const [name, make] of Object.entries(shapes)) {
  for (const n of [0, 1, 2, 3, 10, 31, 32, 33, 63, 64, 65, 100, 500, 1500]) {
    const values = Array.from({ length: n }, (_, i) => make(i, n));
    let turn = 0;
    console.log(
      name,
      n,
      fingerprint(values, (a, b) => a - b),
      fingerprint(values, (a, b) => b - a),
      fingerprint(values, () => NaN),
      fingerprint(values, () => (turn++ % 3) - 1),
      fingerprint(values, (a, b) => (a > b ? 1 : 0)),
    );
  }
}

const names = ["Zo\u00eb", "adam", "Bea", "adam", "carl", "Bea"].map((name, id) => ({ name, id }));
console.log(names.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)).map((p) => p.id).join());

const floats = Float64Array.from({ length: 70 }, () => random(50) - 25);
let traced = "";
floats.sort((a, b) => {
  traced += `${a},${b};`;
  return a - b;
});
console.log(floats.join(), traced.length, traced.slice(0, 60));
console.log(Int8Array.of(5, -3, 9, 0).sort((_a, _b) => NaN).join(), Uint8Array.of(3, 1, 2).toSorted((a, b) => b - a).join());
try {
  [3, 2, 1].sort(() => {
    throw new RangeError("no order");
  });
} catch (error) {
  console.log(String(error));
}
