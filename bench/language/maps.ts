// Map and Set with number keys and with short string keys: insertion, lookup, deletion, iteration.

export const expected = 1513909;

function numbers(count: number): number {
  const squares = new Map<number, number>();
  for (let i = 0; i < count; i++) squares.set(i * 7, i);
  let sum = 0;
  for (let i = 0; i < count * 7; i += 3) {
    const found = squares.get(i);
    if (found !== undefined) sum += found;
  }
  for (let i = 0; i < count; i += 2) squares.delete(i * 7);
  for (const [key, value] of squares) sum += key - value * 7;
  return sum + squares.size;
}

function strings(count: number): number {
  const seen = new Set<string>();
  const index = new Map<string, number>();
  for (let i = 0; i < count; i++) {
    const key = `k${(i * 31) % (count >> 1)}`;
    if (seen.has(key)) index.set(key, (index.get(key) ?? 0) + 1);
    else seen.add(key);
  }
  let sum = 0;
  index.forEach((value, key) => {
    sum += value + key.length;
  });
  return sum;
}

export function run(): number {
  let total = 0;
  for (let i = 0; i < 4; i++) total = numbers(3000 + i) + strings(4000 + i * 2);
  return total;
}
