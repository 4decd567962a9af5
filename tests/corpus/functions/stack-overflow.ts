// Unbounded recursion raises a RangeError that can be caught.
let depth = 0;
function down(n: number): number {
  depth++;
  return down(n + 1) + 1;
}
try {
  down(0);
} catch (e) {
  console.log(e instanceof RangeError, (e as Error).name, (e as Error).message, depth > 500);
}
class Node2 {
  self(): number {
    return this.self() + 1;
  }
}
try {
  new Node2().self();
} catch (e) {
  console.log((e as Error).message);
}
console.log("still running", [1, 2, 3].map((n) => n * 2));
