// toReversed, toSorted, toSpliced and with leave the receiver alone and fill its holes.
const list = [3, 1, 2];
console.log(list.toReversed(), list.toSorted(), list.toSpliced(1, 1, 8, 9), list.with(-1, 7), list);
const holes = [1, , 3];
console.log(1 in holes, 1 in holes.toReversed(), 1 in holes.toSorted(), 1 in holes.toSpliced(0, 0), 1 in holes.with(0, 5));
for (const index of [-4, 3, Number.POSITIVE_INFINITY]) {
  try {
    console.log(list.with(index, 0));
  } catch (error) {
    console.log((error as Error).name, (error as Error).message);
  }
}
console.log(list.with(1.9, 5), list.with(Number.NaN, 5));
for (const [start, count] of [[-1, 1], [0, 9], [9, 0], [1, -1]] as const) console.log(list.toSpliced(start, count, 0));
console.log(list.toSpliced(1), ([] as number[]).toReversed());
