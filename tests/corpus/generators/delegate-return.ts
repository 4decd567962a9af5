// return() and throw() go through yield* to the inner generator, whose answers the outer one takes.
function* inner(name: string): Generator<string, string, void> {
  try {
    yield `${name} 1`;
    yield `${name} 2`;
    return `${name} result`;
  } catch (error) {
    console.log("inner caught", (error as Error).message);
    yield `${name} recovered`;
    return `${name} after error`;
  } finally {
    console.log(name, "cleaned");
  }
}
function* outer(): Generator<string, string, void> {
  const first = yield* inner("a");
  console.log("got", first);
  try {
    const second = yield* inner("b");
    return `outer ${second}`;
  } finally {
    console.log("outer cleaned");
  }
}
console.log([...outer()].join());
const g = outer();
g.next();
console.log(g.throw(new Error("one")).value);
console.log(g.next().value);
console.log(JSON.stringify(g.return("stop")));
console.log(JSON.stringify(g.next()));
