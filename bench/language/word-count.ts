// Counts words: splitting text, a Map with string keys, sorting by count.

export const expected = "the:2643 of:668 and:502 to:396 in:367 (53)";

const WORDS =
  "the of and to in a is that it was for on are as with his they at be this from have or by one had not but what " +
  "all were when we there can an your which their said if do will each about how up out them then she many some";

function text(length: number): string {
  const words = WORDS.split(" ");
  const parts: string[] = [];
  let seed = 12345;
  for (let i = 0; i < length; i++) {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    const r = (seed >>> 8) / 16777216;
    parts.push(words[Math.floor(r * r * r * words.length)]!);
    if (i % 12 === 11) parts.push("\n");
  }
  return parts.join(" ");
}

const TEXT = text(10_000);

export function run(): string {
  const counts = new Map<string, number>();
  for (const line of TEXT.split("\n")) {
    for (const word of line.split(" ")) {
      if (word === "") continue;
      const key = word.toLowerCase();
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const list = [...counts.entries()].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const best = list.slice(0, 5).map(([word, count]) => `${word}:${count}`);
  return `${best.join(" ")} (${list.length})`;
}
