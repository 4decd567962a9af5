// A finally block that returns or throws replaces what return() and throw() asked for.
function* replaces(): Generator<number, string, void> {
  try {
    yield 1;
  } finally {
    return "mine";
  }
}
const a = replaces();
a.next();
console.log(JSON.stringify(a.return("yours")));
const b = replaces();
b.next();
console.log(JSON.stringify(b.throw(new Error("lost"))));
function* throws(): Generator<number, string, void> {
  try {
    yield 1;
  } finally {
    throw new RangeError("from finally");
  }
}
const c = throws();
c.next();
try {
  c.return("x");
} catch (error) {
  console.log((error as Error).name, (error as Error).message);
}
console.log(JSON.stringify(c.next()));
function* loops(): Generator<number, string, void> {
  for (let i = 0; ; i++) {
    try {
      yield i;
    } finally {
      if (i < 2) continue;
    }
  }
}
const d = loops();
d.next();
console.log(JSON.stringify(d.return("no")), JSON.stringify(d.return("no")), JSON.stringify(d.return("yes")), JSON.stringify(d.next()));
