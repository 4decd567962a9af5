// Array.from, Array.of, fill, new Array, length assignment.
console.log(Array.from([1, 2, 3], (x) => x * x), Array.from("ab"), Array.from(new Set([1, 2])), Array.from({ length: 3 }, (_, i) => i));
console.log(Array.of(7), Array.of(1, 2), new Array<number>(3).fill(0), new Array<string>(2).fill("x"));
console.log([1, 2, 3, 4].fill(9, 1, 3), [1, 2, 3].fill(0, -1), [1, 2].fill(5, 5));
const a = [1, 2, 3, 4];
a.length = 2;
console.log(a, a.length, a[2]);
a.length = 0;
console.log(a);
const grid = Array.from({ length: 2 }, () => new Array<number>(3).fill(0));
grid[0]![1] = 5;
console.log(grid);
const shared = new Array<number[]>(2).fill([]);
shared[0]!.push(1);
console.log(shared, shared[0] === shared[1]);
console.log(Array.from(new Map([["a", 1]])), Array.from([1, 2].entries()));
