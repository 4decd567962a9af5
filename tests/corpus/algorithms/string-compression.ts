// Burrows and Wheeler's transform, move-to-front, run lengths, and all of it backwards.
function transform(text: string): [string, number] {
  const n = text.length;
  const order = Array.from({ length: n }, (_, i) => i).sort((a, b) => {
    for (let k = 0; k < n; k++) {
      const d = text.charCodeAt((a + k) % n) - text.charCodeAt((b + k) % n);
      if (d !== 0) return d;
    }
    return a - b;
  });
  return [order.map((i) => text[(i + n - 1) % n]).join(""), order.indexOf(0)];
}
function inverse(last: string, row: number): string {
  const next = Array.from(last, (c, i) => [c, i] as const).sort(([a, i], [b, j]) => (a < b ? -1 : a > b ? 1 : i - j)).map(([, i]) => i);
  let [out, at] = ["", row];
  for (let k = 0; k < last.length; k++) {
    at = next[at]!;
    out += last[at];
  }
  return out;
}
const front = (text: string, alphabet: string): number[] => {
  const table = [...alphabet];
  return Array.from(text, (c) => {
    const i = table.indexOf(c);
    table.unshift(...table.splice(i, 1));
    return i;
  });
};
const unfront = (codes: readonly number[], alphabet: string): string => {
  const table = [...alphabet];
  return codes.map((i) => {
    const [c] = table.splice(i, 1);
    table.unshift(c!);
    return c;
  }).join("");
};
const lengths = (xs: readonly number[]): [number, number][] => xs.reduce<[number, number][]>((runs, x) => {
  const last = runs.at(-1);
  if (last?.[0] === x) last[1]++;
  else runs.push([x, 1]);
  return runs;
}, []);
for (const text of ["banana bandana", "mississippi river", "aaaaaaaa", "abc", "x"]) {
  const alphabet = [...new Set(text)].sort().join("");
  const [last, row] = transform(text);
  const codes = front(last, alphabet);
  const runs = lengths(codes);
  const back = inverse(unfront(runs.flatMap(([x, n]) => new Array<number>(n).fill(x)), alphabet), row);
  console.log(JSON.stringify(last), row, codes.join(""), runs.length, back === text);
}
