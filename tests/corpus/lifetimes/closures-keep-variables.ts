// Variables live as long as any closure that captured them, each iteration's its own.
function counter(start: number): { up: () => number; down: () => number } {
  let value = start;
  const history: number[] = [];
  return {
    up: () => {
      history.push(value);
      return ++value;
    },
    down: () => {
      value = history.pop() ?? value;
      return value;
    },
  };
}
const counters = Array.from({ length: 50 }, (_, i) => counter(i * 10));
let total = 0;
for (let round = 0; round < 40; round++)
  for (const [i, c] of counters.entries()) total += (round + i) % 3 === 0 ? c.down() : c.up();
console.log(total);
const readers: (() => string)[] = [];
for (let i = 0; i < 300; i++) {
  const text = `value ${i}`;
  const pair = [text, i] as const;
  readers.push(() => `${pair[0]}/${pair[1]}`);
}
console.log(readers[0]!(), readers[150]!(), readers[299]!());
