// Values sent into generators, thrown in, and returned from; delegation passes them on.
function* average(): Generator<number | undefined, string, number | null> {
  let [sum, count] = [0, 0];
  let last: number | undefined;
  for (;;) {
    let given: number | null;
    try {
      given = yield last;
    } catch (error) {
      last = -1;
      sum = 0;
      count = 0;
      console.log("reset by", String(error));
      continue;
    }
    if (given === null) return `${count} values`;
    sum += given;
    last = sum / ++count;
  }
}
function* twice(): Generator<number | undefined, string, number | null> {
  const first = yield* average();
  const second = yield* average();
  return `${first}, ${second}`;
}
const g = twice();
console.log(g.next(0), g.next(10), g.next(20), g.throw(new Error("x")), g.next(3), g.next(null), g.next(8), g.next(null), g.next(1));
