// Function expressions: named, recursive, immediately called.
const fact = function inner(n: number): number {
  return n < 2 ? 1 : n * inner(n - 1);
};
console.log(fact(6));
const result = (function () {
  let x = 1;
  x += 2;
  return x;
})();
console.log(result);
const fs = [function () { return 1; }, function () { return 2; }];
console.log(fs[0]!() + fs[1]!());
console.log(
  ((n: number): string => {
    switch (n) {
      case 1:
        return "one";
      default:
        return "many";
    }
  })(1),
);
