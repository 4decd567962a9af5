// switch: shared bodies, default in the middle, strings, expressions, blocks, return, continue and nested labels.
function kind(v: unknown): string {
  switch (typeof v) {
    case "number":
    case "bigint":
      return "numeric";
    default:
      return "other";
    case "string":
      return "text";
  }
}
console.log(kind(1), kind(1n), kind("s"), kind(true));
outer: for (const x of [1, 2, 3, 4]) {
  switch (true) {
    case x === 2:
      continue;
    case x === 4:
      break outer;
    default:
      console.log(x);
  }
}
let effects = 0;
const next = (v: number): number => {
  effects++;
  return v;
};
switch (3) {
  case next(1):
  case next(3):
    console.log("matched", effects);
    break;
  case next(5):
    break;
}
switch (NaN) {
  case NaN:
    console.log("never");
    break;
  default:
    console.log("NaN is not itself");
}
switch (0 as number) {
}
