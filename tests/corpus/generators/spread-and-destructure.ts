// Destructuring takes what it needs and closes the generator; spreading and Array.from take everything.
const log: string[] = [];
function* numbers(name: string, limit: number): Generator<number, void, void> {
  try {
    for (let i = 0; i < limit; i++) yield i;
    log.push(`${name} exhausted`);
  } finally {
    log.push(`${name} closed`);
  }
}
const [a, , b = 50, ...rest] = numbers("rest", 5);
const [c, d = -1] = numbers("short", 1);
const [e] = numbers("one", 9);
const [] = numbers("none", 3);
console.log(a, b, rest.join(), c, d, e);
console.log(log.join("; "));
log.length = 0;
let x = 0;
let y = 0;
[x = 5, y = 6] = numbers("swap", 7);
console.log(x, y, Math.max(...numbers("max", 4)), Array.from(numbers("from", 3), (n) => n * n).join());
console.log(new Set(numbers("set", 3)).size, [...numbers("a", 2), ...numbers("b", 2)].join(), log.join("; "));
const object = { list: [...numbers("list", 2)], [Symbol.iterator]: () => numbers("own", 2) };
console.log([...object].join(), object.list.length);
