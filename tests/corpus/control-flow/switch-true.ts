// switch (true), switch on booleans and mixed types, lexical scope of cases.
function grade(n: number): string {
  switch (true) {
    case n >= 90:
      return "A";
    case n >= 80:
      return "B";
    default:
      return "C";
  }
}
console.log(grade(95), grade(85), grade(20));
function mixed(v: number | string | boolean | null): string {
  switch (v) {
    case 1:
      return "number one";
    case "1":
      return "string one";
    case true:
      return "true";
    case null:
      return "null";
    case NaN:
      return "never";
    default:
      return "default";
  }
}
console.log(mixed(1), mixed("1"), mixed(true), mixed(null), mixed(NaN), mixed(false));
function caseScope(n: number): string {
  switch (n) {
    case 0:
      let shared = "a";
      return shared;
    default:
      shared = "b";
      return shared;
  }
}
console.log(caseScope(0));
try {
  console.log(caseScope(1));
} catch (e) {
  console.log((e as Error).name + ": " + (e as Error).message);
}
