// Function declarations are usable before their text; var is undefined before its own.
console.log(early(2));
function early(n: number): number {
  return n * late();
}
function late(): number {
  return 21;
}
function withVar(): void {
  for (var i = 0; i < 3; i++) {}
  console.log(i);
  if (i === 3) {
    var inside = "hoisted";
  }
  console.log(inside!);
}
withVar();
function nested(): string {
  return helper() + helper();
  function helper(): string {
    return "h";
  }
}
console.log(nested());
