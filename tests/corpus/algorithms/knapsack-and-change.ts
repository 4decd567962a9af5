// Dynamic programming: 0/1 knapsack with the chosen items, fewest coins, number of ways.
interface Item {
  readonly name: string;
  readonly weight: number;
  readonly value: number;
}
const items: readonly Item[] = [
  { name: "lamp", weight: 1, value: 1 },
  { name: "book", weight: 3, value: 4 },
  { name: "tent", weight: 4, value: 5 },
  { name: "rope", weight: 5, value: 7 },
];
function knapsack(capacity: number): { value: number; chosen: string[] } {
  const best: number[][] = [new Array<number>(capacity + 1).fill(0)];
  for (const { weight, value } of items) {
    const before = best.at(-1)!;
    best.push(before.map((v, w) => (w >= weight ? Math.max(v, before[w - weight]! + value) : v)));
  }
  const chosen: string[] = [];
  for (let i = items.length, w = capacity; i > 0; i--) {
    if (best[i]![w] === best[i - 1]![w]) continue;
    chosen.push(items[i - 1]!.name);
    w -= items[i - 1]!.weight;
  }
  return { value: best.at(-1)![capacity]!, chosen };
}
for (const capacity of [0, 3, 7, 9, 20]) console.log(capacity, knapsack(capacity));
function fewest(coins: number[], amount: number): number | null {
  const table = [0];
  for (let n = 1; n <= amount; n++) {
    const options = coins.filter((c) => c <= n).map((c) => table[n - c]! + 1);
    table[n] = Math.min(Infinity, ...options);
  }
  return Number.isFinite(table[amount]) ? table[amount]! : null;
}
console.log(fewest([1, 5, 10, 25], 63), fewest([5, 7], 13), fewest([4, 3], 6), fewest([2], 0));
const ways = (coins: number[], amount: number): number => {
  const table = new Float64Array(amount + 1);
  table[0] = 1;
  for (const c of coins) for (let n = c; n <= amount; n++) table[n]! += table[n - c]!;
  return table[amount]!;
};
console.log(ways([1, 2, 5, 10, 20, 50, 100, 200], 200), ways([7], 13));
