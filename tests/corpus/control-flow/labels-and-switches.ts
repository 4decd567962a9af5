// Loops within switches within loops: labels, fall-through, default in the middle, lexical cases.
function run(n: number): string {
  const out: string[] = [];
  outer: for (let i = 0; i < 4; i++) {
    inner: for (let j = 0; ; j++) {
      switch ((i + j * n) % 5) {
        case 0:
          continue outer;
        case 3: {
          const found = `${i}${j}`;
          out.push(found);
          break inner;
        }
        default:
        case 1:
          out.push((i + j * n) % 5 === 1 ? "1" : "d1");
          break;
        case 2:
          if (j > 3) break outer;
          continue inner;
      }
      if (j > 6) break;
    }
    out.push("|");
  }
  block: {
    if (n % 2 === 0) break block;
    out.push("odd");
  }
  return out.join("");
}
console.log([0, 1, 2, 3, 4, 5].map(run));
const kind = (x: unknown): string => {
  switch (true) {
    case typeof x === "number" && x > 10:
      return "big";
    case Array.isArray(x):
    case x === null:
      return "list or null";
    case x instanceof Date: {
      return "date";
    }
    default:
      switch (typeof x) {
        case "string": return x;
        case "undefined": break;
        default: return `a ${typeof x}`;
      }
  }
  return "nothing";
};
console.log([11, 1, [], null, new Date(0), "s", undefined, {}, 1n].map(kind));
let count = 0;
do { if (count++ % 2) continue; if (count > 6) break; } while (count < 100);
for (;;) { count--; if (count < 3) break; }
while (count) if (--count === 1) break;
console.log(count);
