// Edit distance of words: nested loops over strings by code unit, rows of integers.

export const expected = 136380;

function distance(a: string, b: string): number {
  if (a === b) return 0;
  let previous: number[] = [];
  let current: number[] = [];
  for (let j = 0; j <= b.length; j++) {
    previous.push(j);
    current.push(0);
  }
  for (let i = 1; i <= a.length; i++) {
    current[0] = i;
    const unit = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j++) {
      const cost = unit === b.charCodeAt(j - 1) ? 0 : 1;
      current[j] = Math.min(previous[j]! + 1, current[j - 1]! + 1, previous[j - 1]! + cost);
    }
    const swapped = previous;
    previous = current;
    current = swapped;
  }
  return previous[b.length]!;
}

const SYLLABLES = ["ka", "lo", "mi", "ther", "an", "pos", "tri", "vel", "qua", "ren"];

function word(seed: number): string {
  let text = "";
  for (let n = seed; n > 0; n = Math.floor(n / 10)) text += SYLLABLES[n % 10]!;
  return text;
}

export function run(): number {
  const words: string[] = [];
  for (let i = 0; i < 120; i++) words.push(word(1000 + i * 97));
  let sum = 0;
  for (const a of words) for (const b of words) sum += distance(a, b);
  return sum;
}
