// Errors that cross modules name the functions of both, innermost first.
import { checked } from "./lib/numeric.ts";
function outer(x: number): number {
  return middle(x) + 1;
}
function middle(x: number): number {
  return checked(x / 2) + 1;
}
try {
  outer(3);
} catch (error) {
  const stack = (error as Error).stack ?? "";
  const lines = stack.split("\n");
  console.log(lines[0]);
  console.log(["checked", "middle", "outer"].every((name) => stack.includes(name)));
  console.log(stack.indexOf("checked") < stack.indexOf("middle") && stack.indexOf("middle") < stack.indexOf("outer"));
}
console.log(outer(4));
