// Loops with several exits: labels across switch and try, continue in do-while, loops in finally, empty bodies.
const trace: string[] = [];
outer: for (let i = 0; i < 5; i++) {
  switch (i) {
    case 1:
      continue outer;
    case 3:
      for (const c of "xyz") {
        if (c === "y") break outer;
        trace.push(c);
      }
      break;
    default:
      trace.push(`d${i}`);
  }
  trace.push(`e${i}`);
}
let n = 0;
do {
  n++;
  if (n % 2) continue;
  trace.push(`n${n}`);
} while (n < 5);
function find(grid: number[][], wanted: number): string {
  let checked = 0;
  try {
    for (const [y, row] of grid.entries()) {
      for (const [x, value] of row.entries()) {
        checked++;
        if (value < 0) continue;
        if (value === wanted) return `${x},${y}`;
      }
    }
    return "none";
  } finally {
    for (; checked > 0; checked -= 2) if (checked === 3) break;
    trace.push(`c${checked}`);
  }
}
console.log(find([[1, -1], [2, 3]], 2), find([[1]], 9), find([], 0));
block: {
  trace.push("in");
  if (trace.length > 3) break block;
  trace.push("never");
}
let i = 10;
while (i-- > 0 && i !== 4);
for (; ; i--) if (i <= 0) break;
console.log(i, trace.join(" "));
const seen: number[] = [];
for (let a = 0, b = 10; a < b; a += 3, b--) {
  if (a === 3) {
    b -= 2;
    continue;
  }
  seen.push(a * 100 + b);
}
console.log(seen);
for (const x of [1, 2, 3]) {
  try {
    if (x === 2) continue;
    if (x === 3) break;
    trace.push("body");
  } finally {
    trace.push(`f${x}`);
  }
}
console.log(trace.slice(-4));
