// An array that grows and is cut many times: what was cut off does not come back.
const array: { n: number }[] = [];
const trace: number[] = [];
for (let round = 0; round < 30; round++) {
  for (let i = 0; i < 400; i++) array.push({ n: round * 1000 + i });
  array.length = round % 5 === 4 ? 0 : array.length >> 1;
  trace.push(array.length, array[array.length - 1]?.n ?? -1);
}
console.log(trace.join(","));
array.length = 5;
console.log(array[0]?.n, array[4]?.n, array[5], array.length);
array.length = 0;
array.push({ n: 1 });
console.log(array[0]?.n, array[1]);
