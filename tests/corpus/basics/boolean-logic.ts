// Truth tables and short circuits.
const values = [true, false];
for (const a of values) {
  for (const b of values) {
    console.log(a, b, a && b, a || b, !a, a === b, a !== b);
  }
}
let calls = "";
function note(name: string, result: boolean): boolean {
  calls += name;
  return result;
}
console.log(note("a", true) && note("b", false) && note("c", true), calls);
calls = "";
console.log(note("a", false) || note("b", true) || note("c", true), calls);
calls = "";
console.log((note("a", false) && note("b", true)) || note("c", false), calls);
