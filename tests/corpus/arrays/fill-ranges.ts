// fill: ranges, negative bounds, and objects that are shared.
for (const start of [undefined, -2, 0, 2.5, 9, Number.NaN]) {
  for (const end of [undefined, -1, 0, 3, 9]) console.log(start, end, [1, 2, 3, 4, 5].fill(0, start, end).join(""));
}
const shared = new Array<number[]>(3).fill([]);
shared[0]!.push(1);
console.log(shared, shared[0] === shared[2]);
const grid = Array.from({ length: 2 }, () => new Array<string>(3).fill("."));
grid[1]![2] = "#";
console.log(grid.map((row) => row.join("")).join("\n"));
console.log(new Array(3).fill(undefined), new Array(2).fill(null), [..."ab"].fill("z", 1));
