// return, break and continue out of nested constructs.
function find(grid: number[][], want: number): [number, number] | null {
  for (const [y, row] of grid.entries()) {
    for (let x = 0; x < row.length; x++) {
      switch (true) {
        case row[x] === want:
          return [x, y];
        case row[x]! < 0:
          break;
      }
    }
  }
  return null;
}
console.log(find([[1, 2], [3, -4]], 3), find([[1]], 9));
const primes: number[] = [];
next: for (let n = 2; primes.length < 10; n++) {
  for (const p of primes) {
    if (p * p > n) break;
    if (n % p === 0) continue next;
  }
  primes.push(n);
}
console.log(primes);
function classify(n: number): string {
  check: {
    if (n < 0) break check;
    if (n > 100) return "large";
    if (n % 1 !== 0) break check;
    return "ok";
  }
  return "bad";
}
console.log(classify(5), classify(-1), classify(1.5), classify(500));
const many = (n: number): number => {
  a: for (let i = 0; ; i++) {
    b: for (let j = 0; ; j++) {
      for (let k = 0; ; k++) {
        if (k > 2) continue b;
        if (j > 3) continue a;
        if (i + j + k === n) return i * 100 + j * 10 + k;
        if (i > 9) break a;
      }
    }
  }
  return -1;
};
console.log(many(0), many(5), many(9), many(99));
