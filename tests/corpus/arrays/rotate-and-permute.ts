// Permutations, rotations, transposition and spirals.
function* permutations<T>(items: readonly T[]): Generator<T[]> {
  if (items.length < 2) {
    yield [...items];
    return;
  }
  for (let i = 0; i < items.length; i++)
    for (const rest of permutations(items.toSpliced(i, 1))) yield [items[i]!, ...rest];
}
console.log([...permutations("abc".split(""))].map((p) => p.join("")), [...permutations([1, 2, 3, 4])].length, [...permutations([])]);
const rotate = <T>(list: readonly T[], by: number): T[] => {
  const at = ((by % list.length) + list.length) % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
};
console.log(rotate([1, 2, 3, 4], 1), rotate([1, 2, 3, 4], -1), rotate(["x"], 5));
const matrix = [[1, 2, 3], [4, 5, 6]];
const transposed = matrix[0]!.map((_, i) => matrix.map((row) => row[i]!));
console.log(transposed, transposed.map((row) => row.toReversed()), matrix.flat().join());
function spiral(rows: number[][]): number[] {
  const left = rows.map((row) => [...row]);
  const order: number[] = [];
  while (left.length > 0) {
    order.push(...left.shift()!);
    for (const row of left) if (row.length > 0) order.push(row.pop()!);
    order.push(...(left.pop() ?? []).reverse());
    for (const row of left.toReversed()) if (row.length > 0) order.push(row.shift()!);
  }
  return order;
}
console.log(spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]]), spiral(matrix), spiral([[1], [2]]), spiral([]));
