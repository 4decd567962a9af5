// A second case of the same number is never reached, nor is what comes behind a return: calls there count all the same.
function halve(n: number): number | undefined {
  return (n & 1) === 0 ? n >> 1 : undefined;
}

function pick(n: number): string {
  switch (n & 3) {
    case 0:
      return String(halve(n));
    case 1:
      return "one";
    case 0:
      return String(halve(65535));
    default:
      return String(halve(-1));
  }
}

function early(n: number): number | undefined {
  return halve(n + 1);
  return halve(0.5);
}

for (let n = 0; n < 5; n++) console.log(pick(n), early(n));
