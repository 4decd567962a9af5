// A generator that calls itself while it runs gets a TypeError, and goes on if it catches it.
function* selfish(): Generator<string, void, void> {
  yield "before";
  for (const attempt of [() => it.next(), () => it.return(), () => it.throw(new Error("x"))]) {
    try {
      attempt();
      yield "not reached";
    } catch (error) {
      yield `${(error as Error).name}: ${(error as Error).message}`;
    }
  }
  try {
    for (const x of it) console.log("not reached", x);
  } catch (error) {
    yield `loop ${(error as Error).name}`;
  }
}
const it = selfish();
for (let r = it.next(); r.done !== true; r = it.next()) console.log(r.value);
function* counter(): Generator<number, void, void> {
  for (let i = 0; i < 3; i++) yield i;
}
const shared = counter();
for (const a of shared) {
  console.log("outer", a);
  for (const b of shared) {
    console.log("inner", b);
    break;
  }
}
console.log(shared.next().done);
