// switch on numbers and strings, default in the middle, shared cases.
function num(n: number): string {
  switch (n) {
    case 1:
    case 2:
      return "low";
    default:
      return "other";
    case 3:
      return "three";
  }
}
console.log(num(1), num(2), num(3), num(4), num(NaN), num(-0));
function text(s: string): number {
  let r = 0;
  switch (s) {
    case "a": {
      r = 1;
      break;
    }
    case "b":
      r = 2;
      break;
    case "": r = 3;
  }
  return r;
}
console.log(text("a"), text("b"), text(""), text("z"));
let trace = "";
const key = (s: string): string => {
  trace += s;
  return s;
};
switch ("y" as string) {
  case key("x"):
  case key("y"):
  case key("z"):
    console.log("y", trace);
}
for (let i = 0; i < 5; i++) {
  switch (i) {
    case 1:
      continue;
    case 3:
      break;
    default:
      console.log("i", i);
  }
}
