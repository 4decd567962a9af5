// return() runs the finally blocks around the yield, innermost first; their own yields suspend it.
function* nested(): Generator<string, string, void> {
  try {
    try {
      yield "one";
      yield "two";
    } finally {
      yield "inner cleanup";
      console.log("inner done");
    }
  } finally {
    yield "outer cleanup";
    console.log("outer done");
  }
  return "end";
}
const g = nested();
console.log(g.next().value);
console.log(JSON.stringify(g.return("early")));
console.log(JSON.stringify(g.next()));
console.log(JSON.stringify(g.next()));
console.log(JSON.stringify(g.next()), JSON.stringify(g.return("late")));
const fresh = nested();
console.log(JSON.stringify(fresh.return("never started")), JSON.stringify(fresh.next()));
