// What next() sends: the first one is lost, later ones are the values of the yields, in expressions of all kinds.
function* adder(): Generator<number, string, number> {
  let total = 0;
  const a = yield total;
  total += a;
  total += (yield total) * 2;
  const list = [yield total, yield total + 1];
  total += list[0]! + list[1]!;
  const text = `${yield total}-${yield -total}`;
  return text + String(total);
}
const g = adder();
console.log(g.next(100).value, g.next(1).value, g.next(2).value, g.next(3).value, g.next(4).value, g.next(5).value);
console.log(JSON.stringify(g.next(6)));
function* conditional(): Generator<string, number, boolean> {
  let count = 0;
  while (yield `count ${count}`) {
    count += (yield "twice?") ? 2 : 1;
    if (count > 4 && (yield "stop?")) break;
  }
  return count;
}
const c = conditional();
const answers = [true, true, true, false, true, true, true, true];
console.log(c.next(false).value);
for (const answer of answers) {
  const r = c.next(answer);
  console.log(r.value, r.done);
  if (r.done === true) break;
}
