// push, pop, shift, unshift and splice at the edges, over many rounds.
const queue: number[] = [];
let taken = 0;
for (let i = 0; i < 1000; i++) {
  queue.push(i, i + 0.5);
  if (i % 3 === 0) queue.unshift(-i);
  taken += queue.shift() ?? 0;
  if (i % 7 === 0) taken -= queue.pop() ?? 0;
}
console.log(queue.length, taken, queue[0], queue.at(-1), queue.indexOf(500), queue.lastIndexOf(-3));
const list = ["a", "b", "c", "d", "e"];
console.log(list.splice(1, 2, "x"), list, list.splice(-1), list, list.splice(1, 0, "p", "q"), list, list.splice(99, 5, "end"), list, list.splice(0), list);
console.log([].pop(), [].shift(), [1].splice(0, NaN), [1, 2].splice(-5, 1), [1, 2, 3].splice(1), new Array<number>(3).fill(7).unshift(1));
const nested: (number | number[])[] = [1];
nested.push(...[[2, 3], 4], nested.length);
console.log(nested, nested.length = 2, nested);
