// An uncaught error ends the program with exit code 1 after what was printed.
class Broken extends Error {
  override name = "Broken";
}
function fail(n: number): never {
  throw new Broken("gave up at " + n);
}
console.log("before");
try {
  console.log("in try");
} finally {
  console.log("in finally");
}
fail(3);
console.log("never printed");
