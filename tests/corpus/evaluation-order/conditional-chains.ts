// Only the branch that is taken is evaluated, however the operators are nested.
const log: string[] = [];
function b(name: string, value: boolean): boolean {
  log.push(name);
  return value;
}
function grade(n: number): string {
  return b("a", n > 90) ? "A" : b("b", n > 80) ? "B" : b("c", n > 70) ? "C" : "F";
}
for (const n of [95, 85, 75, 10]) {
  log.length = 0;
  console.log(grade(n), log.join(""));
}
for (let bits = 0; bits < 8; bits++) {
  log.length = 0;
  const x = (bits & 1) !== 0;
  const y = (bits & 2) !== 0;
  const z = (bits & 4) !== 0;
  const r1 = (b("x", x) && b("y", y)) || b("z", z);
  const r2 = b("x", x) && (b("y", y) || b("z", z));
  const r3 = !(b("x", x) || b("y", y)) && !b("z", z);
  const r4 = b("x", x) ? b("y", y) && b("z", z) : b("y", y) || b("z", z);
  console.log(bits, r1, r2, r3, r4, log.join(""));
}
let n = 0;
const hit = n++ > 0 || n++ > 0 || n++ > 0;
const value = (n > 5 ? n++ : n--) + (n > 2 ? n++ : n--);
console.log(hit, n, value);
const empty = "" as string;
console.log(empty || "or", empty ?? "nullish", (empty && "and") === "", 0 || null || "last");
