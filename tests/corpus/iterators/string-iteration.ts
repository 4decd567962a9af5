// Strings by code points: pairs, lone surrogates, combining marks, ropes and slices.
const texts = ["abc", "a\u{1f600}b", "\ud83d", "\ude00\ud83d", "e\u0301", "", "\u{1f468}\u200d\u{1f469}", "x".repeat(20) + "\u{10ffff}" + "y".repeat(20)];
for (const text of texts) {
  const points: string[] = [];
  for (const c of text) points.push(c.codePointAt(0)!.toString(16));
  console.log(points.join(" "), [...text].length, text.length);
}
let built = "";
for (let i = 0; i < 30; i++) built += i % 3 === 0 ? "\u{1f600}" : "ab";
let pairs = 0;
for (const c of built) if (c.length === 2) pairs++;
console.log(built.length, pairs, Array.from(built, (c) => c.length).join(""));
const [first, second, ...others] = "\u{1f600}éz!";
console.log(first === "\u{1f600}", second, others.join());
const counts = new Map<string, number>();
for (const c of "hello wörld") counts.set(c, (counts.get(c) ?? 0) + 1);
console.log([...counts].map(([c, n]) => c + n).join(""));
