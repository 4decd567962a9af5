// Permutations three ways: by generator, by swaps and in lexicographic order; all agree.
function* byGenerator<T>(items: readonly T[]): Generator<T[]> {
  if (items.length === 0) {
    yield [];
    return;
  }
  for (let i = 0; i < items.length; i++) {
    const rest = [...items.slice(0, i), ...items.slice(i + 1)];
    for (const tail of byGenerator(rest)) yield [items[i]!, ...tail];
  }
}
function bySwaps<T>(items: T[], visit: (p: readonly T[]) => void, k = items.length): void {
  if (k <= 1) return visit(items);
  for (let i = 0; i < k; i++) {
    bySwaps(items, visit, k - 1);
    const j = k % 2 === 0 ? i : 0;
    [items[j], items[k - 1]] = [items[k - 1]!, items[j]!];
  }
}
function next(a: number[]): boolean {
  let i = a.length - 2;
  while (i >= 0 && a[i]! >= a[i + 1]!) i--;
  if (i < 0) return false;
  let j = a.length - 1;
  while (a[j]! <= a[i]!) j--;
  [a[i], a[j]] = [a[j]!, a[i]!];
  for (let l = i + 1, r = a.length - 1; l < r; l++, r--) [a[l], a[r]] = [a[r]!, a[l]!];
  return true;
}
const one = [...byGenerator([1, 2, 3, 4])].map((p) => p.join(""));
const two: string[] = [];
bySwaps([1, 2, 3, 4], (p) => two.push(p.join("")));
const three: string[] = [];
const a = [1, 2, 3, 4];
do three.push(a.join(""));
while (next(a));
console.log(one.length, two.length, three.length, new Set([...one, ...two, ...three]).size);
console.log(one.slice(0, 8), two.slice(0, 8), three.at(-1));
console.log(one.join() === three.join(), two.sort().join() === three.join());
