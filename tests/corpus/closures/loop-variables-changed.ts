// Each iteration has its own variable; what a body does to it goes to the next one, what closures do stays or follows.
const readers: (() => number)[] = [];
const adders: (() => number)[] = [];
for (let i = 0; i < 6; i++) {
  readers.push(() => i);
  adders.push(() => ++i);
  i++;
}
console.log(readers.map((r) => r()).join());
console.log(adders.map((a) => a()).join(), readers.map((r) => r()).join());
const during: number[] = [];
for (let i = 0, step = () => i++; i < 5; i += 2) {
  during.push(i);
  if (i === 2) step();
}
console.log(during.join());
const inHead: (() => number)[] = [];
for (let i = 0; inHead.push(() => i), i < 2; inHead.push(() => i * 10), i++);
console.log(inHead.map((f) => f()).join());
const keys: (() => string)[] = [];
for (const key in { a: 1, b: 2 }) keys.push(() => key);
for (let item of [1, 2]) {
  keys.push(() => "i" + item);
  item *= 100;
}
console.log(keys.map((f) => f()).join());
var shared: (() => number)[] = [];
for (var v = 0; v < 3; v++) shared.push(() => v);
console.log(shared.map((f) => f()).join());
let w = 0;
while (w < 3) {
  const own = w++;
  let counter = own * 10;
  shared.push(() => counter++ + own);
}
console.log(shared.map((f) => f()).join(), shared.map((f) => f()).join());
